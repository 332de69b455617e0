import type { Page } from 'playwright-core';
import type { SettablePage } from '../browser/readable.ts';
import { expectReadable } from '../browser/readable.ts';
import { openDesk, type Desk } from './desk.ts';
import { guardAxe } from './guard-axe.ts';
import { openGuard } from './guard-desk.ts';
import type { GuardPage } from './guard-page.ts';
import { reading } from './page-hands.ts';
import { panelPage, pasted, throughSignInWindow } from './panel-page.ts';
import type { PortalPage } from './portal-page.ts';
import type { FieldRole, GuardHands, PageHands, PanelHands, PortalHands, StoryDesk } from './stories/hands.ts';

export const settable = (page: Page): SettablePage => ({
  evaluate: (script) => page.evaluate(script),
  size: (width, height) => page.setViewportSize({ width, height }),
  colours: (colorScheme) => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }),
});

/** Any page of the extension in Chromium. */
export function chromiumPage(page: Page): PageHands {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string, role: FieldRole = 'textbox') => page.getByRole(role, { name, exact: true });
  return {
    ...reading(page),
    press: (name) => button(name).click(),
    pressAnyway: (name) => button(name).click({ force: true }),
    has: async (role, name) => (await page.getByRole(role, { name, exact: true }).count()) > 0,
    comes: (role, name) => page.getByRole(role, { name, exact: true }).waitFor(),
    async fill(name, text, role) {
      await field(name, role).fill(text);
      await field(name, role).blur();
    },
    async field(name, role) {
      const one = field(name, role);
      const [value, disabled, faulty] = await Promise.all([one.inputValue(), one.isDisabled(), one.getAttribute('aria-invalid')]);
      return { value, disabled, faulty: faulty === 'true' };
    },
    isReadable: () => expectReadable(settable(page)),
    run: (script) => page.evaluate(script),
    front: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** The panel in Chromium. */
export function chromiumPanel(page: Page): PanelHands {
  const panel = panelPage(page);
  const method = (name: string) => page.getByRole('group', { name: 'Verification' }).getByRole('checkbox', { name, exact: true });
  return {
    ...chromiumPage(page),
    configure: (ids) => panel.configure(ids),
    async signIn(user) {
      await throughSignInWindow(page.context(), () => panel.button('Sign in').click(), user);
      await panel.search.waitFor();
    },
    search: (text) => panel.search.fill(text),
    async choose(username) {
      await panel.people.getByText(username, { exact: true }).click();
      await panel.recipient.getByText(username).first().waitFor();
      await panel.factsRead();
    },
    scenario: (name) => panel.scenario(name),
    verify: (name) => method(name).check({ force: true }),
    mayIssue: async () => (await panel.button('Issue pass').getAttribute('aria-disabled')) !== 'true',
    passcode: async () => (await panel.passcode.innerText()).replaceAll(/\s/g, ''),
    confirmRevoke: () => page.getByRole('dialog', { name: 'Revoke this pass?' }).getByRole('button', { name: 'Revoke', exact: true }).click(),
  };
}

export function chromiumGuard(guard: GuardPage, page: Page): GuardHands {
  return {
    ...guard,
    hasButton: async (name) => (await guard.all('button', name)).length > 0,
    isDisabled: async (name) => (await guard.one('button', name)).disabled,
    isTicked: async (name) => (await guard.one('checkbox', name)).checked,
    checkboxes: () => guard.all('checkbox', /./),
    choose: (name) => guard.scenario(name),
    radios: async () => (await guard.all('radio', /./)).map(({ name }) => name),
    focusedName: async () => (await guard.focused())?.name,
    async violations(colorScheme) {
      await page.emulateMedia({ colorScheme });
      return guardAxe(guard.session);
    },
  };
}

export function chromiumPortal(portal: PortalPage): PortalHands {
  const { page } = portal;
  return {
    ...portal,
    setHours: (hours) => portal.setDuration(hours),
    failed: () => portal.at('error').waitFor(),
    key: (name) => page.keyboard.press(name),
    focus: (control) => portal.at(control).focus(),
    focused: () => page.evaluate(() => document.activeElement?.getAttribute('data-test') ?? null),
    front: () => page.bringToFront(),
    async reload() {
      await page.reload();
      await portal.listed();
    },
    run: (script) => page.evaluate(script),
  };
}

export function chromiumStoryDesk(desk: Desk): StoryDesk {
  const { tenant, server, browser, context } = desk;
  let panes: Page[] = [];
  return {
    tenant,
    server,
    redirectUri: `https://${browser.extensionId}.chromiumapp.org/`,
    origin: `chrome-extension://${browser.extensionId}`,
    profile: browser.profile,
    openPanel: async () => chromiumPanel(await browser.openPanel()),
    openPage: async (path) => chromiumPage(await browser.openPanel(path)),
    async openPane(choice, alias, first) {
      const page = await context.newPage();
      panes.push(page);
      if (first) await page.addInitScript(first);
      const { portal, guard } = await openGuard(desk, { ...choice, page }, alias);
      return { portal: chromiumPortal(portal), guard: chromiumGuard(guard, page) };
    },
    pasted: async () => pasted(context.pages().at(-1) ?? (await context.newPage())),
    async recorded() {
      const panel = await desk.openPanel();
      const entries = await panel.recorded().catch(() => []);
      await panel.page.close();
      await panes.at(-1)?.bringToFront(); // in the background a page draws nothing
      return entries;
    },
    async closePanes() {
      for (const page of panes) await page.close();
      panes = [];
    },
    closeKeepingProfile: () => browser.closeKeepingProfile(),
    close: () => desk.close(),
  };
}

export const openChromiumStory = async (): Promise<StoryDesk> => chromiumStoryDesk(await openDesk());
