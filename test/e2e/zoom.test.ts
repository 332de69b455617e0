import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cutOff, overlapping, smallTargets } from '../browser/layout.ts';
import { openAccessDesk, putAway, SIGHTS, SIGHT_NAMES } from './access-states.ts';
import type { Desk } from './desk.ts';

const isPanel = (name: string) => name.startsWith('panel');
const ITS_OWN = (name: string) => (isPanel(name) ? { width: 360, height: 800 } : { width: 1280, height: 900 });

/** How a page is magnified: by the browser's zoom, which leaves it fewer CSS pixels, or by the text size that a person set. */
const WAYS = [
  { text: 16, views: [['as it is', ITS_OWN], ['at 200 % of 1280 px', () => ({ width: 640, height: 400 })], ['at 400 % of 1280 px', () => ({ width: 320, height: 256 })]] },
  { text: 32, views: [['with 200 % text', ITS_OWN]] },
] as const;

describe.each(WAYS)('nothing is cut, too wide, too small or over one another: text of $text px', ({ text, views }) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openAccessDesk(text);
  });
  afterEach(() => putAway(desk));
  afterAll(() => desk.close());

  // The guard's sizes are its own, not those of the portal's text: it grows with the zoom.
  it.each(SIGHT_NAMES.filter((name) => text === 16 || !name.startsWith('guard')))('%s', async (name) => {
    const { page, run } = await SIGHTS[name](desk);
    for (const [way, viewport] of views) {
      await page.setViewportSize(viewport(name));
      expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(name === 'practice, presented' ? 1.25 * text : text); // for a room
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${`zoom-${name}-${way}`.replaceAll(/\W+/g, '-')}.png` });
      for (const look of [cutOff, overlapping, smallTargets]) expect.soft(await run(look), `${way}: ${look.name}`).toEqual([]);
    }
  });
});
