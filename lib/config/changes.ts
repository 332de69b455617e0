import { browser } from 'wxt/browser';
import type { ConfigKey } from './config.ts';

/** storage.local: the policy as last delivered. */
export const LAST_POLICY = 'lastPolicy';
/** storage.local: the user name of whoever signed in last, and nothing else. */
export const LAST_AGENT = 'lastAgent';

/** What is told of a change: the names in storage, as keys. */
export type Changes = Readonly<Record<string, unknown>>;

/**
 * Calls the listener when the policy or the user changed one of the keys, or anything where none is named; and when another
 * policy is remembered, or none any more. May call it where nothing changed in the end. Returns how to stop.
 */
export function onConfigChange(listener: (changes: Changes) => void, keys?: readonly ConfigKey[]): () => void {
  const changed = (changes: Changes, area: string) => {
    const ours = (area === 'managed' || area === 'local') && (!keys || LAST_POLICY in changes || keys.some((key) => key in changes));
    if (ours) listener(changes);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
