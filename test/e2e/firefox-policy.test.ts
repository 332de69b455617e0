import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { EXAMPLES } from '../../lib/config/examples.ts';
import { createPracticeTenant, PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { mayWritePolicy } from '../browser/chromium-policy.ts';
import { firefoxRedirectUri, readManifest } from '../browser/extension-id.ts';
import { launchFirefox, type FirefoxDesk } from '../browser/firefox.ts';
import { withFirefoxPolicy } from '../browser/firefox-policy.ts';
import { startTenantServer, type TenantServer } from '../tenant/server.ts';
import { CLIENT_ID } from './desk.ts';
import { PATIENCE_MS } from '../patience.ts';

// In the panel, where the callbacks of evaluate() run.
declare const browser: { storage: { managed: { get(keys: null): Promise<object> } } };

const EXTENSION = resolve('.output/firefox-mv3');
const named = (name: string, role: string) => `::-p-aria([name="${name}"][role="${role}"])`;
// Firefox passes on whatever is written, of whatever type.
const POLICY = { ...EXAMPLES, clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, cloud: 'global', permitMinutes: '10', tenant: 'contoso.com', audit: { days: 99 } };

describe.skipIf(!mayWritePolicy)('what the organisation sets by policy, in Firefox', () => {
  let firefox: FirefoxDesk;
  let server: TenantServer;
  let panel: Page;

  beforeAll(async () => {
    const { browser_specific_settings: settings } = readManifest(EXTENSION) as { browser_specific_settings: { gecko: { id: string } } };
    const addonId = settings.gecko.id;
    server = await startTenantServer({ graph: createPracticeTenant({ now: Date.now, random: Math.random }) });
    server.entra.register({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, name: 'Tapwarden', redirectUris: [firefoxRedirectUri(addonId)], consented: ['User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All'], userConsentable: [] });
    firefox = await withFirefoxPolicy(addonId, POLICY, () => launchFirefox({ extension: EXTENSION, addonId, server }));
    panel = await firefox.openPanel();
    panel.setDefaultTimeout(PATIENCE_MS);
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.stop();
  });

  it('needs no set-up: the first thing to see is "Sign in", under the organisation’s name', async () => {
    await panel.waitForSelector(named('Sign in', 'button'));
    await panel.waitForSelector('::-p-text(Contoso Service Desk)');
    expect(await panel.evaluate(() => browser.storage.managed.get(null))).toEqual(POLICY);
  });

  it('names what cannot be used, and everything else is in force', async () => {
    const window = await firefox.signInWindow(() => panel.locator(named('Sign in', 'button')).click());
    for (const [field, value, button] of [['E-mail', 'nora.berg@contoso.com', 'Next'], ['Password', 'practice', 'Sign in']] as const) {
      await (await window.waitForSelector(`::-p-aria(${field})`))?.type(value);
      await (await window.waitForSelector(named(button, 'button')))?.click();
    }
    await (await panel.waitForSelector(named('Find a user', 'searchbox')))?.type('Adele');
    const text = await panel.evaluate(() => document.body.innerText);
    expect(text).toContain('sets "permitMinutes" to a value that cannot be used (it must be a number)');
    expect(text).toContain('sets "tenant" to a value that cannot be used (there is no such setting)');
    expect(text).toContain('sets "audit.days" to a value that cannot be used (it must be at most 30)');
    await panel.waitForSelector('::-p-text(adele.vance@contoso.com)');
    await panel.locator('::-p-text(adele.vance@contoso.com)').click();
    await panel.waitForSelector('::-p-text(New phone at the front desk)');
  });
});
