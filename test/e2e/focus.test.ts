import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focusStop, isReadingOrder, type FocusStop } from '../browser/focus-stop.ts';
import { openAccessDesk, putAway, SIGHTS, SIGHT_NAMES, type Sight } from './access-states.ts';
import type { Desk } from './desk.ts';

const MOST_STOPS = 250;

/** By Tab from the first thing that takes the focus until it leaves, or begins anew. */
async function walk({ page, run }: Sight): Promise<FocusStop[]> {
  await run((root) => {
    const within = root.querySelector('dialog[open]') ?? root;
    const first = [...within.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].find((element) => element.tabIndex >= 0 && element.checkVisibility());
    first?.focus();
  });
  // As if by the keyboard, which shows the focus.
  for (const key of ['Tab', 'Shift+Tab']) await page.keyboard.press(key);
  const stops: FocusStop[] = [];
  for (;;) {
    // The guard moves off what has come under it before the next frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const stop = await run(focusStop);
    const first = stops[0];
    if (!stop || (first && stop.name === first.name && stop.box.top === first.box.top)) return stops;
    stops.push(stop);
    if (stops.length > MOST_STOPS) throw new Error('Tab does not come back.');
    await page.keyboard.press('Tab');
  }
}

describe('the focus can be followed', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openAccessDesk();
  });
  afterEach(() => putAway(desk));
  afterAll(() => desk.close());

  it.each(SIGHT_NAMES)('%s: by Tab in the order of reading, seen at every stop, under nothing', async (name) => {
    const seen = await SIGHTS[name](desk);
    const sizes = name.startsWith('panel') ? [{ width: 360, height: 640 }, { width: 320, height: 256 }, ...(name === 'panel, ready' ? [{ width: 360, height: 2400 }] : [])] : [{ width: 1280, height: 720 }, { width: 320, height: 256 }];
    for (const [at, size] of sizes.entries()) {
      await seen.page.setViewportSize(size);
      await seen.page.emulateMedia({ forcedColors: at === 1 ? 'active' : 'none', reducedMotion: 'reduce' });
      const stops = await walk(seen);
      expect(stops.length, 'stops').toBeGreaterThan(2);
      const hidden = stops.flatMap(({ name: its, faults }) => faults.map((fault) => `${its}: ${fault}`));
      const jumps = stops.slice(1).flatMap((to, place) => {
        const from = stops[place];
        return from && !isReadingOrder(from, to) ? [`from ${from.name} back to ${to.name}`] : [];
      });
      expect.soft(hidden, `${size.width} px`).toEqual([]);
      expect.soft(jumps, `${size.width} px`).toEqual([]);
    }
  });

  it.each<[where: keyof typeof SIGHTS, opens: string | RegExp, title: string | RegExp, close: string]>([
    ['panel, pass on screen', 'Revoke pass', 'Revoke this pass?', 'Cancel'],
    ['panel, pass on screen', 'Spell it out', 'Passcode, letter by letter', 'Close'],
    ['panel, all that opens is open', /^Remove Phone/, /Remove/, 'Cancel'],
    ['options', /^Apply the recommendation/, 'Change the tenant policy?', 'Cancel'],
    ['practice, a call', 'Add authentication method', 'Add authentication method', 'Close'],
  ])('%s: %s opens %s, and has the focus again after it', async (where, opens, title, close) => {
    const { page } = await SIGHTS[where](desk);
    const opener = page.getByRole('button', { name: opens, exact: typeof opens === 'string' }).first();
    const dialog = page.getByRole('dialog', { name: title });
    for (const leave of [() => page.keyboard.press('Escape'), () => dialog.getByRole('button', { name: close }).click()]) {
      await opener.click();
      await dialog.waitFor();
      await leave();
      await dialog.waitFor({ state: 'detached' });
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('the account menu gives the focus back, and so does a user of the practice directory', async () => {
    const { page } = await SIGHTS['panel, ready'](desk);
    const account = page.locator('.account > button');
    await account.click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await account.evaluate((element) => element === document.activeElement)).toBe(true);
    const { page: practice } = await SIGHTS['practice, a call'](desk);
    await practice.getByRole('button', { name: 'All users' }).click();
    const row = practice.getByRole('button', { name: /adele\.vance@contoso\.com/ });
    await row.waitFor();
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
