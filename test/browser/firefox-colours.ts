import type { Browser, Page } from 'puppeteer-core';
import { inFirefoxWindow } from './firefox-content-world.ts';
import type { Colours } from './readable.ts';

/** Of layout.css.prefers-color-scheme.content-override. */
const VALUES: Readonly<Record<Colours, number>> = { dark: 0, light: 1 };

/** Puppeteer cannot emulate colours in Firefox: the browser's own preference says what all pages are told. Waits until this one was. */
export async function setFirefoxColours(browser: Browser, page: Page, colours: Colours): Promise<void> {
  await inFirefoxWindow(browser, `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${VALUES[colours]})`);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, { polling: 50 }, colours);
}
