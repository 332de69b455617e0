/*
 * Evidence, English: the portal's screenshots and MicrosoftDocs/entra-docs, howto-authentication-temporary-access-pass.md.
 * German and Japanese, marked +: the same page in learn.microsoft.com/de-de and ja-jp, and guides that walk through the pane.
 * Guess: everything else in those two, and the English of what only these pages say (could not add, questions, commands).
 */

const en = {
  methods: 'Authentication methods',
  overview: 'Overview',
  Groups: 'Groups',
  Devices: 'Devices',
  users: 'Users',
  newUser: 'New user',
  add: 'Add authentication method',
  reset: 'Reset password',
  choose: 'Choose method',
  pass: 'Temporary Access Pass',
  phone: 'Phone number',
  other: 'Other method',
  intro: 'Create a Temporary Access Pass for {name}. While the pass is valid, the user can use it to sign in and register strong credentials.',
  delayed: 'Delayed start time',
  date: 'Date',
  time: 'Time',
  duration: 'Activation duration',
  hours: 'hours',
  minutes: '{count} minutes',
  once: 'One-time use',
  yes: 'Yes',
  no: 'No',
  submit: 'Add',
  cancel: 'Cancel',
  details: 'Temporary Access Pass details',
  provide: 'Provide Pass',
  provideText: 'Provide this Temporary Access Pass to the user so they can set their strong credentials.',
  secure: 'Secure registration',
  secureText: 'To register their credentials, have the user go to My Security Info.',
  more: 'Additional information',
  from: 'Valid from',
  until: 'Valid until',
  ok: 'Ok',
  usable: 'Usable authentication methods',
  remove: 'Delete',
  sure: 'Delete this authentication method?',
  notAdded: 'Could not add',
  notDone: 'Could not complete',
  notRead: 'Could not load',
  done: 'Completed',
};

export type Words = Readonly<typeof en>;

const de: Words = {
  methods: 'Authentifizierungsmethoden', // +
  overview: 'Übersicht',
  Groups: 'Gruppen',
  Devices: 'Geräte',
  users: 'Benutzer',
  newUser: 'Neuer Benutzer',
  add: 'Authentifizierungsmethoden hinzufügen', // +
  reset: 'Kennwort zurücksetzen',
  choose: 'Methode auswählen', // +
  pass: 'Befristeter Zugriffspass', // +
  phone: 'Telefonnummer',
  other: 'Andere Methode',
  intro: 'Erstellen Sie einen befristeten Zugriffspass für {name}. Solange der Pass gültig ist, kann sich der Benutzer damit anmelden.',
  delayed: 'Verzögerte Startzeit',
  date: 'Datum',
  time: 'Uhrzeit',
  duration: 'Aktivierungsdauer',
  hours: 'Stunden',
  minutes: '{count} Minuten',
  once: 'Einmalige Verwendung', // +
  yes: 'Ja',
  no: 'Nein',
  submit: 'Hinzufügen', // +
  cancel: 'Abbrechen',
  details: 'Details zum befristeten Zugriffspass',
  provide: 'Pass bereitstellen',
  provideText: 'Geben Sie dem Benutzer diesen befristeten Zugriffspass.',
  secure: 'Sichere Registrierung',
  secureText: 'Zum Registrieren muss der Benutzer zu „Meine Sicherheitsinformationen“ wechseln.',
  more: 'Weitere Informationen',
  from: 'Gültig ab',
  until: 'Gültig bis',
  ok: 'OK', // +
  usable: 'Verwendbare Authentifizierungsmethoden',
  remove: 'Löschen',
  sure: 'Diese Authentifizierungsmethode löschen?',
  notAdded: 'Konnte nicht hinzugefügt werden',
  notDone: 'Konnte nicht abgeschlossen werden',
  notRead: 'Konnte nicht geladen werden',
  done: 'Abgeschlossen',
};

const ja: Words = {
  methods: '認証方法', // +
  overview: '概要',
  Groups: 'グループ',
  Devices: 'デバイス',
  users: 'ユーザー',
  newUser: '新しいユーザー',
  add: '認証方法の追加', // +
  reset: 'パスワードのリセット',
  choose: '方法の選択', // +
  pass: '一時アクセス パス', // +
  phone: '電話番号',
  other: 'その他の方法',
  intro: '{name} の一時アクセス パスを作成します。',
  delayed: '開始時刻の遅延',
  date: '日付',
  time: '時刻',
  duration: 'アクティブ化期間',
  hours: '時間',
  minutes: '{count} 分',
  once: '一時使用', // +
  yes: 'はい', // +
  no: 'いいえ', // +
  submit: '追加', // +
  cancel: 'キャンセル',
  details: '一時アクセス パスの詳細',
  provide: 'パスの提供',
  provideText: 'この一時アクセス パスをユーザーに提供してください。',
  secure: '安全な登録',
  secureText: 'ユーザーは「セキュリティ情報」に移動して登録します。',
  more: '追加情報',
  from: '有効期間の開始',
  until: '有効期間の終了',
  ok: 'OK', // +
  usable: '使用可能な認証方法',
  remove: '削除',
  sure: 'この認証方法を削除しますか?',
  notAdded: '追加できませんでした',
  notDone: '完了できませんでした',
  notRead: '読み込めませんでした',
  done: '完了しました',
};

const LANGUAGES: Readonly<Record<string, Words>> = { en, de, ja };

export const wordsIn = (language: string): Words => LANGUAGES[language] ?? en;
