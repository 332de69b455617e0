import type { Page } from 'playwright-core';

declare global {
  var handCount: { clicks: number; keys: number };
}

/** Counts what a person does in a page from now on: presses of the mouse, and of keys; a chord is one, its Alt or Shift none. */
export async function countHands(page: Page): Promise<() => Promise<{ clicks: number; keys: number }>> {
  await page.evaluate(() => {
    const count = (globalThis.handCount = { clicks: 0, keys: 0 });
    window.addEventListener('pointerdown', ({ isTrusted }) => void (count.clicks += Number(isTrusted)), { capture: true });
    window.addEventListener('keydown', ({ isTrusted, key }) => void (count.keys += Number(isTrusted && !['Alt', 'Shift', 'Control', 'Meta'].includes(key))), { capture: true });
  });
  return () => page.evaluate(() => globalThis.handCount);
}
