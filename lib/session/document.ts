import { browser } from 'wxt/browser';
import { inTurns } from './in-turn.ts';

const PAGE = '/session.html';

// webextension-polyfill does not know Chromium's offscreen API.
interface Offscreen {
  closeDocument(): Promise<void>;
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
}
interface ChromiumRuntime {
  getContexts(filter: { contextTypes: string[]; documentUrls: string[] }): Promise<unknown[]>;
}
declare const chrome: { offscreen: Offscreen; runtime: ChromiumRuntime };

let starting: Promise<boolean> | undefined;

/** Whoever waits for a document that is closed while it loads gets an error (Chromium 156). */
const inTurn = inTurns();

/** Makes sure the session document is there. It outlives the panel and the worker; a second one is never made. */
export function startSessionDocument(): Promise<boolean> {
  starting ??= inTurn(start).finally(() => {
    starting = undefined;
  });
  return starting;
}

async function start(): Promise<boolean> {
  const there = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'], documentUrls: [browser.runtime.getURL(PAGE)] });
  if (there.length === 0) {
    await chrome.offscreen.createDocument({
      url: PAGE,
      reasons: ['LOCAL_STORAGE'],
      justification: 'Holds the agent’s Microsoft sign-in in memory, so that it outlives the panel and needs no disk.',
    });
  }
  return true;
}

/** Another app or tenant is another session: the document is closed and its sign-in is gone. The next call starts a fresh one. */
export function endSessionDocument(): Promise<void> {
  return inTurn(() => chrome.offscreen.closeDocument().catch(() => undefined)); // none was open
}
