import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { chromiumPolicy, mayWritePolicy } from '../browser/chromium-policy.ts';
import { CLIENT_ID, openDesk, sees, type Desk } from './desk.ts';
import { openOptions, type OptionsPage } from './options-page.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const GOOD = { clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, permitMinutes: 5, ticket: { required: true, pattern: 'INC[0-9]{7}' } };

describe.skipIf(!mayWritePolicy)('what the organisation sets, on the options page', () => {
  let extension: string;
  let policy: ReturnType<typeof chromiumPolicy>;
  let desk: Desk;
  let options: OptionsPage;

  beforeAll(async () => {
    // A copy of the build has an id of its own, so that the policy concerns no other Chromium on this machine.
    extension = await mkdtemp(join(tmpdir(), 'tapwarden-options-'));
    await cp(resolve('.output/chrome-mv3'), extension, { recursive: true });
    policy = chromiumPolicy(extension);
    await policy.set(GOOD);
    desk = await openDesk({ extension });
    options = await openOptions(desk);
  });
  afterAll(async () => {
    await desk.close();
    await policy.remove();
    await rm(extension, { recursive: true, force: true });
  });

  it('is locked in the set-up, with whose it is; what it leaves out is not', async () => {
    const { page } = options;
    await options.part('Set-up').getByText('Set by your organisation', { exact: true }).first().waitFor(); // a new Chromium takes a while to read the policy
    expect(await page.getByLabel('Application (client) ID').inputValue()).toBe(CLIENT_ID);
    expect(await page.getByLabel('Application (client) ID').isDisabled()).toBe(true);
    expect(await page.getByLabel('Directory (tenant) ID').isDisabled()).toBe(true);
    expect(await page.getByRole('combobox', { name: 'Cloud' }).isDisabled()).toBe(false);
    expect((await options.part('Set-up').getByRole('listitem').filter({ hasText: 'Application (client) ID' }).allInnerTexts()).join()).toContain('Set by your organisation');
  });

  it('is shown in its row, and cannot be changed', async () => {
    const row = await options.key('Minutes a permit holds');
    await row.getByText('Set by your organisation', { exact: true }).waitFor();
    expect(await row.getByRole('spinbutton').inputValue()).toBe('5');
    expect(await row.getByRole('spinbutton').isDisabled()).toBe(true);
    expect(await row.getByRole('button', { name: 'Save' }).count()).toBe(0);
    const ticket = await options.key('Ticket');
    expect(await ticket.getByRole('switch').isDisabled()).toBe(true);
    expect(await ticket.getByRole('textbox').first().inputValue()).toBe('INC[0-9]{7}');
  });

  it('is not loosened by what was entered before', async () => {
    const worker = await desk.browser.worker();
    await worker.evaluate(() => chrome.storage.local.set({ permitMinutes: 30, passHideSeconds: 60 }));
    await (await options.key('Seconds a passcode is shown')).getByText('Yours').waitFor();
    expect(await (await options.key('Minutes a permit holds')).getByRole('spinbutton').inputValue()).toBe('5');
  });

  it('a value that cannot be used: which, why, and still nobody else’s to fill', async () => {
    await policy.set({ ...GOOD, permitMinutes: 99, permitMinute: 5 });
    const row = await options.key('Minutes a permit holds');
    await row.getByText('Not usable').waitFor(); // Chromium lets a changed file rest for 5 s
    await row.getByText(/Your organisation's policy sets "permitMinutes" to a value that cannot be used \(it must be at most 30\)/).waitFor();
    expect(await row.getByRole('spinbutton').inputValue()).toBe('10');
    expect(await row.getByRole('spinbutton').isDisabled()).toBe(true);
    await options.check();
    expect(await options.line('Configuration')).toMatch(/Attention .*permitMinutes.* Correct them under Configuration, or ask whoever manages the browser/);
  });

  it('unlocks where the policy lets go', async () => {
    await policy.set({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
    const row = await options.key('Minutes a permit holds');
    await row.getByText('Yours').waitFor();
    expect(await row.getByRole('spinbutton').inputValue()).toBe('30');
    await row.getByRole('button', { name: 'Save' }).waitFor();
    await sees(options.page, 'Tapwarden options');
  });
});
