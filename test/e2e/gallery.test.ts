import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../browser/find-browser.ts';
import { serveGallery } from '../gallery/serve.ts';
import { STATES } from '../gallery/states.ts';

describe('the gallery', () => {
  let server: Awaited<ReturnType<typeof serveGallery>>;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    server = await serveGallery();
    browser = await chromium.launch({ executablePath: findBrowser('CHROMIUM'), args: ['--no-sandbox'] });
    context = await browser.newContext({ viewport: { width: 360, height: 720 } });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const open = async (query: string) => {
    const page = await context.newPage();
    await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${query}`);
    return page;
  };

  it.each(Object.keys(STATES))('shows: %s', async (name) => {
    const page = await open(`?state=${encodeURIComponent(name)}`);
    await expect.poll(() => page.title()).toBe(`Shown: ${name}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 'scrolls sideways').toBeLessThanOrEqual(0);
    await page.close();
  });

  it('lists them all', async () => {
    const page = await open('');
    await expect.poll(() => page.locator('iframe').count()).toBe(Object.keys(STATES).length);
  });
});
