import type { ElementHandle, Page } from 'puppeteer-core';
import { setFirefoxColours } from '../browser/firefox-colours.ts';
import type { FirefoxDesk } from '../browser/firefox.ts';
import { expectReadable, type SettablePage } from '../browser/readable.ts';
import { reading } from './page-hands.ts';
import type { PageHands, PanelHands } from './stories/hands.ts';
import { until } from '../until.ts';

const SELECTORS = {
  button: 'button',
  textbox: "input:not([type]), input[type=text], textarea",
  searchbox: 'input[type=search]',
  spinbutton: 'input[type=number]',
  combobox: 'select',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  status: 'output',
  dialog: 'dialog[open]',
} as const;
type Role = keyof typeof SELECTORS;

/** In the page: the first that is drawn and has that name, by what names a control there. Firefox's own search by accessible names takes seconds in a long page. */
function named(selector: string, name: string): Element | undefined {
  const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
  const nameOf = (element: Element) => {
    const told = element.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ');
    return plain(told ?? element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent);
  };
  return [...document.querySelectorAll(selector)].find((element) => element.checkVisibility() && nameOf(element) === name);
}

export const settable = ({ browser }: Pick<FirefoxDesk, 'browser'>, page: Page): SettablePage => ({
  evaluate: (script) => page.evaluate(script),
  size: (width, height) => page.setViewport({ width, height }),
  colours: (colours) => setFirefoxColours(browser, page, colours),
});

/** Any page of the extension in Firefox, as a person uses it: by the names on screen. */
export function firefoxPage({ browser }: Pick<FirefoxDesk, 'browser'>, page: Page): PageHands & { readonly page: Page; one(role: Role, name: string): Promise<ElementHandle<HTMLInputElement>> } {
  const look = async (role: Role, name: string) => (await page.evaluateHandle(named, SELECTORS[role], name)).asElement() as ElementHandle<HTMLInputElement> | null;
  /** Waits for it. */
  const one = (role: Role, name: string) =>
    until(async () => {
      const found = await look(role, name);
      if (!found) throw new Error(`There is no ${role} "${name}".`);
      return found;
    });
  // A locator would wait for frames, which a page does not draw while another window lies over it.
  const press = async (name: string) => (await one('button', name)).click();
  return {
    page,
    one,
    ...reading(page),
    press,
    pressAnyway: press,
    has: async (role, name) => (await look(role, name)) !== null,
    comes: async (role, name) => void (await one(role, name)),
    async fill(name, text, role = 'textbox') {
      const field = await one(role, name);
      await field.click({ count: 3 });
      await field.type(text);
      await field.evaluate((element) => element.blur());
    },
    field: async (name, role = 'textbox') => (await one(role, name)).evaluate((element) => ({ value: element.value, disabled: element.matches(':disabled'), faulty: element.ariaInvalid === 'true' })),
    isReadable: () => expectReadable(settable({ browser }, page)),
    run: (script) => page.evaluate(script),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** The panel in Firefox. */
export function firefoxPanel(firefox: FirefoxDesk, page: Page) {
  const hands = firefoxPage(firefox, page);
  const tick = async (name: string, role: 'checkbox' | 'radio') => {
    const box = await hands.one(role, name);
    await box.click();
    await until(async () => {
      if (!(await box.evaluate(({ checked }) => checked))) throw new Error(`${name} is not chosen.`);
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
    mayIssue: async () => (await hands.one('button', 'Issue pass')).evaluate(({ ariaDisabled }) => ariaDisabled !== 'true'),
    passcode: async () => (await hands.one('status', 'Passcode')).evaluate(({ textContent }) => textContent ?? ''),
    confirmRevoke: () => hands.press('Revoke'),
  } satisfies PanelHands & { readonly page: Page };
}

export type FirefoxPanel = ReturnType<typeof firefoxPanel>;
