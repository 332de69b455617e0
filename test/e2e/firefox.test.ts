import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPracticeTenant, PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { axeViolations } from '../browser/axe.ts';
import { firefoxRedirectUri, readManifest } from '../browser/extension-id.ts';
import { launchFirefox, type FirefoxOptions } from '../browser/firefox.ts';
import { authMethodsRoute } from '../tenant/portal/routes.ts';
import { startTenantServer } from '../tenant/server.ts';
import { CLIENT_ID } from './desk.ts';

// In the panel, where the callbacks of evaluate() run.
declare const browser: {
  extension: { getBackgroundPage(): Window | null };
  storage: { local: { set(items: object): Promise<void> } };
};

const EXTENSION = resolve('.output/firefox-mv3');
const OTHER_CLIENT_ID = '7a9c1f00-0000-4000-8000-0000000c1de2';
const CONSENTED = ['User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.AuthenticationMethod', 'RoleManagement.Read.Directory', 'GroupMember.Read.All', 'AuditLog.Read.All'];

const named = (name: string, role: string) => `::-p-aria([name="${name}"][role="${role}"])`;
const RECIPIENT_READ = '[aria-label=Recipient][aria-busy=false]';

/** What desk.ts is for Chromium, as far as it is needed here. */
async function openFirefoxDesk(preferences: FirefoxOptions['preferences'] = {}) {
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

    async openPanel() {
      const page = await firefox.openPanel();
      page.setDefaultTimeout(10_000); // a condition that does not come names itself before the test runs out of time
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

type FirefoxDesk = Awaited<ReturnType<typeof openFirefoxDesk>>;
type FirefoxPanel = ReturnType<typeof firefoxPanel>;

// One story, told in order: each step stands on the one before.
describe('the main story in Firefox', () => {
  let desk: FirefoxDesk;
  let panel: FirefoxPanel;
  let passcode = '';
  const idOf = (alias: string) => desk.tenant.person(alias).id;
  const passes = () => desk.tenant.state.passesOf(idOf('adele'));

  beforeAll(async () => {
    desk = await openFirefoxDesk();
    panel = await desk.openPanel();
  });
  afterAll(() => desk.close());

  it('shows on first run the redirect URI of this very browser, and takes the ids', async () => {
    await panel.sees(desk.firefox.redirectUri);
    await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
  });

  it('signs in through Microsoft’s page in the browser’s own window', async () => {
    await desk.signIn(panel);
    expect(await panel.text()).toContain('Nora Berg');
  });

  it('finds the right one of two people with the same name', async () => {
    await panel.search('Adele');
    await panel.sees('adele.vance2@contoso.com');
    await panel.page.locator('::-p-text(adele.vance@contoso.com)').click();
    await panel.page.waitForSelector(RECIPIENT_READ);
    expect(await panel.text()).toContain('Account manager');
  });

  it('is readable: axe finds nothing', async () => {
    expect(await axeViolations(panel.page)).toEqual([]);
  });

  it('issues a pass and shows its passcode', async () => {
    await panel.page.locator(named('In person, photo ID or badge', 'checkbox')).click();
    await panel.press('Issue pass');
    const output = await panel.page.waitForSelector(named('Passcode', 'status'));
    expect(passes()).toHaveLength(1);
    passcode = passes()[0]?.passcode ?? '';
    expect(passcode.length).toBeGreaterThanOrEqual(8);
    expect(await output?.evaluate((element) => element.textContent)).toBe(passcode);
  });

  it('has the passcode nowhere in its document once it is hidden', async () => {
    await panel.press('Hide');
    await panel.sees('The passcode is hidden and gone from this panel.');
    expect(await panel.page.content()).not.toContain(passcode);
  });

  it('revokes it, after asking', async () => {
    await panel.press('Revoke pass');
    await panel.press('Revoke');
    await panel.sees('The pass was revoked');
    expect(passes()).toEqual([]);
  });

  it('follows the portal tab in front', async () => {
    await panel.press('Next user');
    const portal = await desk.firefox.browser.newPage();
    await portal.goto(`https://entra.microsoft.com${authMethodsRoute(idOf('kai'))}`);
    await panel.sees('kai.tanaka@contoso.com');
    await panel.sees('from the portal');
    await portal.evaluate((route) => location.assign(route), authMethodsRoute(idOf('zoe')));
    await panel.sees('zoe.oneill@contoso.com');
    await portal.close();
  });

  it('keeps the agent signed in when the panel is closed and opened again', async () => {
    const before = desk.server.entra.log.length;
    await panel.page.close();
    panel = await desk.openPanel();
    await panel.page.waitForSelector(named('Find a user', 'searchbox'));
    expect(desk.server.entra.log.slice(before)).toEqual([]);
  });

  it('starts a session of its own for another app', async () => {
    const before = desk.server.entra.log.length;
    await panel.page.evaluate((config) => browser.storage.local.set(config), { clientId: OTHER_CLIENT_ID });
    // The same person, whom the browser still knows: no window is needed.
    await expect.poll(() => desk.server.entra.log.slice(before)).toMatchObject([{ endpoint: 'authorize', clientId: OTHER_CLIENT_ID, prompt: 'none' }, { endpoint: 'token', clientId: OTHER_CLIENT_ID }]);
    await panel.search('Adele');
    await panel.sees('adele.vance@contoso.com');
  });
});

// An open panel keeps the background page awake by a message every 20 s; here it sleeps after one second, as it may when the panel was closed.
it('signs in again without a window when Firefox had put the background page to sleep', async () => {
  const desk = await openFirefoxDesk({ 'extensions.background.idle.timeout': 1000 });
  try {
    const panel = await desk.openPanel();
    await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
    await desk.signIn(panel);
    await expect.poll(() => panel.page.evaluate(() => browser.extension.getBackgroundPage() === null), { timeout: 10_000 }).toBe(true);
    await panel.search('Adele');
    await panel.sees('adele.vance@contoso.com');
    expect(desk.server.entra.log.findLast(({ endpoint }) => endpoint === 'authorize')).toMatchObject({ prompt: 'none' });
  } finally {
    await desk.close();
  }
});
