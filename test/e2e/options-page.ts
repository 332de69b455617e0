import type { Page } from 'playwright-core';
import type { Desk } from './desk.ts';
import { CLIENT_ID } from './desk.ts';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { throughSignInWindow } from './panel-page.ts';

/** The options page as a person uses it: by the names on screen, and nothing else. */
export function optionsPage(page: Page) {
  const checks = page.getByRole('list', { name: 'Checks' });
  return {
    page,
    checks,
    button: (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }),
    part: (name: string) => page.getByRole('region', { name, exact: true }),
    policy: page.getByRole('list', { name: "Your tenant's pass policy" }),

    async setUp(): Promise<void> {
      await page.getByLabel('Application (client) ID').fill(CLIENT_ID);
      await page.getByLabel('Directory (tenant) ID').fill(PRACTICE_TENANT_ID);
      await page.getByRole('region', { name: 'Set-up' }).getByRole('button', { name: 'Save' }).click();
      await page.getByText('Next, check the set-up below').waitFor();
    },

    async signIn(desk: Desk, user: string): Promise<void> {
      await throughSignInWindow(desk.context, () => page.getByRole('banner').getByRole('button', { name: 'Sign in' }).click(), user);
      await page.getByRole('banner').getByText(user).waitFor();
    },

    /** Makes all checks and waits for the last. */
    async check(): Promise<void> {
      await page.getByRole('button', { name: 'Check my set-up' }).click();
      await checks.and(page.locator('[aria-busy=false]')).waitFor();
    },

    /** One check as it reads: verdict, sentence, details and next step. */
    async line(name: string): Promise<string> {
      const row = checks.getByRole('listitem').filter({ has: page.getByRole('heading', { name: new RegExp(`^${name} `) }) }).first();
      return (await row.innerText()).replaceAll(/\s+/g, ' ').trim();
    },

    /** The row of a key, opened. */
    async key(title: string) {
      const row = page.getByRole('group').filter({ has: page.locator('summary').getByText(title, { exact: true }) }).first();
      if ((await row.getAttribute('open')) === null) await row.locator('summary').click();
      return row;
    },
  };
}

export type OptionsPage = ReturnType<typeof optionsPage>;

export const openOptions = async (desk: Desk): Promise<OptionsPage> => optionsPage(await desk.browser.openPanel('options.html'));
