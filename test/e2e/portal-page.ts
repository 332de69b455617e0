import type { BrowserContext, Locator, Page } from 'playwright-core';
import { authMethodsRoute, portalAddress, type PortalChoice } from '../tenant/portal/routes.ts';

export interface PortalPageOptions extends PortalChoice {
  readonly userId: string;
  /** A tab to use. Otherwise a new one. */
  readonly page?: Page;
}

/** The portal's double as an agent uses it, the same in every variant, look and language. */
export async function openPortal(context: BrowserContext, { userId, page: tab, ...choice }: PortalPageOptions) {
  const page = tab ?? (await context.newPage());
  /** What the shell draws. */
  const shell = (test: string) => page.locator(`[data-test="${test}"]`);
  const view = choice.pane === 'R' ? page.frameLocator('iframe[data-test=view]') : page;
  /** What the pane draws, in the top document or in its frame. */
  const at = (test: string) => view.locator(`[data-test="${test}"]`);
  const rows = at('rows');

  /** The list is complete: nothing is on its way any more. */
  const listed = () => rows.and(view.locator('[aria-busy=false]')).waitFor({ state: 'attached' }); // an empty one has no size
  const press = (test: string) => at(test).first().click();
  const outcome = async () => (await at('outcome').textContent()) ?? '';

  await page.goto(portalAddress(choice, authMethodsRoute(userId)));
  await listed();

  return {
    page,
    shell,
    at,
    listed,

    /** The Authentication methods pane of a user of the shell's list. */
    async goTo(id: string): Promise<void> {
      await shell('users').locator(`[data-test="${id}"]`).locator('[data-test=UserAuthMethods]').click();
      await page.waitForURL((url) => url.hash.includes(id));
      await listed();
    },

    /** The overview of the present user, by the user's menu. */
    async goToOverview(): Promise<void> {
      await shell('menu').locator('[data-test=overview]').click();
      await at('overview-read').waitFor();
    },

    /** Opens the Add pane and chooses the pass. */
    async openAdd(): Promise<void> {
      await press('add');
      await chooseMethod(at('method'), at('method-pass'), choice.shuffle === true);
      await at('duration').waitFor();
    },

    async setDuration(hours: number): Promise<void> {
      if (choice.shuffle) await at('duration').selectOption(String(hours * 60));
      else await at('duration').fill(String(hours));
      await at('duration').blur();
    },

    /** Minutes that the form would ask for now, where the duration is a box of hours or a choice of minutes. */
    async shownMinutes(): Promise<number> {
      return Number(await at('duration').inputValue()) * (choice.shuffle ? 1 : 60);
    },

    async setOneTime(on: boolean): Promise<void> {
      await press(on ? 'once-yes' : 'once-no');
    },

    /** Local date and time as the browser's inputs take them: 2026-11-23, 08:00. */
    async delayStart(date: string, time: string): Promise<void> {
      await press('delayed');
      await at('date').fill(date);
      await at('time').fill(time);
    },

    /** Presses the form's Add; what comes of it is for `shownPasscode` and `shownError` to say. */
    async add(): Promise<void> {
      await press('submit');
    },

    async shownPasscode(): Promise<string> {
      return at('passcode').evaluate((element) => (element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')));
    },

    async closeDetails(): Promise<void> {
      await press('ok');
    },

    async shownError(): Promise<string> {
      return (await at('error').textContent()) ?? '';
    },

    /** Deletes the listed pass. */
    async deletePass(): Promise<string> {
      return remove('row-pass');
    },

    async deletePhone(): Promise<string> {
      return remove('row-phone');
    },

    /** On either pane. Returns what the portal says, with the status in brackets. */
    async resetPassword(): Promise<string> {
      await press('reset-password');
      return outcome();
    },

    /** On the overview. */
    async createUser(): Promise<string> {
      await press('new-user');
      return outcome();
    },

    /** What the list says of each pass. */
    async listedPasses(): Promise<string[]> {
      await listed();
      return at('row-pass').allTextContents();
    },
  };

  async function remove(row: string): Promise<string> {
    await at(row).locator('[data-test=remove]').first().click();
    await press('confirm');
    const told = await outcome();
    await listed();
    return told;
  }
}

async function chooseMethod(dropdown: Locator, option: Locator, isSelect: boolean): Promise<void> {
  if (isSelect) {
    await dropdown.selectOption('method-pass');
    return;
  }
  await dropdown.click();
  await option.click();
}

export type PortalPage = Awaited<ReturnType<typeof openPortal>>;
