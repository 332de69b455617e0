import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPracticeTenant, PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { launchChromium, type ChromiumDesk } from '../browser/chromium.ts';
import { mayWritePolicy } from '../browser/chromium-policy.ts';
import { chromiumRedirectUri, extensionIdOf } from '../browser/extension-id.ts';
import { startTenantServer, type TenantServer } from '../tenant/server.ts';
import { chromiumPage, chromiumPanel, chromiumStoryDesk } from './chromium-hands.ts';
import { CLIENT_ID, openDesk, sees } from './desk.ts';
import { panelPage, throughSignInWindow } from './panel-page.ts';
import { policedBuild } from './policy-desk.ts';
import { managedPolicy, type Managed, type ManagedDesk } from './stories/managed-policy.ts';
import { PATIENCE_MS } from '../patience.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: {
  runtime: { getManifest(): { declarative_net_request: { rule_resources: { enabled: boolean }[] } } };
  declarativeNetRequest: { getSessionRules(): Promise<unknown[]> };
  storage: { managed: { get(keys: null): Promise<object> } };
};

const GOOD = { clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, cloud: 'global' };
/** Once a browser runs longer than this, a policy that is not there is not only late. */
const LONG_AGO = 'chrome.storage.session.set({ startedAt: Date.now() - 10 * 60_000 })';

/** Chromium reads a changed file while it runs, so that all which is open stays open. */
async function openManaged(): Promise<ManagedDesk> {
  const build = await policedBuild();
  const { extension, policy } = build;
  let desk: Awaited<ReturnType<typeof openDesk>> | undefined;
  let managed: Managed | undefined;
  let signedIn = false;

  async function start(): Promise<Managed> {
    desk = await openDesk({ extension });
    const { browser } = desk;
    const options = chromiumPage(await browser.openPanel('options.html'));
    const panel = chromiumPanel(await browser.openPanel());
    return { options, panel, ...(await chromiumStoryDesk(desk).openPane({ pane: 'K' }, 'kai')) };
  }
  return {
    alsoPassedOn: { values: {}, named: [] }, // Chromium drops what the schema does not know, or not as that type
    async under(values) {
      if (!values) await managed?.options.run(LONG_AGO);
      await (values ? policy.set(values) : policy.remove());
      return (managed ??= await start());
    },
    async signIn(panel) {
      if (!signedIn) await panel.signIn('nora.berg@contoso.com');
      signedIn = true;
    },
    creations: () => desk?.tenant.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/temporaryAccessPassMethods')).length ?? 0,
    async close() {
      await desk?.close();
      await build.remove();
    },
  };
}

describe.skipIf(!mayWritePolicy)('what the organisation sets by policy, in Chromium', () => {
  managedPolicy(openManaged);
});

describe.skipIf(!mayWritePolicy)('a policy that comes late, which only Chromium’s do', () => {
  let build: Awaited<ReturnType<typeof policedBuild>>;
  let server: TenantServer;
  let browser: ChromiumDesk | undefined;

  beforeAll(async () => {
    build = await policedBuild();
    server = await startTenantServer({ graph: createPracticeTenant({ now: Date.now, random: Math.random }) });
    const redirectUris = [chromiumRedirectUri(extensionIdOf(build.extension))];
    server.entra.register({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, name: 'Tapwarden', redirectUris, consented: ['User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All'], userConsentable: [] });
  });
  afterEach(async () => {
    await browser?.close();
    browser = undefined;
    await build.policy.remove();
  });
  afterAll(async () => {
    await build.remove();
    await server.stop();
  });

  it('is remembered: a start to which it comes late asks nobody for anything', async () => {
    await build.policy.set(GOOD);
    const profile = await mkdtemp(join(tmpdir(), 'tapwarden-profile-'));
    try {
      browser = await launchChromium({ extension: build.extension, server, profile });
      const first = panelPage(await browser.openPanel());
      await first.button('Sign in').waitFor();
      await browser.close();
      await build.policy.remove();

      browser = await launchChromium({ extension: build.extension, server, profile });
      browser.context.setDefaultTimeout(PATIENCE_MS);
      const panel = panelPage(await browser.openPanel());
      const worker = await browser.worker();
      await expect.poll(() => worker.evaluate(() => chrome.storage.managed.get(null))).toEqual({});
      await throughSignInWindow(browser.context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
      await sees(panel.page, 'Nora Berg');
      const before = server.entra.log.length;
      await build.policy.set({ ...GOOD, ticket: { required: true } });
      await panel.find('Adele', 'adele.vance@contoso.com');
      await panel.page.getByPlaceholder('required').waitFor();
      expect(server.entra.log.slice(before)).toEqual([]);
    } finally {
      await browser?.close();
      browser = undefined;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('that comes after the first start: strict until then, then in force without a restart, and what was typed gives way', async () => {
    browser = await launchChromium({ extension: build.extension, server });
    browser.context.setDefaultTimeout(PATIENCE_MS);
    const panel = panelPage(await browser.openPanel());
    await panel.page.getByLabel('Directory (tenant) ID').fill('fabrikam.com');
    const worker = await browser?.worker();
    expect(await worker?.evaluate(() => chrome.runtime.getManifest().declarative_net_request.rule_resources[0]?.enabled)).toBe(true);
    expect(await worker?.evaluate(() => chrome.declarativeNetRequest.getSessionRules())).toEqual([]); // the gate is shut
    await build.policy.set(GOOD);
    await panel.button('Sign in').waitFor(); // Chromium lets a changed file rest for 5 s
  });
});
