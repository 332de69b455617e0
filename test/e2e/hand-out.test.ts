import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/hand-out/languages.ts';
import { axeViolations } from '../browser/axe.ts';
import { sideways } from '../browser/layout.ts';
import { cutOff, overlapping } from '../browser/layout.ts';
import { openDesk, type Desk } from './desk.ts';
import { everythingIn } from './page-hands.ts';
import type { PanelPage } from './panel-page.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

/** What Unicode calls one script of the writing systems that have several. */
const SCRIPTS: Readonly<Record<string, string>> = { Jpan: 'Hiragana', Kore: 'Hangul', Hans: 'Han' };
const SUPPORT = { name: 'IT service desk', mail: 'service.desk@contoso.com', link: 'https://help.contoso.com' };
const ADDRESS = 'https://aka.ms/mysecurityinfo';
const FORMATS = [{ format: 'A4' }, { format: 'Letter' }] as const;
/** As narrow as A4 and as short as Letter. */
const SMALLEST = { width: '210mm', height: '11in' } as const;

// What the recipient takes home must lead them to the right place, and carry the passcode only where it was handed over.
describe('the hand-out', () => {
  let desk: Desk;
  let panel: PanelPage;
  const passes = () => desk.tenant.state.passesOf(desk.tenant.person('adele').id);
  const passcode = () => passes()[0]?.passcode ?? '';
  const language = () => panel.page.getByRole('combobox', { name: 'Language of the hand-out' });
  const preview = () => panel.page.getByRole('group', { name: 'Preview of the hand-out' });
  const withPasscode = () => panel.page.getByRole('checkbox', { name: 'With the passcode, handed over in person' });

  beforeAll(async () => {
    desk = await openDesk();
    const worker = await desk.browser.worker();
    await worker.evaluate((support) => chrome.storage.local.set({ support }), SUPPORT);
    panel = await desk.openSignedInPanel();
  });
  afterAll(() => desk.close());
  afterEach(async () => {
    passes().splice(0);
    desk.tenant.person('adele').preferredLanguage = null;
    await panel.page.setViewportSize({ width: 360, height: 800 });
    await panel.page.reload();
  });

  async function issue() {
    await panel.verify(/in person/i);
    await panel.issue();
    await panel.passcode.waitFor();
  }

  async function opened({ inPerson = false, scenario = 'Device loss recovery' } = {}) {
    await panel.find('Adele', 'adele.vance@contoso.com');
    await panel.scenario(scenario);
    await issue();
    if (inPerson) await panel.page.getByRole('radiogroup', { name: 'Delivery' }).getByRole('radio', { name: 'In person' }).check({ force: true });
    await panel.pass.getByRole('button', { name: 'Print hand-out' }).click();
    await preview().waitFor();
  }

  async function chooseLanguage(id: string) {
    await language().selectOption(id);
    await preview().locator(`article[lang|="${id}"]`).waitFor();
  }

  /** The small window, as it was drawn. Chromium without a screen does not end `print()` and makes no PDF meanwhile, nor of a window that closes: here it waits. */
  async function paper(): Promise<Page> {
    await panel.page.evaluate(() => {
      const open = window.open.bind(window);
      window.open = (...where) => {
        window.open = open;
        const small = open(...where);
        if (small) small.print = small.close = () => undefined;
        return small;
      };
    });
    const [page] = await Promise.all([desk.context.waitForEvent('page'), panel.button('Print').click()]);
    return page;
  }

  /** What is on paper; the browser fires its print events. `left`: what is in the window after that. */
  async function printed(size: (typeof FORMATS)[number] | typeof SMALLEST = SMALLEST) {
    const page = await paper();
    const before = await page.textContent('body');
    const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(await page.pdf(size))), { mergePages: true });
    const after = await everythingIn(page);
    await page.close();
    return { text, together: text.replaceAll(/\s/g, ''), totalPages, before, after };
  }

  async function code(): Promise<string | undefined> {
    const page = await paper();
    await page.evaluate(() => void window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const { data, width, height } = PNG.sync.read(await page.screenshot({ fullPage: true }));
    await page.close();
    return jsQR(new Uint8ClampedArray(data), width, height)?.data;
  }

  it('leads to the right address, by its text and by its code, on one page', async () => {
    await opened();
    expect(await code()).toBe(ADDRESS);
    for (const size of FORMATS) {
      const { text, together, totalPages } = await printed(size);
      expect(totalPages).toBe(1);
      expect(text).toContain(ADDRESS);
      expect(text).toContain('Adele Vance');
      expect(together).toContain(Object.values(SUPPORT).join('·').replaceAll(' ', ''));
      expect(together).toContain('Itworksforonesign-in.');
      expect(together).toContain('Youhave10minutes');
      expect(together).not.toContain(passcode());
      expect(text).not.toMatch(/chrome-extension|about:|Revoke pass|adele\.vance@/);
    }
    await expect.poll(async () => (await panel.recorded()).at(-1)).toMatchObject({ handOut: { language: 'en', withPasscode: false } });
  });

  it('cuts nothing off in its window, also where that is magnified to 400 %', async () => {
    await opened();
    const page = await paper();
    for (const width of [840, 320]) {
      await page.setViewportSize({ width, height: 256 });
      expect(await page.evaluate(`(${cutOff.toString()})(document)`), `${width} px`).toEqual([]);
      expect(await page.evaluate(`(${overlapping.toString()})(document)`), `${width} px`).toEqual([]);
    }
    await page.close();
  });

  it('has the passcode only in person and only on the paper, which then does not say whose it is', async () => {
    await opened({ inPerson: true });
    await withPasscode().check({ force: true });
    const secret = passcode();
    expect(secret.length).toBeGreaterThanOrEqual(8);
    expect(await preview().textContent()).toContain('• • • •');
    for (const size of FORMATS) {
      const { text, together, totalPages, before, after } = await printed(size);
      expect(totalPages).toBe(1);
      expect(together).toContain(secret);
      expect(text).toContain(ADDRESS);
      expect(text).not.toContain('Adele');
      expect(before).toContain('• • • •');
      expect(`${before} ${after}`).not.toContain(secret);
      expect(await preview().textContent()).not.toContain(secret);
    }
    expect(await code()).toBe(ADDRESS);

    await panel.button('Hide').click();
    await withPasscode().waitFor({ state: 'detached' });
    expect(await everythingIn(panel.page)).not.toContain(secret);
    const recorded = JSON.stringify(await panel.recorded());
    expect(recorded).toContain('"handOut":{"language":"en","withPasscode":true}');
    expect(recorded).not.toContain(secret);
    expect((await printed()).together).not.toContain(secret);
  });

  it('is not offered the passcode for a delivery that is not in person, nor keeps it when that changes', async () => {
    await opened({ inPerson: true });
    await withPasscode().check({ force: true });
    await panel.page.getByRole('radiogroup', { name: 'Delivery' }).getByRole('radio', { name: 'Read out on the call you placed' }).check({ force: true });
    await withPasscode().waitFor({ state: 'detached' });
    expect((await printed()).together).not.toContain(passcode());
  });

  it('a window left open loses the passcode with the panel', async () => {
    await opened({ inPerson: true });
    await withPasscode().check({ force: true });
    const [page] = await Promise.all([desk.context.waitForEvent('page'), panel.button('Print').click()]); // the browser's own print(), which begins
    expect(`${await page.title()} ${page.url()}`).toBe('Hand-out about:blank');
    expect(await page.textContent('body')).toContain(passcode());
    const closed = page.waitForEvent('close');
    await panel.page.reload();
    await closed;
  });

  it('whatever else of the panel is printed, the passcode is not', async () => {
    await panel.find('Adele', 'adele.vance@contoso.com');
    await issue();
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await panel.page.pdf({ format: 'A4' }))), { mergePages: true });
    expect(text).toContain('Temporary Access Pass');
    expect(text.replaceAll(/\s/g, '')).not.toContain(passcode());
  });

  it('fits on one page in every language, with the longest passcode, reads in its direction and has its own code points', async () => {
    desk.tenant.state.policy.defaultLength = 48;
    await opened({ inPerson: true, scenario: 'Scheduled device replacement' });
    await withPasscode().check({ force: true });
    for (const { id, direction } of LANGUAGES) {
      await chooseLanguage(id);
      const sheet = preview().locator('article');
      expect([id, await sheet.getAttribute('dir'), await sheet.evaluate((element) => getComputedStyle(element).direction)]).toEqual([id, direction, direction]);
      expect(await sheet.getByText('• • • •').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
      const { together, totalPages } = await printed(SMALLEST);
      expect([id, totalPages, together.includes(passcode()), together.includes(ADDRESS)]).toEqual([id, 1, true, true]);
      const script = new Intl.Locale(id).maximize().script ?? '';
      expect(await sheet.locator('ol').textContent()).toMatch(new RegExp(`\\p{Script=${SCRIPTS[script] ?? script}}`, 'u'));
    }
    desk.tenant.state.policy.defaultLength = 8;
  });

  it('is in the recipient’s language by itself, as their region writes dates', async () => {
    desk.tenant.person('adele').preferredLanguage = 'de-AT';
    await opened();
    expect(await language().inputValue()).toBe('de');
    expect(await preview().locator('article').getAttribute('lang')).toBe('de-AT');
    expect(await preview().textContent()).toContain('Befristeter Zugriffspass');
  });

  it('works by keyboard alone, and what is read comes in the order of what is done', async () => {
    await panel.find('Adele', 'adele.vance@contoso.com');
    await issue();
    const { keyboard } = panel.page;
    const button = panel.button('Print hand-out');
    await button.focus();
    await keyboard.press('Enter');
    await preview().waitFor();
    await button.and(panel.page.locator(':focus')).waitFor();
    await keyboard.press('Tab');
    await language().and(panel.page.locator(':focus')).waitFor();
    await keyboard.press('Tab');
    await panel.button('Print').and(panel.page.locator(':focus')).waitFor();
    const [page] = await Promise.all([desk.context.waitForEvent('page'), keyboard.press('Enter')]);
    expect(await page.locator('ol > li').first().getByRole('img').getAttribute('aria-label')).toContain(ADDRESS);
    const order = ['What to do now', 'Valid from', 'Type this address', 'work e-mail address', 'enter your passcode', 'Set up a passkey', 'sign in again', 'Remove lost', 'We never ask', 'Tell the help desk'];
    const text = (await page.textContent('body')) ?? '';
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    await page.close();
  });

  it('is readable on screen: by axe in light and dark, in both directions, down to 320 px and with large text', async () => {
    await opened({ inPerson: true });
    await withPasscode().check({ force: true });
    for (const id of ['en', 'ar']) {
      await chooseLanguage(id);
      await panel.page.setViewportSize({ width: 360, height: 2600 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await panel.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await axeViolations(panel.page)).toEqual([]);
      }
      for (const [width, size] of [[360, '100%'], [320, '100%'], [360, '200%']] as const) {
        await panel.page.setViewportSize({ width, height: 800 });
        await panel.page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
        expect(await panel.page.evaluate(sideways), `${id}, ${width} px, ${size}`).toBeLessThanOrEqual(0);
      }
      await panel.page.evaluate(() => (document.documentElement.style.fontSize = ''));
    }
  });
});
