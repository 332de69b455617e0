import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPracticeTenant, PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { launchChromium, type ChromiumDesk } from '../browser/chromium.ts';
import { chromiumPolicy, mayWritePolicy } from '../browser/chromium-policy.ts';
import { chromiumRedirectUri, extensionIdOf } from '../browser/extension-id.ts';
import { startTenantServer, type TenantServer } from '../tenant/server.ts';
import { CLIENT_ID, sees } from './desk.ts';
import { panelPage, throughSignInWindow } from './panel-page.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

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
    browser.context.setDefaultTimeout(10_000);
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

  it('a cloud there is not: Chromium drops it, and what is left still works', async () => {
    await policy.set({ ...GOOD, cloud: 'moon' });
    const { context, panel } = await openPanel();
    await throughSignInWindow(context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
    await sees(panel.page, 'Nora Berg');
  });

  it('some keys only: those are locked, the others are the agent’s to enter', async () => {
    await policy.set({ tenantId: PRACTICE_TENANT_ID });
    const { panel } = await openPanel();
    expect(await panel.page.getByLabel('Directory (tenant) ID').isDisabled()).toBe(true);
    await sees(panel.page, 'Set by your organisation.');
    await panel.page.getByLabel('Application (client) ID').fill(CLIENT_ID);
    await panel.button('Save').click();
    await panel.button('Sign in').waitFor();
  });

  it('takes effect while the panel is open', async () => {
    const { panel } = await openPanel();
    await panel.button('Save').waitFor();
    await policy.set(GOOD);
    await panel.button('Sign in').waitFor({ timeout: 20_000 }); // Chromium lets a changed file rest for 5 s
  });
});
