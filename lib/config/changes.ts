import { browser } from 'wxt/browser';
import type { ConfigKey } from './config.ts';

/** storage.local: the policy as last delivered. */
export const LAST_POLICY = 'lastPolicy';

/**
 * Calls the listener when the policy or the user changed one of the keys, or anything where none is named; and when another
 * policy is remembered, or none any more. May call it where nothing changed in the end. Returns how to stop.
 */
export function onConfigChange(listener: () => void, keys?: readonly ConfigKey[]): () => void {
  const changed = (changes: Readonly<Record<string, unknown>>, area: string) => {
    const ours = (area === 'managed' || area === 'local') && (!keys || LAST_POLICY in changes || keys.some((key) => key in changes));
    if (ours) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
