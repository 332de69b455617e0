import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import { createPracticeTenant, PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { mayWritePolicy } from '../browser/chromium-policy.ts';
import { firefoxAddonId, firefoxRedirectUri } from '../browser/extension-id.ts';
import { launchFirefox, type FirefoxDesk } from '../browser/firefox.ts';
import { withFirefoxPolicy } from '../browser/firefox-policy.ts';
import { startTenantServer } from '../tenant/server.ts';
import { CLIENT_ID } from './desk.ts';
import { FIREFOX_BUILD } from './firefox-desk.ts';
import { firefoxPage, firefoxPanel } from './firefox-panel.ts';
import { openFirefoxPane } from './firefox-portal.ts';
import { managedPolicy, type ManagedDesk } from './stories/managed-policy.ts';

/** Firefox reads its policies as it starts, so each of them is a start with the same profile. What is installed for a test keeps its storage by these preferences. */
async function openManaged(): Promise<ManagedDesk> {
  const addonId = firefoxAddonId(FIREFOX_BUILD);
  const tenant = createPracticeTenant({ now: Date.now, random: Math.random });
  const server = await startTenantServer({ graph: tenant });
  server.entra.register({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, name: 'Tapwarden', redirectUris: [firefoxRedirectUri(addonId)], consented: ['User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All'], userConsentable: [] });
  const profile = await mkdtemp(join(tmpdir(), 'tapwarden-firefox-'));
  const preferences = { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true };
  let firefox: FirefoxDesk | undefined;
  let signedIn = false;

  return {
    alsoPassedOn: {
      values: { colour: 'red', passHideSeconds: '120' },
      named: [/sets "colour" to a value that cannot be used \(there is no such setting\)/, /sets "passHideSeconds" to a value that cannot be used \(it must be a number\)/],
    },
    async under(values) {
      await firefox?.close();
      signedIn = false;
      const now = (firefox = await withFirefoxPolicy(addonId, values, () => launchFirefox({ extension: FIREFOX_BUILD, addonId, server, profile, preferences })));
      const options = firefoxPage(now, await now.openPanel('options.html'));
      const panel = firefoxPanel(now, await now.openPanel());
      return { options, panel, ...(await openFirefoxPane({ firefox: now, addonId }, { pane: 'K' }, tenant.person('kai').id)) };
    },
    async signIn(panel) {
      if (!signedIn) await panel.signIn('nora.berg@contoso.com');
      signedIn = true;
    },
    creations: () => tenant.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/temporaryAccessPassMethods')).length,
    async close() {
      await firefox?.close();
      await server.stop();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

describe.skipIf(!mayWritePolicy)('what the organisation sets by policy, in Firefox', () => {
  managedPolicy(openManaged);
});
