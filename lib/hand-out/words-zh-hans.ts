import type { HandOutWords } from './words.ts';

// The term: learn.microsoft.com/zh-cn/entra/identity/authentication/howto-authentication-temporary-access-pass.
export const words: HandOutWords = {
  term: '临时访问密码',
  lead: '现在请这样做',
  forName: '$1',
  passcode: '您的通行码',
  valid: '有效期：$1 至 $2。',
  zone: '时区：$1。$2',
  once: '只能登录一次。',
  many: '可以多次登录。',
  oldDevice: '新设备可以使用之前，请保留旧设备。',
  address: '请在浏览器中输入以下网址，或扫描二维码。不要用搜索引擎查找。',
  code: '网址 $1 的二维码',
  portal: '打开您平时登录工作账户的页面。',
  email: '输入您的工作邮箱地址。',
  enter: '当页面要求输入“$1”时，输入您的通行码。',
  menu: '打开您的头像或姓名缩写处的菜单，进入您的账户，再进入“安全信息”。',
  register: '立即在那里设置通行密钥（passkey）。',
  registerOnce: '立即在那里设置通行密钥（passkey）。从登录起您有 10 分钟时间。',
  check: '注销，然后用通行密钥重新登录。',
  windows: '正在设置新的 Windows 电脑？如果要求输入临时访问密码，请输入同一个通行码。',
  clean: '从列表中删除丢失的设备和您不再拥有的登录方法。',
  never: '我们绝不会通过电话、邮件或聊天向您索要此通行码。索要通行码的人不是我们的人员。',
  unexpected: '您没有申请过临时访问密码？请立即告知服务台。',
  helpDesk: '服务台：$1',
  destroy: '完成后请销毁这张纸。',
};
