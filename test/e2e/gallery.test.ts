import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, COLOURS_ALONE } from '../browser/axe.ts';
import { sideways } from '../browser/layout.ts';
import { lostInForcedColours } from '../gallery/forced-colours.ts';
import { faultOf, placeOf, storedPlaces, storedSize } from '../gallery/stored.ts';
import { PARTS, sights, type PartName, type Sight } from '../gallery/states/index.ts';
import { PATIENCE_MS } from '../patience.ts';
import { tolerance } from './gallery-tolerance.ts';
import { openWalk, pictured, SCHEMES, type Scheme, type Walk } from '../gallery/walk.ts';

describe('the gallery', () => {
  let walk: Walk;
  beforeAll(async () => {
    walk = await openWalk();
  });
  afterAll(() => walk.close());

  /** What is wrong with the picture, in words. */
  async function pictureFault(page: Page, sight: Sight, scheme: Scheme): Promise<string | undefined> {
    const place = placeOf(sight, scheme);
    let fault: ReturnType<typeof faultOf>;
    await pictured(page, sight, (shot) => {
      fault = faultOf(place, walk.browser, shot);
      return !fault;
    }, PATIENCE_MS / 6);
    return fault && `${fault.words} ${fault.write()}`;
  }

  describe.each(Object.keys(PARTS) as PartName[])('%s', (part) => {
    const cases = sights().filter((sight) => sight.part === part).map((sight) => [`${sight.name}, ${sight.width}`, sight] as const);
    it.concurrent.for(cases)('%s', ([, sight], { expect: here }) => walk.withPage(async (page) => {
      const within = sight.of ?? 'html';
      await walk.visit(page, sight);
      here.soft(await page.evaluate(sideways), 'scrolls sideways').toBeLessThanOrEqual(0);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        here.soft(await pictureFault(page, sight, colorScheme), `the picture in ${colorScheme}`).toBeUndefined();
        here.soft(await axeViolations(page, colorScheme === 'light' ? {} : COLOURS_ALONE, within), `axe in ${colorScheme}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      here.soft(await page.evaluate(lostInForcedColours, within), 'lost in forced colours').toEqual([]);
    }));
  });

  it('stores a picture of each and of nothing else, in less than 3 MB', () => {
    expect(storedPlaces()).toEqual(sights().flatMap((sight) => SCHEMES.map((scheme) => placeOf(sight, scheme))).sort());
    expect(storedSize()).toBeLessThan(3_000_000);
  });

  it('lists them all', () => walk.withPage(async (page) => {
    await page.goto(walk.address);
    await expect.poll(() => page.locator('iframe').count()).toBe(sights().length);
  }));

  tolerance(() => walk);
});
