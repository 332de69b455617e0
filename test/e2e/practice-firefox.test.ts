import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPracticeTenant } from '../../lib/practice/tenant.ts';
import { axeViolations, AXE_SOURCE } from '../browser/axe.ts';
import { firefoxAddonId } from '../browser/extension-id.ts';
import { setFirefoxColours } from '../browser/firefox-colours.ts';
import { launchFirefox, type FirefoxDesk } from '../browser/firefox.ts';
import { startTenantServer, type TenantServer } from '../tenant/server.ts';
import { FIREFOX_BUILD } from './firefox-desk.ts';
import { axeInClosedRoots, readInClosedRoots } from './firefox-guard-axe.ts';

let server: TenantServer;
let firefox: FirefoxDesk;

beforeAll(async () => {
  const tenant = createPracticeTenant({ now: Date.now, random: Math.random });
  server = await startTenantServer({ graph: tenant });
  firefox = await launchFirefox({ extension: FIREFOX_BUILD, addonId: firefoxAddonId(FIREFOX_BUILD), server });
});
afterAll(async () => {
  await firefox.close();
  await server.stop();
});

const saysStep = (page: Page, step: number) => page.waitForFunction((wanted) => document.querySelector('.present [role=status]')?.textContent?.startsWith(`${wanted} of `), {}, step);

it('plays the first call in real Firefox, with the guard on the look-alike', async () => {
  const page = await firefox.openPanel('practice.html#tour');
  await page.setViewport({ width: 1280, height: 900 });
  await saysStep(page, 1);
  const isReadable = async () => {
    for (const colours of ['dark', 'light'] as const) {
      await setFirefoxColours(firefox.browser, page, colours);
      expect(await axeViolations(page), `in ${colours}`).toEqual([]);
    }
  };
  await isReadable();
  const count = await page.$$eval('.present-jump option', (options) => options.length);
  for (let step = 1; step < count; step += 1) {
    await page.keyboard.press('PageDown');
    await saysStep(page, step + 1);
  }
  expect(await page.$eval('.practice-panel .practice-mark, .passcode-gone', (element) => element.textContent)).toBeTruthy();
  expect(await page.evaluate(() => document.querySelectorAll('html > div:popover-open').length)).toBe(1); // the guard's place, into which no page of the portal's could see
  await isReadable();
  for (const colours of ['dark', 'light'] as const) {
    await setFirefoxColours(firefox.browser, page, colours);
    await page.evaluate(`${await AXE_SOURCE()}; undefined`);
    expect(readInClosedRoots(await page.evaluate(axeInClosedRoots)), `the guard, ${colours}`).toEqual([]);
  }
  await page.keyboard.press('PageDown');
  await page.waitForSelector('::-p-aria([name="Well done"][role="heading"])');
  await isReadable();
  expect(server.log.filter(({ origin }) => origin?.startsWith('moz-extension:'))).toEqual([]);
});
