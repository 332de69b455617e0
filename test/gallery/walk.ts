import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../browser/find-browser.ts';
import { PATIENCE_MS } from '../patience.ts';
import { serveBuiltGallery } from './serve.ts';
import type { Sight } from './states/index.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** UTC ms. What the pictures show is of this moment. */
export const NOW = Date.UTC(2026, 10, 21, 13, 5);
/** CSS pixels of the view in which a state is reached. */
export const HEIGHT = 720;
/** Pictures in a row that must be the same before one counts as the last. */
const SAME_IN_A_ROW = 3;

/** Runs in the page: its clock shows one moment, while timers go on. */
export function standStill(now: number): void {
  globalThis.Date = class extends Date {
    constructor(...given: [] | [number]) {
      super(...(given.length === 0 ? [now] as const : given));
    }
    static override now(): number {
      return now;
    }
  } as DateConstructor;
}

/** As many as a small computer has processors. */
const PAGES = 2;

/** One browser, whose pages are used again and again. Grey edges of letters and no hinting, so that the computer's own settings do not count. */
export async function openWalk() {
  const server = await serveBuiltGallery('chromium');
  const browser = await chromium.launch({ executablePath: findBrowser('CHROMIUM'), args: ['--no-sandbox', '--disable-lcd-text', '--font-render-hinting=none', '--force-color-profile=srgb'] });
  const newPage = async () => {
    const page = await browser.newPage({ reducedMotion: 'reduce', timezoneId: 'Europe/Berlin', locale: 'en-GB', deviceScaleFactor: 1 });
    await page.addInitScript(standStill, NOW);
    return page;
  };
  const free = await Promise.all(Array.from({ length: PAGES }, newPage));
  const waiting: ((page: Page) => void)[] = [];
  const address = server.resolvedUrls?.local[0] ?? '';
  return {
    address,
    browser: browser.version(),
    visit: (page: Page, sight: Sight) => visit(page, address, sight),
    /** Does the work as soon as there is a page for it. */
    async withPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
      const page = free.pop() ?? (await new Promise<Page>((take) => { waiting.push(take); }));
      try {
        return await work(page);
      } finally {
        const next = waiting.shift();
        if (next) next(page);
        else free.push(page);
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export type Walk = Awaited<ReturnType<typeof openWalk>>;

/** Where one state is drawn. */
export const addressOf = (gallery: string, { part, name }: Pick<Sight, 'part' | 'name'>) => `${gallery}?${String(new URLSearchParams({ part, state: name }))}`;

/** In the page: the state was reached, or the title says why not. */
export const isReached = () => / shown: |^Shown: /i.test(document.title);

/** Brings the page into one state, in light. */
async function visit(page: Page, address: string, sight: Sight): Promise<void> {
  const thrown: string[] = [];
  const note = ({ message }: Error) => void thrown.push(message);
  page.on('pageerror', note);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize({ width: sight.width, height: HEIGHT });
  await page.goto(addressOf(address, sight));
  await page.waitForFunction(isReached, undefined, { timeout: 2 * PATIENCE_MS });
  const title = await page.title();
  page.off('pageerror', note);
  if (title !== `Shown: ${sight.name}` || thrown.length > 0) throw new Error([title, ...thrown].join('; '));
}

/** A picture (PNG) as soon as one fits, else the last one, when several in a row were the same, after `patienceMs` at the least: what loads late is there then. */
export async function pictured(page: Page, sight: Pick<Sight, 'of' | 'top'>, fits: (picture: Buffer) => boolean, patienceMs = 0): Promise<Buffer> {
  const end = Date.now() + patienceMs;
  let last: Buffer | undefined;
  for (let same = 1; ;) {
    const picture = await shot(page, sight);
    if (fits(picture)) return picture;
    same = last?.equals(picture) ? same + 1 : 1;
    if (same >= SAME_IN_A_ROW && Date.now() >= end) return picture;
    last = picture;
    await page.evaluate(() => new Promise((resolve) => { requestIdleCallback(resolve, { timeout: 200 }); }));
  }
}

async function shot(page: Page, { of, top }: Pick<Sight, 'of' | 'top'>): Promise<Buffer> {
  if (!top) await makeRoom(page);
  const clip = of === undefined ? undefined : await page.locator(of).first().boundingBox();
  return page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip && { clip }) });
}

/** In the page: how high all of it is, in CSS pixels; 0 where it is under a dialog. */
export const wholeHeight = () => (document.querySelector('dialog:modal') ? 0 : document.documentElement.scrollHeight);

/** For all of the page, where it is not under a dialog. */
async function makeRoom(page: Page): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const whole = await page.evaluate(wholeHeight);
  if (whole > height) await page.setViewportSize({ width, height: whole });
}
