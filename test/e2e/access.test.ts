import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutOff, overlapping, smallTargets } from '../browser/layout.ts';
import { unreadable, writtenIn } from '../browser/written.ts';
import { openAccessDesk, putAway, SIGHTS, SIGHT_NAMES, type Sight } from './access-states.ts';
import type { Desk } from './desk.ts';
import { BESIDE, mayMove, stirred } from './motion.ts';

const isPanel = (name: string) => name.startsWith('panel');
const ITS_OWN = (name: string) => (isPanel(name) ? { width: 360, height: 800 } : { width: 1280, height: 900 });
const LOOKS = [cutOff, overlapping, smallTargets] as const;

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
      for (const look of LOOKS) expect.soft(await seen.run(look), look.name).toEqual([]);
    });

    it('nothing moves where less of it is wished for, and elsewhere nothing that an act waits for', async () => {
      await seen.page.setViewportSize(ITS_OWN(name));
      const able = await seen.run(mayMove);
      expect(able.length, 'what could move').toBeGreaterThan(0);
      expect(able.filter(({ what, ms }) => ms > 200 && !BESIDE.test(what))).toEqual([]);
      await seen.page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await seen.run(mayMove)).toEqual([]);
      expect(await stirred(seen)).toBe(0);
    });
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
    const { page, run } = await SIGHTS[name](desk);
    await page.setViewportSize(ITS_OWN(name));
    expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(name === 'practice, presented' ? 40 : 32); // for a room
    for (const look of LOOKS) expect.soft(await run(look), look.name).toEqual([]);
    await putAway(desk);
  });
});
