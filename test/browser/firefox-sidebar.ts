import type { Browser } from 'puppeteer-core';
import { inFirefoxWindow } from './firefox-content-world.ts';

const PANEL = "document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')";

/** Keys as the keyboard gives them to the window; what WebDriver sends reaches the page alone. */
const ALT_SHIFT_U = `(() => {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  input.beginInputTransactionForTests(window);
  const keys = [['Alt', 'AltLeft', 18], ['Shift', 'ShiftLeft', 16], ['U', 'KeyU', 85]].map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }));
  for (const key of keys) input.keydown(key);
  for (const key of keys.reverse()) input.keyup(key);
})()`;

/** Evaluates an expression in the panel's document, `content`, and answers its value; undefined where that has not come that far. */
const inPanel = (expression: string) => `new Promise((done) => {
  const { messageManager } = ${PANEL};
  const listen = ({ data }) => { messageManager.removeMessageListener('tapwarden-sidebar', listen); done(data); };
  messageManager.addMessageListener('tapwarden-sidebar', listen);
  messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(`sendAsyncMessage('tapwarden-sidebar', (() => { try { return ${expression} } catch { return undefined } })())`)}), false);
})`;
const TEXT = inPanel('content.document.body.innerText');

/** A checkbox by the text of its label. */
const boxNamed = (name: string) => `[...content.document.querySelectorAll('label')].find(({ textContent }) => textContent.includes(${JSON.stringify(name)}))?.querySelector('input[type=checkbox]')`;

/** The panel where people have it in Firefox: in the sidebar of the first window. */
export function firefoxSidebar(browser: Browser, addonId: string) {
  const inWindow = (expression: string) => inFirefoxWindow(browser, expression);
  const address = async () => String(await inWindow(`(SidebarController.isOpen && ${PANEL}?.currentURI?.spec) || ''`));
  return {
    /** '' where the sidebar is closed. */
    address,
    /** What can be read in it; '' where it is closed. */
    text: async () => {
      const said = (await address()) ? await inWindow(TEXT) : undefined;
      return typeof said === 'string' ? said : '';
    },
    tick: (name: string) => inWindow(inPanel(`${boxNamed(name)}?.click()`)),
    isTicked: async (name: string) => (await address()) !== '' && (await inWindow(inPanel(`${boxNamed(name)}?.checked`))) === true,
    hide: () => inWindow('SidebarController.hide()'),
    pressKeys: () => inWindow(ALT_SHIFT_U),
    /** The extension's button, where it stands in the toolbar itself. */
    pressButton: () => inWindow(`document.querySelector('#nav-bar toolbarbutton[data-extensionid=${JSON.stringify(addonId)}]').click()`),
  };
}

/** Firefox puts the background page to sleep, as it does by itself after half a minute. Answers its state then. */
export async function sleepInFirefox(browser: Browser, addonId: string): Promise<unknown> {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension`;
  return inFirefoxWindow(browser, `${extension}.terminateBackground().then(() => ${extension}.backgroundState)`);
}
