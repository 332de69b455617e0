import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import { openOptions, type OptionsPage } from './options-page.ts';
import { panelPage } from './panel-page.ts';

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
