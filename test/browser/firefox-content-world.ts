import type { Browser } from 'puppeteer-core';

// Puppeteer keeps WebDriver BiDi's own connection to itself.
interface Bidi {
  send(method: string, params: object): Promise<{ result: { contexts?: { context: string }[]; result?: { value?: unknown } } }>;
}

/** In the content process, where Firefox keeps a content script's own global. */
const contentSide = (addonId: string, expression: string) => `(async () => {
  const answer = (text) => sendAsyncMessage('tapwarden-test', text);
  try {
    const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
    const { sandbox } = ExtensionContent.getContextByExtensionId(${JSON.stringify(addonId)}, content);
    answer(await Cu.evalInSandbox(${JSON.stringify(`Promise.resolve(${expression}).then((value) => JSON.stringify({ value }))`)}, sandbox));
  } catch (error) {
    answer(JSON.stringify({ error: String(error) }));
  }
})()`;

/** In the browser's own window. The tab is found by its address. */
const parentSide = (url: string, script: string) => `(() => {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
  const { messageManager } = tab.linkedBrowser;
  return new Promise((done) => {
    const listen = ({ data }) => { messageManager.removeMessageListener('tapwarden-test', listen); done(data); };
    messageManager.addMessageListener('tapwarden-test', listen);
    messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
  });
})()`;

/** Evaluates an expression in the browser's own first window, and answers its value. Needs `--remote-allow-system-access`. */
export async function inFirefoxWindow(browser: Browser, expression: string): Promise<unknown> {
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  const { result: tree } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.contexts?.[0]?.context };
  const { result } = await bidi.send('script.evaluate', { expression, awaitPromise: true, target });
  return result.result?.value;
}

/**
 * Evaluates an expression where the extension's content script lives in the tab at that address, and answers its
 * value: what `inContentWorld` is for Chromium. Needs `--remote-allow-system-access`.
 */
export async function inFirefoxContentWorld(browser: Browser, addonId: string, url: string, expression: string): Promise<unknown> {
  const answer = JSON.parse(String(await inFirefoxWindow(browser, parentSide(url, contentSide(addonId, expression))))) as { value?: unknown; error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}
