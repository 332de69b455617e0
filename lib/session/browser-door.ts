import { browser } from 'wxt/browser';
import { LAST_AGENT } from '../config/changes.ts';
import { loadConfig } from '../config/load.ts';
import { LOGIN_HOSTS } from '../entra/clouds.ts';
import type { SessionDoor } from './door.ts';
import { UNSENT } from '../unsent/unsent-store.ts';
import { noteSetup } from './setup-change.ts';

/** The door itself; in the background. */
export const browserDoor: SessionDoor = {
  async setup() {
    const [{ config }, stored] = await Promise.all([loadConfig(), browser.storage.local.get(LAST_AGENT)]);
    const loginHint = stored[LAST_AGENT];
    const { clientId, tenantId, cloud } = config;
    if (clientId && tenantId) await noteSetup(config);
    return { clientId, tenantId, cloud, redirectUri: browser.identity.getRedirectURL(), loginHint: typeof loginHint === 'string' ? loginHint : undefined };
  },

  async remember(username) {
    if (username !== undefined) return browser.storage.local.set({ [LAST_AGENT]: username });
    await Promise.all([browser.storage.local.remove(LAST_AGENT), browser.storage.session.remove(UNSENT)]); // wherever it was that the agent signed out
    return undefined;
  },

  async openAuthWindow(url, interactive) {
    const { protocol, host } = new URL(url);
    if (protocol !== 'https:' || !LOGIN_HOSTS.includes(host)) throw new Error(`Not a sign-in host: ${host}`);
    const back = await browser.identity.launchWebAuthFlow({ url, interactive });
    if (!back) throw new Error('The sign-in window came back without an address.');
    return back;
  },
};
