import { browser } from 'wxt/browser';
import { answerMessages } from '../messages.ts';
import { onConfigChange } from './changes.ts';
import { KEY_NAMES, type LoadedConfig } from './config.ts';
import { knownPolicy, SETTLE_ALARM } from './last-policy.ts';
import { mergeConfig } from './merge.ts';

/** The configuration as it is now. In the background; pages ask for it (`askConfig`). */
export async function loadConfig(): Promise<LoadedConfig> {
  const [{ values, from }, own] = await Promise.all([knownPolicy(), browser.storage.local.get([...KEY_NAMES])]);
  return mergeConfig(values, own, from);
}

/** Answers pages, remembers each policy as it comes, and forgets it once it is certain that there is none. */
export function keepConfig(): void {
  answerMessages({ 'config/load': () => loadConfig() });
  onConfigChange(() => void loadConfig());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SETTLE_ALARM) void loadConfig();
  });
}
