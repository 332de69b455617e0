import type { HandOutWords } from './words.ts';

// The term: learn.microsoft.com/fr-fr/entra/identity/authentication/howto-authentication-temporary-access-pass.
export const words: HandOutWords = {
  term: 'Passe d’accès temporaire',
  lead: 'Ce que vous devez faire maintenant',
  forName: 'Pour $1',
  passcode: 'Votre code',
  valid: 'Valable à partir du $1. Fin : $2.',
  zone: 'Fuseau horaire : $1. $2',
  once: 'Il permet une seule connexion.',
  many: 'Il permet plusieurs connexions.',
  oldDevice: 'Gardez votre ancien appareil jusqu’à ce que le nouveau fonctionne.',
  address: 'Tapez cette adresse dans un navigateur, ou scannez le code QR. Ne la cherchez pas avec un moteur de recherche.',
  code: 'Code QR de l’adresse $1',
  portal: 'Ouvrez la page où vous vous connectez d’habitude pour votre travail.',
  email: 'Saisissez votre adresse e-mail professionnelle.',
  enter: 'Quand « $1 » vous est demandé, saisissez votre code.',
  menu: 'Ouvrez le menu derrière votre photo ou vos initiales. Allez dans votre compte, puis dans « Informations de sécurité ».',
  register: 'Créez-y tout de suite une clé d’accès (passkey).',
  registerOnce: 'Créez-y tout de suite une clé d’accès (passkey). Vous avez 10 minutes à partir de la connexion.',
  check: 'Déconnectez-vous. Reconnectez-vous ensuite avec la clé d’accès.',
  windows: 'Vous configurez un nouvel ordinateur Windows ? S’il demande le passe, saisissez le même code.',
  clean: 'Supprimez de la liste les appareils perdus et les méthodes de connexion que vous n’avez plus.',
  never: 'Nous ne vous demandons jamais ce code : ni par téléphone, ni par e-mail, ni par messagerie. Quiconque vous le demande n’est pas des nôtres.',
  unexpected: 'Vous n’avez pas demandé ce passe ? Prévenez tout de suite le support informatique.',
  helpDesk: 'Support informatique : $1',
  destroy: 'Détruisez cette feuille quand vous avez terminé.',
};
