import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPracticeTenant } from '../../lib/practice/tenant.ts';
import { axeViolations } from '../browser/axe.ts';
import { readManifest } from '../browser/extension-id.ts';
import { launchFirefox, type FirefoxDesk } from '../browser/firefox.ts';
import { startTenantServer, type TenantServer } from '../tenant/server.ts';
import { PATIENCE_MS } from '../patience.ts';

const EXTENSION = resolve('.output/firefox-mv3');

let server: TenantServer;
let firefox: FirefoxDesk;

beforeAll(async () => {
  const { browser_specific_settings: settings } = readManifest(EXTENSION) as { browser_specific_settings: { gecko: { id: string } } };
  const tenant = createPracticeTenant({ now: Date.now, random: Math.random });
  server = await startTenantServer({ graph: tenant });
  firefox = await launchFirefox({ extension: EXTENSION, addonId: settings.gecko.id, server });
});
afterAll(async () => {
  await firefox.close();
  await server.stop();
});

const saysStep = (page: Page, step: number) => page.waitForFunction((wanted) => document.querySelector('.present [role=status]')?.textContent?.startsWith(`${wanted} of `), {}, step);

it('plays the first call in real Firefox, with the guard on the look-alike', async () => {
  const page = await firefox.openPanel('practice.html#tour');
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  await saysStep(page, 1);
  const count = await page.$$eval('.present-jump option', (options) => options.length);
  for (let step = 1; step < count; step += 1) {
    await page.keyboard.press('PageDown');
    await saysStep(page, step + 1);
  }
  expect(await page.$eval('.practice-panel .practice-mark, .passcode-gone', (element) => element.textContent)).toBeTruthy();
  expect(await page.evaluate(() => document.querySelectorAll('html > div:popover-open').length)).toBe(1); // the guard's place; what is in it no page can see
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('PageDown');
  await page.waitForSelector('::-p-aria([name="Well done"][role="heading"])');
  expect(server.log.filter(({ origin }) => origin?.startsWith('moz-extension:'))).toEqual([]);
});
