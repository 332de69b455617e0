import puppeteer from 'puppeteer-core';
import { setFirefoxColours } from '../browser/firefox-colours.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { PATIENCE_MS } from '../patience.ts';
import { serveBuiltGallery } from './serve.ts';
import type { Sight } from './states/index.ts';
import { addressOf, HEIGHT, isReached, NOW, standStill, wholeHeight, type Scheme } from './walk.ts';

/** What walk.ts is for Chromium, with one page. Pictures are Chromium's alone: here it is what can be examined. */
export async function openFirefoxWalk() {
  const server = await serveBuiltGallery('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('FIREFOX'),
    args: ['--remote-allow-system-access'], // else its colours are out of reach
    extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(2 * PATIENCE_MS);
  await page.evaluateOnNewDocument(standStill, NOW);
  const address = server.resolvedUrls?.local[0] ?? '';
  /** Whose code the page has. */
  let part: Sight['part'] | undefined;
  const size = (width: number, height: number) => page.setViewport({ width, height });

  return {
    page,
    colours: (scheme: Scheme) => setFirefoxColours(browser, page, scheme),
    /** Brings the page into one state, loaded anew for the first of a part, and gives it room for all that is in it. */
    async visit(sight: Sight): Promise<void> {
      const thrown: string[] = [];
      const note = (error: unknown) => void thrown.push(String(error));
      page.on('pageerror', note);
      await size(sight.width, HEIGHT);
      if (sight.part === part) {
        await page.evaluate((name) => showNext(name), sight.name);
      } else {
        await page.goto(addressOf(address, sight));
        await page.waitForFunction(isReached, { polling: 50 });
        part = sight.part;
      }
      const title = await page.title();
      page.off('pageerror', note);
      if (title !== `Shown: ${sight.name}` || thrown.length > 0) throw new Error([title, ...thrown].join('; '));
      const whole = sight.top ? 0 : await page.evaluate(wholeHeight);
      if (whole > HEIGHT) await size(sight.width, whole);
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export type FirefoxWalk = Awaited<ReturnType<typeof openFirefoxWalk>>;
