import { browser } from 'wxt/browser';
import { onConfigChange } from '../config/changes.ts';
import { SIGN_IN_KEYS, type Config } from '../config/config.ts';
import { loadConfig } from '../config/load.ts';

type SignIn = Pick<Config, (typeof SIGN_IN_KEYS)[number]>;

/** storage.session: what the session was opened with, for a worker that started since. */
const KEY = 'sessionSetup';
const asText = (config: SignIn) => SIGN_IN_KEYS.map((key) => config[key] ?? '').join();

export const noteSetup = (config: SignIn): Promise<void> => browser.storage.session.set({ [KEY]: asText(config) });

/**
 * Calls the listener when the session was opened with something else than the configuration says now. That the policy
 * came with what was remembered of it is no such change: nobody is to sign in twice.
 */
export function onSetupChange(listener: () => void): void {
  const look = async () => {
    const { config } = await loadConfig();
    const { [KEY]: opened } = await browser.storage.session.get(KEY); // last: reading the policy takes time, in which the session may be opened anew
    if (opened !== undefined && opened !== asText(config)) listener();
  };
  onConfigChange(() => void look(), SIGN_IN_KEYS);
}
