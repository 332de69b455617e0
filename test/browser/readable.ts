import { expect } from 'vitest';
import { axeViolations, type EvaluatingPage } from './axe.ts';

export type Colours = 'light' | 'dark';

/** A page whose size and colours a test may set, in either browser. CSS pixels. */
export interface SettablePage extends EvaluatingPage {
  size(width: number, height: number): Promise<void>;
  colours(colours: Colours): Promise<void>;
}

/** axe finds nothing in light and in dark, and nothing scrolls sideways. Leaves the page light, in the panel's usual size. */
export async function expectReadable(page: SettablePage): Promise<void> {
  // Tall enough that the bar at the bottom lies over nothing: axe would take what it half covers for too small a target.
  await page.size(360, 2400);
  for (const colours of ['dark', 'light'] as const) {
    await page.colours(colours);
    expect(await axeViolations(page), `in ${colours}`).toEqual([]);
  }
  for (const width of [320, 360]) {
    await page.size(width, 800);
    // Firefox answers once before it has laid out anew.
    await expect.poll(() => page.evaluate('[innerWidth, document.documentElement.scrollWidth - document.documentElement.clientWidth]'), { message: `scrolls sideways at ${width} px` }).toEqual([width, 0]);
  }
}
