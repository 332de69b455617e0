import { browser } from 'wxt/browser';
import type { Unsent } from './unsent.ts';

/** storage.session: memory, shown to the extension's own pages alone, gone with the browser. */
export const UNSENT = 'unsent';

/** ms. A panel that is just being closed gives way within this time. */
const PATIENCE = 1000;

/** The one place for what was not issued yet. */
export interface UnsentStore {
  readonly read: () => Promise<unknown>;
  /** Undefined: nothing is kept any more. */
  readonly write: (unsent: Unsent | undefined) => Promise<void>;
  /** Lets another panel have it. A page that is closed does so by itself. */
  readonly close: () => void;
}

const storeUntil = (close: () => void): UnsentStore => ({
  read: async () => (await browser.storage.session.get(UNSENT))[UNSENT],
  write: (unsent) => (unsent ? browser.storage.session.set({ [UNSENT]: unsent }) : browser.storage.session.remove(UNSENT)),
  close,
});

/** For one panel at a time: a second one, in another window, must not issue on the first one's ticks. It gets undefined, and keeps nothing. */
export function openUnsent(): Promise<UnsentStore | undefined> {
  return new Promise((resolve) => {
    const held = () => new Promise<void>((release) => resolve(storeUntil(release)));
    navigator.locks.request(UNSENT, { signal: AbortSignal.timeout(PATIENCE) }, held).catch(() => resolve(undefined));
  });
}
