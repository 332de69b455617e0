import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { createPracticeTenant, PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { axeViolations } from '../browser/axe.ts';
import { readManifest } from '../browser/extension-id.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { startTenantServer } from '../tenant/server.ts';
import { CLIENT_ID } from './desk.ts';
import { PATIENCE_MS } from '../patience.ts';

const EXTENSION = resolve('.output/firefox-mv3');
const named = (name: string, role: string) => `::-p-aria([name="${name}"][role="${role}"])`;

it('in Firefox the options page sets up, and checks the gate, which blocks batches there', async () => {
  const { browser_specific_settings: settings } = readManifest(EXTENSION) as { browser_specific_settings: { gecko: { id: string } } };
  const server = await startTenantServer({ graph: createPracticeTenant({ now: Date.now, random: Math.random }) });
  const firefox = await launchFirefox({ extension: EXTENSION, addonId: settings.gecko.id, server });
  try {
    const page = await firefox.openPanel('options.html');
    page.setDefaultTimeout(PATIENCE_MS);
    await page.locator(named('Application (client) ID', 'textbox')).fill(CLIENT_ID);
    await page.locator(named('Directory (tenant) ID', 'textbox')).fill(PRACTICE_TENANT_ID);
    await page.locator(named('Save', 'button')).click();
    await page.waitForSelector('::-p-text(Next, check the set-up below)');
    await page.locator(named('Check my set-up', 'button')).click();
    await page.waitForSelector('[aria-label=Checks][aria-busy=false]');
    const text = await page.evaluate(() => document.querySelector('[aria-label=Checks]')?.textContent);
    expect(text).toContain('Unverified passes are blocked in the portal, also inside batches.');
    expect(text).toContain('You are not signed in.');
    expect(text).toContain('Everything that is set can be used. Set by your organisation: 0. Set here: 3.');
    expect(await axeViolations(page)).toEqual([]);
  } finally {
    await firefox.close();
    await server.stop();
  }
});
