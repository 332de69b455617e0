import type { Page } from 'playwright-core';

/** After two frames: what is placed anew when something changed is placed, and that is drawn. */
export const twoFrames = (page: Page) => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
