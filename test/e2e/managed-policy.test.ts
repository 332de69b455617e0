import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../lib/config/examples.ts';
import { createPracticeTenant, PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { launchChromium, type ChromiumDesk } from '../browser/chromium.ts';
import { chromiumPolicy, mayWritePolicy } from '../browser/chromium-policy.ts';
import { chromiumRedirectUri, extensionIdOf } from '../browser/extension-id.ts';
import { startTenantServer, type TenantServer } from '../tenant/server.ts';
import { CLIENT_ID, sees } from './desk.ts';
import { panelPage, throughSignInWindow } from './panel-page.ts';
import { PATIENCE_MS } from '../patience.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: {
  runtime: { getManifest(): { declarative_net_request: { rule_resources: { enabled: boolean }[] } } };
  declarativeNetRequest: { getSessionRules(): Promise<unknown[]> };
  storage: { local: { set(items: object): Promise<void> }; managed: { get(keys: null): Promise<object> } };
};

const GOOD = { clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, cloud: 'global' };

describe.skipIf(!mayWritePolicy)('what the organisation sets by policy', () => {
  let extension: string;
  let policy: ReturnType<typeof chromiumPolicy>;
  let server: TenantServer;
  let browser: ChromiumDesk | undefined;

  beforeAll(async () => {
    // A copy of the build has an id of its own, so that the policy concerns no other Chromium on this machine.
    extension = await mkdtemp(join(tmpdir(), 'tapwarden-managed-'));
    await cp(resolve('.output/chrome-mv3'), extension, { recursive: true });
    policy = chromiumPolicy(extension);
    const graph = createPracticeTenant({ now: Date.now, random: Math.random });
    server = await startTenantServer({ graph });
    const redirectUris = [chromiumRedirectUri(extensionIdOf(extension))];
    server.entra.register({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, name: 'Tapwarden', redirectUris, consented: ['User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All'], userConsentable: [] });
  });
  afterEach(async () => {
    await browser?.close();
    browser = undefined;
    await policy.remove();
  });
  afterAll(async () => {
    await policy.remove();
    await rm(extension, { recursive: true, force: true });
    await server.stop();
  });

  async function openPanel() {
    browser = await launchChromium({ extension, server });
    browser.context.setDefaultTimeout(PATIENCE_MS);
    return { context: browser.context, panel: panelPage(await browser.openPanel()) };
  }

  it('needs no set-up: the first thing to see is "Sign in", and it works', async () => {
    await policy.set(GOOD);
    const { context, panel } = await openPanel();
    await panel.button('Sign in').waitFor();
    expect(await panel.page.getByLabel('Application (client) ID').count()).toBe(0);
    await throughSignInWindow(context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
    await sees(panel.page, 'Nora Berg');
  });

  it('an unusable value: says which, and nobody can fill the gap', async () => {
    await policy.set({ ...GOOD, clientId: 'not-a-guid' });
    const { panel } = await openPanel();
    await sees(panel.page, /Your organisation's policy sets "clientId" to a value that cannot be used/);
    const locked = ['Application (client) ID', 'Directory (tenant) ID', 'Cloud'].map((label) => panel.page.getByLabel(label).isDisabled());
    expect(await Promise.all(locked)).toEqual([true, true, true]);
    expect(await panel.page.getByLabel('Application (client) ID').inputValue()).toBe('');
    expect(await panel.page.getByLabel('Directory (tenant) ID').inputValue()).toBe(PRACTICE_TENANT_ID);

    await panel.button('Save').click();
    const worker = await browser?.worker();
    await worker?.evaluate((own) => chrome.storage.local.set(own), { clientId: CLIENT_ID }); // from before the policy came
    await panel.page.reload();
    await sees(panel.page, /Your organisation's policy sets "clientId"/);
    expect(await panel.button('Sign in').count()).toBe(0);
  });

  it('what cannot be used is named, and everything else is in force', async () => {
    await policy.set({ ...GOOD, cloud: 'moon', permitMinutes: 99, limits: { maximumMinutes: 30 }, ticket: { required: true, pattern: '(a+)+' }, delivery: { alowed: ['in-person'] } });
    const { context, panel } = await openPanel();
    await throughSignInWindow(context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
    await sees(panel.page, 'Nora Berg');
    await sees(panel.page, /sets "cloud" to a value that cannot be used \(it must be one of: global,/);
    await sees(panel.page, /sets "permitMinutes" .* at most 30/);
    await sees(panel.page, /sets "ticket\.pattern" .* too long/);
    await panel.find('Adele', 'adele.vance@contoso.com');
    await sees(panel.page, /30 min.* · one-time/);
  });

  it('every key reaches the extension as it was written', async () => {
    const all = { ...EXAMPLES, ...GOOD };
    await policy.set(all);
    const { panel } = await openPanel();
    await panel.button('Sign in').waitFor();
    const worker = await browser?.worker();
    expect(await worker?.evaluate(() => chrome.storage.managed.get(null))).toEqual(all);
    await sees(panel.page, 'Contoso Service Desk');
  });

  it('is remembered: a start to which it comes late asks nobody for anything', async () => {
    await policy.set(GOOD);
    const profile = await mkdtemp(join(tmpdir(), 'tapwarden-profile-'));
    try {
      browser = await launchChromium({ extension, server, profile });
      const first = panelPage(await browser.openPanel());
      await first.button('Sign in').waitFor();
      await browser.close();
      await policy.remove();

      browser = await launchChromium({ extension, server, profile });
      browser.context.setDefaultTimeout(PATIENCE_MS);
      const panel = panelPage(await browser.openPanel());
      const worker = await browser.worker();
      await expect.poll(() => worker.evaluate(() => chrome.storage.managed.get(null))).toEqual({});
      await throughSignInWindow(browser.context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
      await sees(panel.page, 'Nora Berg');
      const before = server.entra.log.length;
      await policy.set({ ...GOOD, ticket: { required: true } });
      await panel.find('Adele', 'adele.vance@contoso.com');
      await panel.page.getByPlaceholder('required').waitFor();
      expect(server.entra.log.slice(before)).toEqual([]);
    } finally {
      await browser?.close();
      browser = undefined;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });

  it('some keys only: those are locked, the others are the agent’s to enter', async () => {
    await policy.set({ tenantId: PRACTICE_TENANT_ID });
    const { panel } = await openPanel();
    await sees(panel.page, 'Set by your organisation.');
    expect(await panel.page.getByLabel('Directory (tenant) ID').isDisabled()).toBe(true);
    expect(await panel.page.getByLabel('Directory (tenant) ID').inputValue()).toBe(PRACTICE_TENANT_ID);
    await panel.page.getByLabel('Application (client) ID').fill(CLIENT_ID);
    await panel.button('Save').click();
    await panel.button('Sign in').waitFor();
  });

  it('that comes after the first start: strict until then, then in force without a restart, and what was typed gives way', async () => {
    const { panel } = await openPanel();
    await panel.page.getByLabel('Directory (tenant) ID').fill('fabrikam.com');
    const worker = await browser?.worker();
    expect(await worker?.evaluate(() => chrome.runtime.getManifest().declarative_net_request.rule_resources[0]?.enabled)).toBe(true);
    expect(await worker?.evaluate(() => chrome.declarativeNetRequest.getSessionRules())).toEqual([]); // the gate is shut
    await policy.set(GOOD);
    await panel.button('Sign in').waitFor(); // Chromium lets a changed file rest for 5 s
  });
});
