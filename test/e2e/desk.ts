import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { createPracticeTenant, PRACTICE_TENANT_ID, type PracticeOptions } from '../../lib/practice/tenant.ts';
import { launchChromium, type ChromiumOptions } from '../browser/chromium.ts';
import { startTenantServer } from '../tenant/server.ts';
import { panelPage, throughSignInWindow, type PanelPage } from './panel-page.ts';
import { PATIENCE_MS } from '../patience.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: {
  storage: { session: { remove(key: string): Promise<void> }; local: { get(keys: null): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
  declarativeNetRequest: { getSessionRules(): Promise<unknown[]> };
};

export const CLIENT_ID = '7a9c1f00-0000-4000-8000-00000000c1de';
const EXTENSION = resolve('.output/chrome-mv3');
const ALL_SCOPES = [
  'User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.AuthenticationMethod',
  'RoleManagement.Read.Directory', 'GroupMember.Read.All', 'AuditLog.Read.All',
];

export interface DeskOptions extends Partial<Omit<ChromiumOptions, 'extension' | 'server'>> {
  readonly tenant?: PracticeOptions;
  /** Delegated scopes an administrator has consented to. */
  readonly consented?: readonly string[];
  /** The unpacked build, if it is not the one that ships. */
  readonly extension?: string;
  /** As behind a proxy that speaks HTTP/1.1 alone. */
  readonly http1Only?: boolean;
}

/** A help desk: the practice tenant behind the real host names, the shipped extension in Chromium, an agent about to sign in. */
export async function openDesk({ tenant: practice, consented = ALL_SCOPES, extension = EXTENSION, http1Only = false, ...browserOptions }: DeskOptions = {}) {
  const tenant = createPracticeTenant({ now: Date.now, random: Math.random, ...practice });
  const server = await startTenantServer({ graph: tenant, http1Only });
  const browser = await launchChromium({ extension, server, ...browserOptions });
  browser.context.setDefaultTimeout(PATIENCE_MS); // a condition that does not come names itself before the test runs out of time
  const redirectUri = `https://${browser.extensionId}.chromiumapp.org/`;
  const app = { clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, name: 'Tapwarden', redirectUris: [redirectUri], consented: [...consented], userConsentable: [] };
  server.entra.register(app);

  async function signIn(panel: PanelPage, user: string): Promise<void> {
    await throughSignInWindow(browser.context, () => panel.button('Sign in').click(), user);
    await panel.search.waitFor();
  }

  return {
    tenant,
    server,
    browser,
    app,
    context: browser.context,

    /** As if the first-run form had been filled in. */
    async storeConfig() {
      const worker = await browser.worker();
      await worker.evaluate((config) => chrome.storage.local.set(config), { clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
    },

    /** Sets what the options page would. */
    async configure(own: object) {
      const worker = await browser.worker();
      await worker.evaluate((values) => chrome.storage.local.set(values), own);
    },

    /** The gate is off, for tests of what lies behind it. */
    async openGate() {
      const worker = await browser.worker();
      await worker.evaluate(async () => {
        await chrome.storage.local.set({ enforcement: 'off' });
        while ((await chrome.declarativeNetRequest.getSessionRules()).length === 0) await new Promise((done) => setTimeout(done, 10));
      });
    },

    /** What the extension keeps on disk. */
    async stored() {
      const worker = await browser.worker();
      return worker.evaluate(() => chrome.storage.local.get(null));
    },

    async openPanel() {
      return panelPage(await browser.openPanel());
    },

    /** A panel that is configured and signed in, as on any working day. */
    async openSignedInPanel(user = 'nora.berg@contoso.com') {
      const panel = panelPage(await browser.openPanel());
      await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
      await signIn(panel, user);
      return panel;
    },

    /** The panel as it opens with nothing entered: what was, would come back. */
    async startOver({ page }: PanelPage) {
      await page.goto('about:blank');
      const worker = await browser.worker();
      await worker.evaluate(() => chrome.storage.session.remove('unsent'));
      await page.goto(`chrome-extension://${browser.extensionId}/sidepanel.html`);
    },

    /** An administrator consents to more; asking for it in the panel then opens no window. */
    consentTo(...scopes: string[]) {
      app.consented.push(...scopes);
      server.entra.register(app);
    },

    /** In the place of whoever is signed in. Scopes are asked for anew. */
    async signInAgain(panel: PanelPage, user: string) {
      await panel.signOut();
      await signIn(panel, user);
    },

    /** Requests that reached Graph since the last look, outer ones only. */
    graphRequests() {
      const outer = tenant.log.filter((entry) => !entry.batched).map((entry) => `${entry.method} ${entry.path}`);
      tenant.clearLog();
      return outer;
    },

    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Waits until the page says so; fails with what it shows instead. */
export async function sees(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ state: 'visible' });
}
