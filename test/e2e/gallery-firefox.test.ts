import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, COLOURS_ALONE } from '../browser/axe.ts';
import { sideways } from '../browser/layout.ts';
import { openFirefoxWalk, type FirefoxWalk } from '../gallery/firefox-walk.ts';
import { PARTS, sights, type PartName } from '../gallery/states/index.ts';

describe('the gallery in Firefox', () => {
  let walk: FirefoxWalk;
  beforeAll(async () => {
    walk = await openFirefoxWalk();
  });
  afterAll(() => walk.close());

  describe.each(Object.keys(PARTS) as PartName[])('%s', (part) => {
    it.each(sights().filter((sight) => sight.part === part).map((sight) => [`${sight.name}, ${sight.width}`, sight] as const))('%s', async (_, sight) => {
      const { page } = walk;
      const within = sight.of ?? 'html';
      await walk.visit(sight);
      expect.soft(await page.evaluate(sideways), 'scrolls sideways').toBeLessThanOrEqual(0);
      await walk.colours('light');
      expect.soft(await axeViolations(page, {}, within), 'axe in light').toEqual([]);
      await walk.colours('dark');
      expect.soft(await axeViolations(page, COLOURS_ALONE, within), 'axe in dark').toEqual([]);
    });
  });
});
