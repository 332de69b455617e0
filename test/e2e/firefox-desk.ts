import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { createPracticeTenant, PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { firefoxRedirectUri, readManifest } from '../browser/extension-id.ts';
import { launchFirefox, type FirefoxOptions } from '../browser/firefox.ts';
import { startTenantServer } from '../tenant/server.ts';
import { CLIENT_ID } from './desk.ts';
import { PATIENCE_MS } from '../patience.ts';

const EXTENSION = resolve('.output/firefox-mv3');
export const OTHER_CLIENT_ID = '7a9c1f00-0000-4000-8000-0000000c1de2';
const CONSENTED = ['User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.AuthenticationMethod', 'RoleManagement.Read.Directory', 'GroupMember.Read.All', 'AuditLog.Read.All'];

export const named = (name: string, role: string) => `::-p-aria([name="${name}"][role="${role}"])`;

/** What desk.ts is for Chromium, as far as it is needed here. */
export async function openFirefoxDesk(preferences: FirefoxOptions['preferences'] = {}) {
  const { browser_specific_settings: settings } = readManifest(EXTENSION) as { browser_specific_settings: { gecko: { id: string } } };
  const addonId = settings.gecko.id;
  const tenant = createPracticeTenant({ now: Date.now, random: Math.random });
  const server = await startTenantServer({ graph: tenant });
  for (const clientId of [CLIENT_ID, OTHER_CLIENT_ID]) {
    server.entra.register({ clientId, tenantId: PRACTICE_TENANT_ID, name: 'Tapwarden', redirectUris: [firefoxRedirectUri(addonId)], consented: CONSENTED, userConsentable: [] });
  }
  const firefox = await launchFirefox({ extension: EXTENSION, addonId, server, preferences });

  return {
    tenant,
    server,
    firefox,
    addonId,

    async openPanel() {
      const page = await firefox.openPanel();
      page.setDefaultTimeout(PATIENCE_MS); // a condition that does not come names itself before the test runs out of time
      return firefoxPanel(page);
    },

    async close() {
      await firefox.close();
      await server.stop();
    },

    /** Clicks through the sign-in window. Its fields are found by name alone: one for passwords has no role. */
    async signIn(panel: FirefoxPanel, user = 'nora.berg@contoso.com') {
      const window = await firefox.signInWindow(() => panel.press('Sign in'));
      const enter = async (field: string, value: string, button: string) => {
        await (await window.waitForSelector(`::-p-aria(${field})`))?.type(value);
        await (await window.waitForSelector(named(button, 'button')))?.click();
      };
      await enter('E-mail', user, 'Next');
      await enter('Password', 'practice', 'Sign in');
      await panel.page.waitForSelector(named('Find a user', 'searchbox'));
    },
  };
}

function firefoxPanel(page: Page) {
  return {
    page,
    press: (name: string) => page.locator(named(name, 'button')).click(),
    sees: (text: string) => page.waitForSelector(`::-p-text(${text})`),
    text: () => page.evaluate(() => document.body.innerText),

    async configure(ids: { clientId: string; tenantId: string }) {
      await page.locator(named('Application (client) ID', 'textbox')).fill(ids.clientId);
      await page.locator(named('Directory (tenant) ID', 'textbox')).fill(ids.tenantId);
      await this.press('Save');
      await page.waitForSelector(named('Sign in', 'button'));
    },

    /** Typed, not filled: a locator waits for frames, which the panel does not draw while a hidden sign-in is under way. */
    async search(text: string) {
      await (await page.waitForSelector(named('Find a user', 'searchbox')))?.type(text);
    },
  };
}

export type FirefoxDesk = Awaited<ReturnType<typeof openFirefoxDesk>>;
export type FirefoxPanel = ReturnType<typeof firefoxPanel>;
