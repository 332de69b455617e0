import type { ElementHandle, Page } from 'puppeteer-core';
import { setFirefoxColours } from '../browser/firefox-colours.ts';
import type { FirefoxDesk } from '../browser/firefox.ts';
import { expectReadable, type SettablePage } from '../browser/readable.ts';
import { reading } from './page-hands.ts';
import type { PageHands, PanelHands } from './stories/hands.ts';
import { until } from '../until.ts';

/** By accessible name and role. */
export const named = (name: string, role: string) => `::-p-aria([name="${name}"][role="${role}"])`;

export const settable = ({ browser }: Pick<FirefoxDesk, 'browser'>, page: Page): SettablePage => ({
  evaluate: (script) => page.evaluate(script),
  size: (width, height) => page.setViewport({ width, height }),
  colours: (colours) => setFirefoxColours(browser, page, colours),
});

/** Any page of the extension in Firefox, as a person uses it: by the names on screen. */
export function firefoxPage({ browser }: Pick<FirefoxDesk, 'browser'>, page: Page): PageHands & { readonly page: Page } {
  /** Waits for it. */
  const one = async (selector: string) => {
    const found = await page.waitForSelector(selector);
    if (!found) throw new Error(`Nothing is ${selector}.`);
    return found as ElementHandle<HTMLInputElement>;
  };
  // A locator would wait for frames, which a page does not draw while another window lies over it.
  const press = async (name: string) => (await one(named(name, 'button'))).click();
  return {
    page,
    ...reading(page),
    press,
    pressAnyway: press,
    has: async (role, name) => (await page.$(named(name, role))) !== null,
    comes: async (role, name) => void (await one(named(name, role))),
    async fill(name, text, role = 'textbox') {
      const field = await one(named(name, role));
      await field.click({ count: 3 });
      await field.type(text);
      await field.evaluate((element) => element.blur());
    },
    field: async (name, role = 'textbox') => (await one(named(name, role))).evaluate((element) => ({ value: element.value, disabled: element.matches(':disabled'), faulty: element.ariaInvalid === 'true' })),
    isReadable: () => expectReadable(settable({ browser }, page)),
    run: (script) => page.evaluate(script),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** The panel in Firefox. */
export function firefoxPanel(firefox: FirefoxDesk, page: Page) {
  const hands = firefoxPage(firefox, page);
  const boxOf = async (name: string, role: 'checkbox' | 'radio') => {
    const box = await page.waitForSelector(named(name, role));
    const isOn = async () => (await box?.evaluate((element) => (element as HTMLInputElement).checked)) ?? false;
    return { box, isOn };
  };
  const tick = async (name: string, role: 'checkbox' | 'radio') => {
    const { box, isOn } = await boxOf(name, role);
    await box?.click();
    await until(async () => {
      if (!(await isOn())) throw new Error(`${name} is not chosen.`);
    });
  };
  const read = () => page.waitForSelector('[aria-label=Recipient][aria-busy=false]');

  return {
    ...hands,

    async configure(ids) {
      await hands.fill('Application (client) ID', ids.clientId);
      await hands.fill('Directory (tenant) ID', ids.tenantId);
      await hands.press('Save');
      await hands.comes('button', 'Sign in');
    },

    async signIn(user) {
      await firefox.throughSignIn(() => hands.press('Sign in'), user);
      await hands.comes('searchbox', 'Find a user');
    },

    /** In the place of what was typed before. */
    search: (text) => hands.fill('Find a user', text, 'searchbox'),
    async choose(username) {
      await (await page.waitForSelector(`[aria-label=Users] ::-p-text(${username})`))?.click();
      await hands.sees(username);
      await read();
    },
    scenario: (name) => tick(name, 'radio'),
    verify: (name) => tick(name, 'checkbox'),
    isVerified: async (name) => (await boxOf(name, 'checkbox')).isOn(),
    mayIssue: async () => (await page.waitForSelector(named('Issue pass', 'button')))?.evaluate((button) => button.ariaDisabled !== 'true') ?? false,
    async passcode() {
      const output = await page.waitForSelector(named('Passcode', 'status'));
      return (await output?.evaluate((element) => element.textContent)) ?? '';
    },
    confirmRevoke: () => hands.press('Revoke'),
  } satisfies PanelHands & { readonly page: Page };
}

export type FirefoxPanel = ReturnType<typeof firefoxPanel>;
