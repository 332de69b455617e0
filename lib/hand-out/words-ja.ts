import type { HandOutWords } from './words.ts';

// The term: learn.microsoft.com/ja-jp/entra/identity/authentication/howto-authentication-temporary-access-pass.
export const words: HandOutWords = {
  term: '一時アクセス パス',
  lead: 'これから行うこと',
  forName: '$1 様',
  passcode: 'パスコード',
  valid: '有効期間: $1 ～ $2',
  zone: 'タイム ゾーン: $1。$2',
  once: 'サインインに 1 回だけ使えます。',
  many: 'サインインに複数回使えます。',
  oldDevice: '新しいデバイスが使えるようになるまで、古いデバイスを手元に置いてください。',
  address: '次のアドレスをブラウザーに入力するか、コードを読み取ってください。検索はしないでください。',
  code: 'アドレス $1 の QR コード',
  portal: 'ふだん仕事でサインインするページを開いてください。',
  email: '職場のメール アドレスを入力してください。',
  enter: '「$1」を求められたら、パスコードを入力してください。',
  menu: '自分の写真またはイニシャルのメニューを開き、アカウントから「セキュリティ情報」に進んでください。',
  register: 'そこですぐにパスキーを登録してください。',
  registerOnce: 'そこですぐにパスキーを登録してください。サインインしてから 10 分以内です。',
  check: 'サインアウトし、パスキーでもう一度サインインしてください。',
  windows: '新しい Windows パソコンの設定中にパスを求められたら、同じパスコードを入力してください。',
  clean: '紛失したデバイスと、もう使えないサインイン方法を一覧から削除してください。',
  never: 'このパスコードを電話、メール、チャットでお聞きすることは決してありません。聞いてくる人は当窓口の者ではありません。',
  unexpected: 'このパスに心当たりがない場合は、すぐにヘルプ デスクへお知らせください。',
  helpDesk: 'ヘルプ デスク: $1',
  destroy: '終わったら、この紙を破棄してください。',
};
