import type { HandOutWords } from './words.ts';

// The term: "Tijdelijke toegangspas" in Microsoft's Dutch documentation of Entra ID (azure-docs, nl-nl).
export const words: HandOutWords = {
  term: 'Tijdelijke toegangspas',
  lead: 'Wat je nu doet',
  forName: 'Voor $1',
  passcode: 'Je code',
  valid: 'Geldig van $1 tot $2.',
  zone: 'Tijdzone: $1. $2',
  once: 'Je kunt er één keer mee aanmelden.',
  many: 'Je kunt er meer dan één keer mee aanmelden.',
  oldDevice: 'Houd je oude apparaat bij de hand tot het nieuwe werkt.',
  address: 'Typ dit adres in een browser of scan de QR-code. Zoek er niet naar met een zoekmachine.',
  code: 'QR-code van het adres $1',
  portal: 'Open de pagina waar je je meestal voor je werk aanmeldt.',
  email: 'Vul je e-mailadres van het werk in.',
  enter: 'Wordt er gevraagd om ‘$1’? Vul dan je code in.',
  menu: 'Open het menu achter je foto of je initialen. Ga naar je account en daarna naar ‘Beveiligingsgegevens’.',
  register: 'Maak daar meteen een passkey aan.',
  registerOnce: 'Maak daar meteen een passkey aan. Je hebt 10 minuten vanaf het aanmelden.',
  check: 'Meld je af. Meld je daarna weer aan met de passkey.',
  windows: 'Stel je een nieuwe Windows-computer in? Vul dezelfde code in als hij om de pas vraagt.',
  clean: 'Verwijder verloren apparaten en aanmeldmethoden die je niet meer hebt uit de lijst.',
  never: 'Wij vragen je nooit om deze code: niet per telefoon, niet per mail, niet in een chat. Wie erom vraagt, is niet van ons.',
  unexpected: 'Heb je niet om deze pas gevraagd? Meld het meteen bij de helpdesk.',
  helpDesk: 'Helpdesk: $1',
  destroy: 'Vernietig dit papier als je klaar bent.',
};
