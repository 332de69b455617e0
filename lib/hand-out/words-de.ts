import type { HandOutWords } from './words.ts';

// The term: learn.microsoft.com/de-de/entra/identity/authentication/howto-authentication-temporary-access-pass.
export const words: HandOutWords = {
  term: 'Befristeter Zugriffspass',
  lead: 'Was Sie jetzt tun',
  forName: 'Für $1',
  passcode: 'Ihr Code',
  valid: 'Gültig von $1 bis $2.',
  zone: 'Zeitzone: $1. $2',
  once: 'Er gilt für eine Anmeldung.',
  many: 'Er gilt für mehrere Anmeldungen.',
  oldDevice: 'Behalten Sie Ihr altes Gerät, bis das neue funktioniert.',
  address: 'Tippen Sie diese Adresse in einen Browser ein, oder scannen Sie den QR-Code. Suchen Sie nicht danach.',
  code: 'QR-Code der Adresse $1',
  portal: 'Öffnen Sie die Seite, auf der Sie sich sonst für die Arbeit anmelden.',
  email: 'Geben Sie Ihre geschäftliche E-Mail-Adresse ein.',
  enter: 'Wenn nach „$1“ gefragt wird, geben Sie Ihren Code ein.',
  menu: 'Öffnen Sie das Menü hinter Ihrem Bild oder Ihren Initialen. Gehen Sie zu Ihrem Konto und dort zu „Sicherheitsinformationen“.',
  register: 'Richten Sie dort sofort einen Passkey ein.',
  registerOnce: 'Richten Sie dort sofort einen Passkey ein. Ab der Anmeldung haben Sie 10 Minuten Zeit.',
  check: 'Melden Sie sich ab. Melden Sie sich dann mit dem Passkey wieder an.',
  windows: 'Sie richten einen neuen Windows-Computer ein? Fragt er nach dem Pass, geben Sie denselben Code ein.',
  clean: 'Entfernen Sie verlorene Geräte und Anmeldemethoden, die Sie nicht mehr haben, aus der Liste.',
  never: 'Wir fragen Sie nie nach diesem Code: nicht am Telefon, nicht per E-Mail, nicht im Chat. Wer danach fragt, gehört nicht zu uns.',
  unexpected: 'Sie haben diesen Pass nicht angefordert? Sagen Sie sofort dem Helpdesk Bescheid.',
  helpDesk: 'Helpdesk: $1',
  destroy: 'Vernichten Sie dieses Blatt, wenn Sie fertig sind.',
};
