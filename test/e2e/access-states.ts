import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SETTLED } from '../browser/axe.ts';
import { openDesk, type Desk } from './desk.ts';
import { guardPage } from './guard-page.ts';
import { guardRoot } from './guard-root.ts';
import { openOptions } from './options-page.ts';
import { panelPage, type PanelPage } from './panel-page.ts';
import { openPortal } from './portal-page.ts';
import { practicePage, type PracticePage } from './practice-page.ts';

// In the worker, where the callback of evaluate() runs.
declare const chrome: { storage: { session: { remove(key: string): Promise<void> } } };

/** A page in one state, and what runs on the document, or the shadow root, in which it is drawn. */
export interface Sight {
  readonly page: Page;
  /** The function's text runs in the page: it can use nothing from outside. */
  readonly run: <T>(look: (root: Document | ShadowRoot) => T | Promise<T>) => Promise<T>;
}

export const PANEL_SIZE = { width: 360, height: 800 } as const;
const WIDE = { width: 1280, height: 900 } as const;

/** One browser, signed in as somebody who may see everything that the panel has. `fontSize` in px, as a person sets it for all pages. */
export async function openAccessDesk(fontSize = 16) {
  const profile = await mkdtemp(join(tmpdir(), 'tapwarden-access-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify({ webkit: { webprefs: { default_font_size: fontSize } } }));
  const desk = await openDesk({ profile });
  desk.tenant.state.auditDelayMs = 0;
  await (await desk.openSignedInPanel('alma.grant@contoso.com')).page.close();
  return {
    ...desk,
    async close() {
      await desk.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    },
  };
}

const sight = (page: Page): Sight => ({ page, run: async (look) => {
  await page.evaluate(`(${SETTLED})(document).then(() => undefined)`);
  return page.evaluate(`(${look.toString()})(document)`) as never;
} });

async function panelOf(desk: Desk, act: (panel: PanelPage) => Promise<unknown>): Promise<Sight> {
  const panel = panelPage(await desk.browser.openPanel());
  await panel.search.waitFor();
  await act(panel);
  return sight(panel.page);
}

const unfold = async (page: Page) => {
  const folded = page.locator('details:not([open]) > summary:visible').first();
  while ((await folded.count()) > 0) await folded.click();
};
const chosen = (panel: PanelPage) => panel.find('Carla', 'carla.mendes@contoso.com');
async function issued(panel: PanelPage) {
  await chosen(panel);
  await panel.verify(/in person/i);
  await panel.acknowledgeAll();
  await panel.issue();
  await panel.passcode.waitFor();
}
async function view(panel: PanelPage, name: string) {
  await issued(panel);
  await panel.page.getByRole('radiogroup', { name: 'Delivery' }).getByRole('radio', { name: 'In person' }).check({ force: true });
  await panel.button('Delivered').click();
  await panel.page.locator('.account > button').click();
  await panel.button(name).click();
  await panel.page.getByRole('heading', { name }).waitFor();
  await panel.page.getByText('Carla Mendes').first().waitFor();
}

async function practiceOf(desk: Desk, act: (practice: PracticePage) => Promise<unknown>): Promise<Sight> {
  const page = await desk.context.newPage();
  await page.setViewportSize(WIDE);
  await page.goto(`chrome-extension://${desk.browser.extensionId}/practice.html`);
  const practice = practicePage(page);
  await practice.button(/^The lost phone/).waitFor();
  await act(practice);
  return sight(page);
}
async function called({ page, button }: PracticePage) {
  await button(/^The lost phone/).click();
  await button('Hang up and finish').waitFor();
  await page.getByRole('searchbox', { name: 'Search users' }).fill('adele');
  await page.getByRole('list', { name: 'All users' }).getByRole('button', { name: 'adele.vance@contoso.com' }).click();
  await page.getByRole('list', { name: 'Authentication methods' }).waitFor();
}

async function guardOf(desk: Desk, act: (guard: Awaited<ReturnType<typeof guardPage>>) => Promise<unknown>): Promise<Sight> {
  const { page } = await openPortal(desk.context, { pane: 'K', userId: desk.tenant.person('carla').id });
  const guard = await guardPage(page);
  await guard.says('Carla Mendes');
  await act(guard);
  return {
    page,
    run: async (look) => {
      const on = await guardRoot(guard.session);
      await on(`(root) => (${SETTLED})(root).then(() => undefined)`);
      return (await on(look.toString())) as never;
    },
  };
}

/** The fullest states of every page, and how each is reached. */
export const SIGHTS = {
  'panel, people found': (desk) => panelOf(desk, async (panel) => {
    await panel.search.fill('ad');
    await panel.people.getByRole('button').first().waitFor();
  }),
  'panel, all that opens is open': (desk) => panelOf(desk, async (panel) => {
    await chosen(panel);
    await unfold(panel.page);
    for (const how of await panel.page.getByRole('button', { name: /^How:/ }).all()) await how.click();
  }),
  'panel, ready': (desk) => panelOf(desk, async (panel) => {
    await chosen(panel);
    await panel.verify(/in person/i);
    await panel.acknowledgeAll();
  }),
  'panel, pass on screen': (desk) => panelOf(desk, async (panel) => {
    await issued(panel);
    await panel.page.getByRole('radiogroup', { name: 'Delivery' }).getByRole('radio', { name: 'E-mail' }).check({ force: true });
    await panel.button('Copy').click();
    await panel.button('Print hand-out').click();
    await panel.page.getByRole('group', { name: 'Preview of the hand-out' }).waitFor();
  }),
  'panel, before revoking': (desk) => panelOf(desk, async (panel) => {
    await issued(panel);
    await panel.button('Revoke pass').click();
    await panel.page.getByRole('dialog').waitFor();
  }),
  'panel, spelled out': (desk) => panelOf(desk, async (panel) => {
    await issued(panel);
    await panel.button('Spell it out').click();
    await panel.page.getByRole('dialog').waitFor();
  }),
  'panel, history': (desk) => panelOf(desk, (panel) => view(panel, 'History')),
  'panel, my passes': (desk) => panelOf(desk, (panel) => view(panel, 'My passes')),
  'options': async (desk) => {
    const options = await openOptions(desk);
    const { page } = options;
    await page.setViewportSize(WIDE);
    await page.getByRole('heading', { name: 'Configuration' }).waitFor();
    await page.getByText('alma.grant@contoso.com').first().waitFor();
    await options.check();
    await unfold(page);
    return sight(page);
  },
  'practice, calls': (desk) => practiceOf(desk, ({ page }) => page.getByText("Trainer's tools").click()),
  'practice, a call': (desk) => practiceOf(desk, called),
  'practice, adding a pass': (desk) => practiceOf(desk, async (practice) => {
    await called(practice);
    await practice.button('Add authentication method').click();
    await practice.page.getByRole('dialog', { name: 'Add authentication method' }).waitFor();
  }),
  'practice, presented': (desk) => practiceOf(desk, async (practice) => {
    await called(practice);
    await practice.page.getByText("Trainer's tools").click();
    await practice.button('Present').click();
    await practice.page.getByText(/^1 of/).waitFor();
  }),
  'practice, feedback': (desk) => practiceOf(desk, async (practice) => {
    await called(practice);
    await practice.button('Hang up and finish').click();
    await practice.button('Try again').waitFor();
  }),
  'guard, locked': (desk) => guardOf(desk, (guard) => guard.says('Add is locked')),
  'guard, verifying': (desk) => guardOf(desk, async (guard) => {
    await guard.open();
    await guard.tick(/manager vouches/i);
  }),
  'guard, unlocked': (desk) => guardOf(desk, (guard) => guard.verifyAndUnlock()),
} as const satisfies Readonly<Record<string, (desk: Desk) => Promise<Sight>>>;

export type SightName = keyof typeof SIGHTS;
export const SIGHT_NAMES = Object.keys(SIGHTS) as SightName[];

/** Back to where every state begins. */
export async function putAway(desk: Desk): Promise<void> {
  for (const alias of ['carla', 'adele']) desk.tenant.state.passesOf(desk.tenant.person(alias).id).splice(0);
  const [, ...tabs] = desk.context.pages(); // without the first the browser would end
  for (const tab of tabs) await tab.close();
  await (await desk.browser.worker()).evaluate(() => chrome.storage.session.remove('unsent')); // unfinished work is kept
}
