import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOff, overlapping, smallTargets } from '../browser/layout.ts';
import { unreadable, writtenIn } from '../browser/written.ts';
import { DIALOGS, focusComesBack, focusIsFollowed } from './access-focus.ts';
import { IN_FORCED_COLOURS } from './access-forced.ts';
import { openAccessDesk, putAway, SIGHTS, SIGHT_NAMES, type Sight } from './access-states.ts';
import type { Desk } from './desk.ts';
import { BESIDE, mayMove, stirred } from './motion.ts';

const isPanel = (name: string) => name.startsWith('panel');
const ITS_OWN = (name: string) => (isPanel(name) ? { width: 360, height: 800 } : { width: 1280, height: 900 });
const LOOKS = [cutOff, overlapping, smallTargets] as const;

/** As soon as what moves after a change of size is in its place, such as the ring around what is presented. */
async function nothingIsCut({ run }: Sight): Promise<void> {
  for (const look of LOOKS) await expect.poll(() => run(look), { message: look.name }).toEqual([]);
}

/** How a page is magnified by the browser's zoom: it leaves it fewer CSS pixels. */
const ZOOMS = [['as it is', ITS_OWN], ['at 200 % of 1280 px', () => ({ width: 640, height: 400 })], ['at 400 % of 1280 px', () => ({ width: 320, height: 256 })]] as const;

describe('for everyone', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openAccessDesk();
  });
  afterAll(() => desk.close());

  describe.each(SIGHT_NAMES)('%s', (name) => {
    let seen: Sight;
    beforeAll(async () => {
      seen = await SIGHTS[name](desk);
    });
    afterAll(() => putAway(desk));

    it.each(['light', 'dark'] as const)('every text can be read on what is under it, in %s', async (colorScheme) => {
      await seen.page.emulateMedia({ colorScheme });
      const written = await seen.run(writtenIn);
      expect(written.length, 'texts that were looked at').toBeGreaterThanOrEqual(5);
      expect(unreadable(written)).toEqual([]);
    });

    it.each(ZOOMS)('nothing is cut, too wide, too small or over one another, %s', async (_, viewport) => {
      await seen.page.setViewportSize(viewport(name));
      await nothingIsCut(seen);
    });

    it('the focus is followed by Tab in the order of reading, seen at every stop, under nothing', () => focusIsFollowed(seen, name));

    it.each(IN_FORCED_COLOURS[name] ?? [])('with forced colours $what', async ({ look }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await seen.page.emulateMedia({ forcedColors: 'active', colorScheme });
        await look(seen);
      }
    });

    it.each(DIALOGS[name] ?? [])('$opens opens a dialog, and has the focus again after it', async (opening) => {
      await seen.page.setViewportSize(ITS_OWN(name));
      await seen.page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
      await focusComesBack(seen, opening);
    });

    it('nothing moves where less of it is wished for, and elsewhere nothing that an act waits for', async () => {
      await seen.page.setViewportSize(ITS_OWN(name));
      await seen.page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
      const able = await seen.run(mayMove);
      expect(able.length, 'what could move').toBeGreaterThan(0);
      expect(able.filter(({ what, ms }) => ms > 200 && !BESIDE.test(what))).toEqual([]);
      await seen.page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await seen.run(mayMove)).toEqual([]);
      expect(await stirred(seen)).toBe(0);
    });
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
    await putAway(desk);
  });

  it('motion is seen by this test where it is not unwished', async () => {
    expect(await stirred(await SIGHTS['panel, ready'](desk))).toBeGreaterThan(0);
    await putAway(desk);
  });
});

describe('with a text of 200 %, set in the browser', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openAccessDesk(32);
  });
  afterAll(() => desk.close());

  // The guard's sizes are its own, not those of the portal's text: it grows with the zoom.
  it.each(SIGHT_NAMES.filter((name) => !name.startsWith('guard')))('%s: nothing is cut, too wide, too small or over one another', async (name) => {
    const seen = await SIGHTS[name](desk);
    const { page } = seen;
    await page.setViewportSize(ITS_OWN(name));
    expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(name === 'practice, presented' ? 40 : 32); // for a room
    await nothingIsCut(seen);
    await putAway(desk);
  });
});
