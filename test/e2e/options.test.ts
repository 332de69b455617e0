import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import { openOptions, type OptionsPage } from './options-page.ts';
import { panelPage, pasted, throughSignInWindow } from './panel-page.ts';
import { openPortal } from './portal-page.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: {
  declarativeNetRequest: { updateEnabledRulesets(change: { disableRulesetIds?: string[]; enableRulesetIds?: string[] }): Promise<void> };
  storage: { local: { get(keys: null): Promise<Record<string, unknown>> } };
};

describe('set-up on the options page', () => {
  let desk: Desk;
  let options: OptionsPage;
  beforeAll(async () => {
    desk = await openDesk();
    options = await openOptions(desk);
  });
  afterAll(() => desk.close());

  it('says before anything is set what is missing', async () => {
    await options.check();
    expect(await options.line('Sign-in')).toMatch(/Wrong .*not set\. Enter both/);
    expect(await options.line('Permissions')).toMatch(/Not checked Nobody is signed in/);
    expect(await options.line('Your role')).toMatch(/Not checked/);
    expect(await options.line('Tenant policy')).toMatch(/Not checked/);
    expect(await options.line('Clock')).toMatch(/Not checked/);
    expect(await options.line('Gate')).toMatch(/OK Unverified passes are blocked/);
    expect(await options.line('Portal')).toMatch(/Not checked No portal is open/);
  });

  it('offers the redirect URI of this very browser to copy', async () => {
    await options.button('Copy redirect URI').click();
    await sees(options.page, 'Copied');
    expect(await pasted(options.page)).toBe(desk.app.redirectUris[0]);
  });

  it('refuses what is no id', async () => {
    await options.page.getByLabel('Application (client) ID').fill('tapwarden');
    await options.part('Set-up').getByRole('button', { name: 'Save' }).click();
    await sees(options.page, /This is not an application ID/);
    expect(await desk.stored()).not.toHaveProperty('clientId');
  });

  it('is saved at once, and an open panel goes on with it', async () => {
    const panel = await desk.openPanel();
    await panel.button('Save').waitFor();
    await options.page.bringToFront();
    await options.setUp();
    await panel.button('Sign in').waitFor();
    await panel.page.close();
  });

  it('is led to from the first run, and from the account menu', async () => {
    await options.signIn(desk, 'nora.berg@contoso.com');
    const panel = panelPage(await desk.browser.openPanel());
    await panel.search.waitFor(); // the same session
    await panel.page.getByRole('button', { name: /^Account/ }).click();
    const [opened] = await Promise.all([desk.context.waitForEvent('page'), panel.page.getByRole('link', { name: 'Options' }).click()]);
    await sees(opened, 'Tapwarden options');
    await opened.close();
    await panel.page.close();
    await options.page.bringToFront();
  });
});

describe('check my set-up', () => {
  let desk: Desk;
  let options: OptionsPage;
  beforeAll(async () => {
    desk = await openDesk({ consented: ['User.Read', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', 'Policy.Read.AuthenticationMethod'] });
    options = await openOptions(desk);
    await options.setUp();
  });
  afterAll(() => desk.close());

  it('signed out: the button signs in and checks again', async () => {
    await options.check();
    expect(await options.line('Sign-in')).toMatch(/Attention You are not signed in/);
    await throughSignInWindow(desk.context, () => options.checks.getByRole('button', { name: 'Sign in' }).click(), 'nora.berg@contoso.com');
    await options.checks.getByText(/as nora\.berg@contoso\.com/).waitFor();
    await options.checks.and(options.page.locator('[aria-busy=false]')).waitFor();
    expect(await options.line('Sign-in')).toMatch(/OK .* as nora\.berg@contoso\.com/);
  });

  it('a scope that is not consented: what it would show, and the button asks', async () => {
    const line = await options.line('Permissions');
    expect(line).toMatch(/Attention .*RoleManagement\.Read\.Directory: shows administrator roles/);
    expect(line).not.toContain('User.Read.All:');
    expect(await options.line('Your role')).toMatch(/Not checked Your roles could not be read\. A permission is missing/);
    desk.consentTo('UserAuthenticationMethod.Read.All', 'RoleManagement.Read.Directory', 'GroupMember.Read.All', 'AuditLog.Read.All');
    await options.checks.getByRole('button', { name: 'Ask for access' }).click();
    await options.checks.getByText('Everything that Tapwarden can use is consented.').waitFor();
    await options.checks.and(options.page.locator('[aria-busy=false]')).waitFor();
    expect(await options.line('Your role')).toMatch(/OK Authentication Administrator\. You can issue passes to users/);
  });

  it('the policy: not for an Authentication Administrator to read', async () => {
    expect(await options.line('Tenant policy')).toMatch(/Not checked .*Your role does not allow reading it\. Ask a Global Reader/);
  });

  it('a role that is gone, and one that is only eligible', async () => {
    const { state } = desk.tenant;
    const { id } = desk.tenant.person('nora');
    const [held] = state.roles.splice(state.roles.findIndex(({ principalId }) => principalId === id), 1);
    if (!held) throw new Error('Nora holds no role.');
    await options.check();
    expect(await options.line('Your role')).toMatch(/Wrong None of your roles can issue passes/);
    state.eligibleRoles.push(held);
    await options.check();
    expect(await options.line('Your role')).toMatch(/Attention Authentication Administrator is assigned to you, but not active\. Activate it/);
    state.eligibleRoles.splice(state.eligibleRoles.indexOf(held), 1);
    state.roles.push(held);
  });

  it('the gate: off by configuration, its rules gone, and as it should be', async () => {
    const worker = await desk.browser.worker();
    const row = await options.key('Enforcement in the portal');
    await row.getByRole('combobox').selectOption('Off');
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Yours').waitFor();
    await options.check();
    expect(await options.line('Gate')).toMatch(/Attention The gate is off/);
    await row.getByRole('button', { name: 'Use the default' }).click();
    await row.getByText('Default', { exact: true }).waitFor();
    await worker.evaluate(() => chrome.declarativeNetRequest.updateEnabledRulesets({ disableRulesetIds: ['gate'] }));
    await options.check();
    expect(await options.line('Gate')).toMatch(/Wrong The rules that block are not loaded/);
    await worker.evaluate(() => chrome.declarativeNetRequest.updateEnabledRulesets({ enableRulesetIds: ['gate'] }));
    await options.check();
    expect(await options.line('Gate')).toMatch(/OK/);
  });

  it('the portal: open without a pane, with one, and with the form', async () => {
    const page = await desk.context.newPage();
    await page.goto('https://entra.microsoft.com/');
    await options.check();
    expect(await options.line('Portal')).toMatch(/Not checked The portal is open, but/);
    const portal = await openPortal(desk.context, { userId: desk.tenant.person('adele').id, pane: 'K', page });
    const portalLine = async () => {
      await options.check();
      return options.line('Portal');
    };
    await expect.poll(portalLine, { timeout: 30_000 }).toMatch(/Not checked The guard runs on entra\.microsoft\.com/);
    await page.bringToFront();
    await portal.openAdd();
    await options.page.bringToFront();
    await expect.poll(portalLine, { timeout: 30_000 }).toMatch(/OK The form for a new pass was recognised on entra\.microsoft\.com/);
    await page.close();
  });

  it('a clock that is ten minutes slow', async () => {
    await options.page.clock.setFixedTime(Date.now() - 600_000);
    await options.check();
    expect(await options.line('Clock')).toMatch(/Wrong (?:599|600|601|602|603) s off Microsoft's time\. .*Let this computer set its time/);
    await options.page.clock.setFixedTime(Date.now());
    await options.check();
    expect(await options.line('Clock')).toMatch(/OK \d/);
  });

  it('a key that cannot be used: which, and why', async () => {
    const worker = await desk.browser.worker();
    await worker.evaluate(() => (chrome.storage.local as unknown as { set(items: object): Promise<void> }).set({ permitMinutes: 'ten' }));
    await sees(options.page, 'Not usable');
    await options.check();
    expect(await options.line('Configuration')).toMatch(/Attention Settings that cannot be used: 1\. .*permitMinutes.*must be a number/);
    const row = await options.key('Minutes a permit holds');
    await row.getByRole('button', { name: 'Use the default' }).click();
    await row.getByText('Not usable').waitFor({ state: 'detached' });
    await options.check();
    expect(await options.line('Configuration')).toMatch(/OK/);
  });

  it('the diagnostics hold what was found and nobody’s name', async () => {
    await options.button('Copy diagnostics').click();
    const text = await pasted(options.page);
    expect(JSON.parse(text)).toMatchObject({ checks: { gate: expect.stringMatching(/^ok/) as unknown, 'sign-in': 'ok: signed-in' }, configuration: { enforcement: { value: 'block', origin: 'default' } } });
    expect(text).not.toMatch(/nora|berg|eyJ/i);
  });
});

describe('configuration that nobody manages', () => {
  let desk: Desk;
  let options: OptionsPage;
  beforeAll(async () => {
    desk = await openDesk();
    options = await openOptions(desk);
    await options.setUp();
  });
  afterAll(() => desk.close());
  const stored = async (key: string) => (await desk.stored())[key];

  it('a list of scenarios is changed and added to, and the panel offers it', async () => {
    const row = await options.key('Scenarios');
    const first = row.getByRole('group', { name: 'Device loss recovery' });
    await first.getByRole('spinbutton').fill('45');
    await row.getByRole('button', { name: 'Remove: Troubleshooting' }).click();
    await row.getByRole('button', { name: 'Add an entry' }).click();
    const added = row.getByRole('group', { name: 'Entry 4' });
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText(/"scenarios\.3\.id"/).waitFor();
    await added.getByRole('textbox').first().fill('front-desk');
    await row.getByRole('group', { name: 'front-desk' }).getByRole('textbox').last().fill('New phone at the front desk');
    await row.getByRole('group', { name: 'New phone at the front desk' }).getByRole('spinbutton').fill('60');
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Yours').waitFor();
    expect(await stored('scenarios')).toMatchObject([{ id: 'device-loss', lifetimeMinutes: 45 }, { id: 'onboarding' }, { id: 'device-replacement' }, { id: 'front-desk', label: 'New phone at the front desk', lifetimeMinutes: 60, oneTime: true }]);
    await options.signIn(desk, 'nora.berg@contoso.com');
    const panel = panelPage(await desk.browser.openPanel());
    await panel.find('Adele', 'adele.vance@contoso.com');
    await sees(panel.page, 'New phone at the front desk');
    await panel.page.close();
  });

  it.each<[string, string, (row: Awaited<ReturnType<OptionsPage['key']>>) => Promise<void>, unknown]>([
    ['a number', 'Minutes a permit holds', (row) => row.getByRole('spinbutton').fill('5'), 5],
    ['a switch', 'Practice', (row) => row.getByRole('switch').uncheck({ force: true }), false],
    ['lines', 'Sensitive groups', (row) => row.getByRole('textbox').fill('55555555-6666-7777-8888-999999999999\n\n66666666-7777-8888-9999-000000000000\n'), ['55555555-6666-7777-8888-999999999999', '66666666-7777-8888-9999-000000000000']],
    ['a form', 'Ticket', async (row) => {
      await row.getByRole('switch').check({ force: true });
      await row.getByRole('textbox').first().fill('INC[0-9]{7}');
    }, { required: true, pattern: 'INC[0-9]{7}' }],
    ['ticks', 'Further verification', (row) => row.getByRole('group', { name: 'For everybody' }).getByRole('checkbox', { name: 'Manager vouches' }).check({ force: true }), { standard: ['manager'] }],
  ])('%s is changed, and taken back', async (_name, title, change, value) => {
    const row = await options.key(title);
    await change(row);
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText('Yours').waitFor();
    expect(Object.values(await desk.stored())).toContainEqual(value);
    await row.getByRole('button', { name: 'Use the default' }).click();
    await row.getByText('Default', { exact: true }).waitFor();
    expect(Object.values(await desk.stored())).not.toContainEqual(value);
  });

  it('what cannot be is not saved, and says why', async () => {
    const row = await options.key('Minutes a permit holds');
    await row.getByRole('spinbutton').fill('31');
    await row.getByRole('button', { name: 'Save' }).click();
    await row.getByText(/it must be at most 30/).waitFor();
    expect(await stored('permitMinutes')).toBeUndefined();
  });

  it('by keyboard alone: open a key, change it, save, and the focus stays', async () => {
    const { page } = options;
    await page.getByText('Seconds a passcode is shown', { exact: true }).locator('xpath=ancestor::summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('120');
    await page.keyboard.press('Enter');
    const row = await options.key('Seconds a passcode is shown');
    await row.getByText('Yours').waitFor();
    expect(await stored('passHideSeconds')).toBe(120);
    expect(await row.getByRole('spinbutton').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('everything open is readable: light, dark, 360 and 320 px', async () => {
    const { page } = options;
    for (const summary of await page.locator('summary').all()) if ((await summary.locator('xpath=..').getAttribute('open')) === null) await summary.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
    }
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `scrolls sideways at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
});

describe("the tenant's pass policy", () => {
  let desk: Desk;
  let options: OptionsPage;
  beforeAll(async () => {
    desk = await openDesk();
    Object.assign(desk.tenant.state.policy, { maximumLifetimeInMinutes: 60, defaultLength: 8, isUsableOnce: true });
    options = await openOptions(desk);
    await options.setUp();
  });
  afterAll(() => desk.close());
  const setting = (title: string) => options.policy.getByRole('listitem').filter({ has: options.page.getByRole('heading', { name: title, exact: true }) });
  const dialog = () => options.page.getByRole('dialog', { name: 'Change the tenant policy?' });

  it('is not there for who may not read it, in words', async () => {
    await options.signIn(desk, 'nora.berg@contoso.com');
    await sees(options.page, 'A Global Reader or an Authentication Policy Administrator can read it.');
    await options.button('Sign out').click();
    await desk.context.clearCookies(); // Microsoft would offer the same account again
  });

  it('stands beside the recommended one; what is too short for the scenarios shows in the check', async () => {
    await options.signIn(desk, 'polly.adeyemi@contoso.com');
    await setting('Maximum lifetime').getByText('8 hours', { exact: true }).waitFor();
    expect(await setting('Maximum lifetime').innerText()).toMatch(/1 hour[\s\S]*8 hours/);
    await options.check();
    expect(await options.line('Tenant policy')).toMatch(/Attention .*New employee onboarding: Your tenant allows at most 1 hour\. Your tenant allows one-time passes only\./);
    expect(await options.line('Your role')).toMatch(/Attention Authentication Policy Administrator changes the policy, but cannot issue/);
  });

  it('a change shows the difference first, asks for the permission, and is made', async () => {
    await options.button('Apply the recommendation: Maximum lifetime').click();
    await dialog().getByText('8 hours').waitFor();
    expect((await dialog().innerText()).replaceAll(/\s+/g, ' ')).toMatch(/From 1 hour To 8 hours Concerns everyone/);
    desk.consentTo('Policy.ReadWrite.AuthenticationMethod');
    await dialog().getByRole('button', { name: 'Ask for access' }).click();
    const change = dialog().getByRole('button', { name: 'Change the policy' });
    await change.and(options.page.locator('[aria-disabled=false]')).click();
    await dialog().waitFor({ state: 'hidden' });
    await setting('Maximum lifetime').getByText('8 hours').first().waitFor();
    expect(desk.tenant.state.policy.maximumLifetimeInMinutes).toBe(480);
    await options.page.getByText(/Maximum lifetime: 1 hour → 8 hours/).waitFor();
    expect(await panelPage(options.page).recorded()).toContainEqual(expect.objectContaining({ kind: 'policy', policyChange: { setting: 'maximumMinutes', from: 60, to: 480, appliedAt: expect.any(Number) as unknown } }));
  });

  it('and is undone, after a reload too', async () => {
    await options.page.reload();
    await options.page.getByRole('button', { name: /^Undo: Maximum lifetime/ }).click();
    await dialog().getByRole('button', { name: 'Change the policy' }).and(options.page.locator('[aria-disabled=false]')).click();
    await setting('Maximum lifetime').getByRole('button', { name: /^Apply the recommendation/ }).waitFor();
    expect(desk.tenant.state.policy.maximumLifetimeInMinutes).toBe(60);
  });

  it('a refusal is told in words, and nothing is said to have changed', async () => {
    const { state } = desk.tenant;
    const { id } = desk.tenant.person('polly');
    const [held] = state.roles.splice(state.roles.findIndex(({ principalId }) => principalId === id), 1);
    await options.button('Apply the recommendation: Passcode length').click();
    await dialog().getByRole('button', { name: 'Change the policy' }).and(options.page.locator('[aria-disabled=false]')).click();
    await dialog().getByText('Changing the policy takes the Authentication Policy Administrator role.').waitFor();
    expect(state.policy.defaultLength).toBe(8);
    for (const colorScheme of ['light', 'dark'] as const) {
      await options.page.emulateMedia({ colorScheme });
      expect(await axeViolations(options.page)).toEqual([]);
    }
    await options.page.keyboard.press('Escape');
    expect(await options.button('Apply the recommendation: Passcode length').evaluate((button) => button === document.activeElement)).toBe(true);
    if (held) state.roles.push(held);
  });

  it('a lost answer: what became of it is looked up', async () => {
    desk.tenant.faults.next({ when: { method: 'PATCH', path: /TemporaryAccessPass$/ }, fault: { kind: 'cut', after: 'after' } });
    await options.button('Apply the recommendation: Passcode length').click();
    await dialog().getByRole('button', { name: 'Change the policy' }).and(options.page.locator('[aria-disabled=false]')).click();
    await dialog().waitFor({ state: 'hidden' });
    await setting('Passcode length').getByText('12 characters').first().waitFor();
    expect(desk.tenant.state.policy.defaultLength).toBe(12);
  });
});
