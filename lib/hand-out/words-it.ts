import type { HandOutWords } from './words.ts';

// The term: "Pass di accesso temporaneo" in Microsoft's Italian documentation of Entra ID (azure-docs, it-it).
export const words: HandOutWords = {
  term: 'Pass di accesso temporaneo',
  lead: 'Che cosa fare adesso',
  forName: 'Per $1',
  passcode: 'Il tuo codice',
  valid: 'Valido da: $1. Fino a: $2.',
  zone: 'Fuso orario: $1. $2',
  once: 'Vale per un solo accesso.',
  many: 'Vale per più accessi.',
  oldDevice: 'Tieni il vecchio dispositivo finché quello nuovo non funziona.',
  address: 'Digita questo indirizzo in un browser o inquadra il codice QR. Non cercarlo con un motore di ricerca.',
  code: 'Codice QR dell’indirizzo $1',
  portal: 'Apri la pagina in cui accedi di solito per lavoro.',
  email: 'Inserisci il tuo indirizzo e-mail di lavoro.',
  enter: 'Quando ti viene chiesto «$1», inserisci il tuo codice.',
  menu: 'Apri il menu dietro la tua foto o le tue iniziali. Vai al tuo account e poi a «Informazioni di sicurezza».',
  register: 'Crea subito lì una passkey.',
  registerOnce: 'Crea subito lì una passkey. Hai 10 minuti da quando accedi.',
  check: 'Esci. Poi accedi di nuovo con la passkey.',
  windows: 'Stai configurando un nuovo computer Windows? Se chiede il pass, inserisci lo stesso codice.',
  clean: 'Rimuovi dall’elenco i dispositivi persi e i metodi di accesso che non hai più.',
  never: 'Non ti chiediamo mai questo codice: né per telefono, né per e-mail, né in chat. Chi te lo chiede non è dei nostri.',
  unexpected: 'Non hai chiesto questo pass? Avvisa subito l’assistenza.',
  helpDesk: 'Assistenza: $1',
  destroy: 'Distruggi questo foglio quando hai finito.',
};
