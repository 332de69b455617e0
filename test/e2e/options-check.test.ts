import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, sees, type Desk } from './desk.ts';
import { openOptions, type OptionsPage } from './options-page.ts';
import { pasted, throughSignInWindow } from './panel-page.ts';
import { openPortal } from './portal-page.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: {
  declarativeNetRequest: { updateEnabledRulesets(change: { disableRulesetIds?: string[]; enableRulesetIds?: string[] }): Promise<void> };
  storage: { local: { set(items: object): Promise<void> } };
};

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
    await expect.poll(portalLine).toMatch(/Not checked The guard runs on entra\.microsoft\.com/);
    await page.bringToFront();
    await portal.openAdd();
    await options.page.bringToFront();
    await expect.poll(portalLine).toMatch(/OK The form for a new pass was recognised on entra\.microsoft\.com/);
    await page.close();
  });

  it('a clock that is ten minutes slow', async () => {
    await options.page.clock.setFixedTime(Date.now() - 600_000);
    await options.check();
    expect(await options.line('Clock')).toMatch(/Wrong (?:599|6\d\d) s off Microsoft's time\. .*Let this computer set its time/);
    await options.page.clock.setFixedTime(Date.now());
    await options.check();
    expect(await options.line('Clock')).toMatch(/OK \d/);
  });

  it('a key that cannot be used: which, and why', async () => {
    const worker = await desk.browser.worker();
    await worker.evaluate(() => chrome.storage.local.set({ permitMinutes: 'ten' }));
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
    await options.button('Copy diagnostics').getByText('Copied', { exact: true }).waitFor();
    const text = await pasted(options.page);
    expect(JSON.parse(text)).toMatchObject({ checks: { gate: expect.stringMatching(/^ok/) as unknown, 'sign-in': 'ok: signed-in' }, configuration: { enforcement: { value: 'block', origin: 'default' } } });
    expect(text).not.toMatch(/nora|berg|eyJ/i);
  });
});
