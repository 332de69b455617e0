import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createPracticeTenant, PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { firefoxAddonId, firefoxRedirectUri } from '../browser/extension-id.ts';
import { launchFirefox, type FirefoxOptions } from '../browser/firefox.ts';
import { startTenantServer } from '../tenant/server.ts';
import { CLIENT_ID } from './desk.ts';
import { firefoxPage, firefoxPanel } from './firefox-panel.ts';

export const FIREFOX_BUILD = resolve('.output/firefox-mv3');
export const OTHER_CLIENT_ID = '7a9c1f00-0000-4000-8000-0000000c1de2';
const CONSENTED = ['User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.AuthenticationMethod', 'RoleManagement.Read.Directory', 'GroupMember.Read.All', 'AuditLog.Read.All'];

/** What desk.ts is for Chromium, as far as it is needed here. */
export async function openFirefoxDesk(preferences: FirefoxOptions['preferences'] = {}) {
  const addonId = firefoxAddonId(FIREFOX_BUILD);
  const tenant = createPracticeTenant({ now: Date.now, random: Math.random });
  const server = await startTenantServer({ graph: tenant });
  for (const clientId of [CLIENT_ID, OTHER_CLIENT_ID]) {
    server.entra.register({ clientId, tenantId: PRACTICE_TENANT_ID, name: 'Tapwarden', redirectUris: [firefoxRedirectUri(addonId)], consented: CONSENTED, userConsentable: [] });
  }
  const profile = await mkdtemp(join(tmpdir(), 'tapwarden-firefox-'));
  const firefox = await launchFirefox({ extension: FIREFOX_BUILD, addonId, server, profile, preferences });

  return {
    tenant,
    server,
    firefox,
    addonId,
    profile,

    openPanel: async () => firefoxPanel(firefox, await firefox.openPanel()),
    openPage: async (path: string) => firefoxPage(firefox, await firefox.openPanel(path)),

    async close() {
      await firefox.close();
      await server.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    },
  };
}

export type FirefoxDesk = Awaited<ReturnType<typeof openFirefoxDesk>>;
