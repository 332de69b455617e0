import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { unreadable, writtenIn } from '../browser/written.ts';
import { openAccessDesk, putAway, SIGHTS, SIGHT_NAMES } from './access-states.ts';
import type { Desk } from './desk.ts';

describe('every text can be read on what is under it', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openAccessDesk();
  });
  afterEach(() => putAway(desk));
  afterAll(() => desk.close());

  it.each(SIGHT_NAMES)('%s', async (name) => {
    const { page, run } = await SIGHTS[name](desk);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const written = await run(writtenIn);
      expect(written.length, 'texts that were looked at').toBeGreaterThanOrEqual(5);
      expect({ colorScheme, unreadable: unreadable(written) }).toEqual({ colorScheme, unreadable: [] });
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${name.replaceAll(/\W+/g, '-')}-${colorScheme}.png` });
    }
  });
});
