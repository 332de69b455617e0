import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadedConfig } from '../../lib/config/config.ts';
import { EXAMPLES } from '../../lib/config/examples.ts';
import { mayWritePolicy } from '../browser/chromium-policy.ts';
import { launchFirefox, type FirefoxDesk } from '../browser/firefox.ts';
import { withPoliciesFile } from '../browser/firefox-policy.ts';
import { launchManagedChromium, packXpi, panelWhenInstalled, serveOwnPackage, type UpdateServer } from '../browser/policy-install.ts';
import { readManifest } from '../browser/extension-id.ts';
import { sees } from './desk.ts';
import { PATIENCE_MS } from '../patience.ts';

// In the panel, where the callbacks of evaluate() run.
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> }; management: { getSelf(): Promise<object> } };
declare const browser: typeof chrome & { extension: { isAllowedIncognitoAccess(): Promise<boolean> } };

const ALL_BY_POLICY = Object.fromEntries(Object.keys(EXAMPLES).map((key) => [key, 'policy']));

function makeKit(folder: string, options: readonly string[]): void {
  execFileSync(process.execPath, ['scripts/kit.ts', '--config', join(folder, 'contoso.json'), '--out', join(folder, 'kit'), ...options]);
}
/** What somebody edits into a file after the kit was made. */
const edit = (text: string) => text.replace('"permitMinutes": 10', '"permitMinutes": 99').replace(/"clientId": "[^"]+",/, '"colour": "red",');

describe.skipIf(!mayWritePolicy)('the kit’s own files in Chromium', () => {
  const POLICIES = '/etc/chromium/policies/managed';
  const NAMES = ['tapwarden.json', 'tapwarden-install.json'];
  let folder: string;
  let updates: UpdateServer;
  let context: BrowserContext;
  let panel: Page;
  const installed = (name: string) => join(POLICIES, `kit-test-${name}`);
  const config = () => panel.evaluate(() => chrome.runtime.sendMessage({ type: 'config/load' })) as Promise<LoadedConfig>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tapwarden-kit-'));
    await cp(resolve('.output/chrome-mv3'), join(folder, 'package'), { recursive: true });
    await writeFile(join(folder, 'contoso.json'), JSON.stringify(EXAMPLES));
    updates = await serveOwnPackage(join(folder, 'package'));
    makeKit(folder, ['--id', updates.id, '--update-url', updates.url]);
    await mkdir(POLICIES, { recursive: true });
    for (const name of NAMES) await cp(join(folder, 'kit/linux', POLICIES, name), installed(name));
    // Else nobody may look into what a policy installed, a test neither.
    await writeFile(installed('look.json'), JSON.stringify({ DeveloperToolsAvailability: 1 }));
    context = await launchManagedChromium(join(folder, 'profile'));
    context.setDefaultTimeout(PATIENCE_MS);
    panel = await panelWhenInstalled(context, updates.id);
  });
  afterAll(async () => {
    await context?.close();
    for (const name of [...NAMES, 'look.json']) await rm(installed(name), { force: true });
    updates?.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('install the extension from the update address, and nobody has to set anything up', async () => {
    await panel.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await sees(panel, 'Contoso Service Desk');
    const { version } = readManifest(resolve('.output/chrome-mv3'));
    expect(await readFile(join(folder, 'profile/Default/Extensions', updates.id, `${String(version)}_0/manifest.json`), 'utf8')).toContain('Tapwarden');
  });

  it('set every key, and lock it', async () => {
    await expect.poll(() => config().then(({ origins }) => origins)).toEqual(ALL_BY_POLICY);
    const { config: inForce, rejected } = await config();
    expect(inForce).toMatchObject(EXAMPLES);
    expect(rejected).toEqual([]);
  });

  it('keep the extension where it is: nobody can remove or switch it off', async () => {
    expect(await panel.evaluate(() => chrome.management.getSelf())).toMatchObject({ installType: 'admin', mayDisable: false, enabled: true });
  });

  it('the checker finds everything there', () => {
    const { status, stdout } = spawnSync('sh', [join(folder, 'kit/check.sh'), '--home', folder], { encoding: 'utf8' });
    const ours = stdout.split('\n').filter((line) => line.includes('Chromium: '));
    expect(ours.filter((line) => !line.startsWith('ok'))).toEqual(['missing  Chromium: the extension has not arrived for this user; open the browser once and wait a minute']); // the profile is a test's own
    expect(ours).toHaveLength(Object.keys(EXAMPLES).length + 2);
    expect(status).toBe(1);
  });

  it('edited by hand: the wrong key is named, the rest is in force and locked', async () => {
    await writeFile(installed('tapwarden.json'), edit(await readFile(installed('tapwarden.json'), 'utf8')));
    await panel.getByText(/sets "permitMinutes" to a value that cannot be used \(it must be at most 30\)/).waitFor();
    expect(await panel.getByLabel('Directory (tenant) ID').isDisabled()).toBe(true);
    expect(await panel.getByLabel('Directory (tenant) ID').inputValue()).toBe(EXAMPLES.tenantId);
    expect(await panel.getByLabel('Application (client) ID').isDisabled()).toBe(false);
    const { config: inForce, origins } = await config();
    expect(origins).toEqual({ ...ALL_BY_POLICY, clientId: 'default' });
    expect(inForce).toMatchObject({ permitMinutes: 10, scenarios: EXAMPLES.scenarios, ticket: EXAMPLES.ticket, limits: EXAMPLES.limits });
  });
});

describe.skipIf(!mayWritePolicy)('the kit’s own file in Firefox', () => {
  const EXTENSION = resolve('.output/firefox-mv3');
  let folder: string;
  let file: string;
  let firefox: FirefoxDesk | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tapwarden-kit-firefox-'));
    await writeFile(join(folder, 'contoso.json'), JSON.stringify(EXAMPLES));
    makeKit(folder, ['--id', 'a'.repeat(32), '--firefox-url', `file://${await packXpi(EXTENSION, folder)}`]);
    file = await readFile(join(folder, 'kit/firefox/policies.json'), 'utf8');
  });
  afterAll(async () => {
    await firefox?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  async function openPanelUnder(policies: string) {
    await firefox?.close();
    const { browser_specific_settings: { gecko } } = readManifest(EXTENSION) as { browser_specific_settings: { gecko: { id: string } } };
    // A store signs packages; the extended support release may go without.
    const options = { extension: EXTENSION, addonId: gecko.id, server: { port: 9 }, byPolicy: true, preferences: { 'xpinstall.signatures.required': false } };
    return withPoliciesFile(() => policies, async () => {
      firefox = await launchFirefox(options);
      return firefox.openPanel();
    });
  }

  it('installs the extension for good, sets every key, and opens private windows to the gate', async () => {
    const panel = await openPanelUnder(file);
    await panel.waitForSelector('::-p-aria([name="Sign in"][role="button"])');
    const { origins, rejected, config } = (await panel.evaluate(() => browser.runtime.sendMessage({ type: 'config/load' }))) as LoadedConfig;
    expect(origins).toEqual(ALL_BY_POLICY);
    expect(rejected).toEqual([]);
    expect(config).toMatchObject(EXAMPLES);
    expect(await panel.evaluate(() => browser.management.getSelf())).toMatchObject({ installType: 'admin', mayDisable: false });
    expect(await panel.evaluate(() => browser.extension.isAllowedIncognitoAccess())).toBe(true);
  });

  it('edited by hand: the wrong keys are named, the rest is in force', async () => {
    const panel = await openPanelUnder(edit(file));
    await panel.waitForSelector('::-p-text(sets "permitMinutes" to a value that cannot be used)');
    await panel.waitForSelector('::-p-text(sets "colour" to a value that cannot be used)');
    const { origins } = (await panel.evaluate(() => browser.runtime.sendMessage({ type: 'config/load' }))) as LoadedConfig;
    expect(origins).toEqual({ ...ALL_BY_POLICY, clientId: 'default' });
  });
});
