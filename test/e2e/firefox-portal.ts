import type { Frame, Page } from 'puppeteer-core';
import { authMethodsRoute, portalAddress, type PortalChoice } from '../tenant/portal/routes.ts';
import type { FirefoxDesk } from './firefox-desk.ts';
import { firefoxGuard } from './firefox-guard.ts';
import type { Pane } from './stories/hands.ts';
import { PATIENCE_MS } from '../patience.ts';

/** The portal's double in Firefox: what portal-page.ts is for Chromium, in its usual look. */
export async function openFirefoxPane(desk: Pick<FirefoxDesk, 'firefox' | 'addonId'>, choice: PortalChoice, userId: string, first?: string): Promise<Pane & { readonly page: Page }> {
  const page = await desk.firefox.browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  if (first) await page.evaluateOnNewDocument(first);
  await page.goto(portalAddress(choice, authMethodsRoute(userId)));
  await page.bringToFront();
  const view = choice.pane === 'K' ? page : await frameOf(page);

  const one = async (test: string) => {
    const found = await view.waitForSelector(`[data-test="${test}"]`, { visible: true });
    if (!found) throw new Error(`The portal shows no ${test}.`);
    return found;
  };
  const press = async (test: string) => (await one(test)).click();
  const valueOf = async (test: string) => (await one(test)).evaluate((element) => (element instanceof HTMLInputElement ? element.value : (element.textContent ?? '')));
  const listed = () => view.waitForSelector('[data-test=rows][aria-busy=false]');
  await listed();

  return {
    page,
    guard: firefoxGuard(desk, page),
    portal: {
      async goTo(id) {
        await (await page.waitForSelector(`[data-test=users] [data-test="${id}"] [data-test=UserAuthMethods]`))?.click();
        await page.waitForFunction((wanted) => location.hash.includes(wanted), { polling: 50 }, id);
        await listed();
      },
      async openAdd() {
        for (const test of ['add', 'method', 'method-pass']) await press(test);
        await one('duration');
      },
      add: () => press('submit'),
      failed: async () => void (await one('error')),
      async setHours(hours) {
        const box = await one('duration');
        await box.click({ count: 3 });
        await box.type(String(hours));
        await page.keyboard.press('Tab');
      },
      shownMinutes: async () => Number(await valueOf('duration')) * 60,
      shownPasscode: () => valueOf('passcode'),
      closeDetails: () => press('ok'),
      key: (name) => page.keyboard.press(name),
      focus: async (control) => (await one(control)).focus(),
      focused: () => view.evaluate(() => document.activeElement?.getAttribute('data-test') ?? null),
      front: () => page.bringToFront(),
      async reload() {
        await page.reload();
        await listed();
      },
      run: (script) => page.evaluate(script),
    },
  };
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe[data-test=view]'))?.contentFrame();
  if (!frame) throw new Error('The view has no frame.');
  return frame;
}
