import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import type { RecordEntry } from '../../lib/record/entry.ts';
import { firefoxSidebar, sleepInFirefox } from '../browser/firefox-sidebar.ts';
import { authMethodsRoute, portalAddress, type PortalChoice } from '../tenant/portal/routes.ts';
import { CLIENT_ID } from './desk.ts';
import { openFirefoxDesk, type FirefoxDesk } from './firefox-desk.ts';
import { firefoxGuard } from './firefox-guard.ts';
import { PATIENCE_MS } from '../patience.ts';

let desk: FirefoxDesk;
/** One at a time: the content script's world is found by the tab's address. */
let tab: Page | undefined;
const idOf = (alias: string) => desk.tenant.person(alias).id;
const posted = (alias: string) => desk.tenant.state.passesOf(idOf(alias)).map(({ lifetimeMinutes, isUsableOnce }) => [lifetimeMinutes, isUsableOnce]);
const creations = () => desk.tenant.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/temporaryAccessPassMethods')).length;

/** The portal's double on somebody's pane, the guard in it. */
async function openPane(choice: PortalChoice, alias: string) {
  const page = await desk.firefox.browser.newPage();
  tab = page;
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(portalAddress(choice, authMethodsRoute(idOf(alias))));
  await page.bringToFront();
  const viewOf = async (): Promise<Page | Frame> => {
    if (choice.pane === 'K') return page;
    const frame = await (await page.waitForSelector('iframe[data-test=view]'))?.contentFrame();
    if (!frame) throw new Error('The view has no frame.');
    return frame;
  };
  const view = await viewOf();
  const press = async (test: string) => (await view.waitForSelector(`[data-test="${test}"]`, { visible: true }))?.click();
  await view.waitForSelector('[data-test=rows][aria-busy=false]');
  const guard = firefoxGuard(desk, page);
  await guard.says(/Add is locked/);
  return {
    page,
    guard,
    async openAdd() {
      await press('add');
      await press('method');
      await press('method-pass');
      await view.waitForSelector('[data-test=duration]');
    },
    add: () => press('submit'),
    shownHours: async () => (await view.waitForSelector('[data-test=duration]'))?.evaluate((box) => (box as HTMLInputElement).value),
    async setHours(hours: string) {
      const box = await view.waitForSelector('[data-test=duration]');
      await box?.click({ count: 3 });
      await box?.type(hours);
      await page.keyboard.press('Tab');
    },
    async shownPasscode(): Promise<string> {
      const field = await view.waitForSelector('[data-test=passcode]');
      return (await field?.evaluate((element) => (element instanceof HTMLInputElement ? element.value : element.textContent))) ?? '';
    },
  };
}

/** What the record on this computer holds of one recipient, oldest first. */
async function recorded(alias: string): Promise<RecordEntry[]> {
  const { page } = await desk.openPanel();
  const entries = await page.evaluate(() => new Promise<RecordEntry[]>((resolve, reject) => {
    const opening = indexedDB.open('record');
    opening.addEventListener('error', () => reject(opening.error as Error));
    opening.addEventListener('success', () => {
      const all = opening.result.transaction('entries').objectStore('entries').getAll();
      all.addEventListener('success', () => {
        opening.result.close();
        resolve(all.result as RecordEntry[]);
      });
    });
  }));
  await page.close();
  return entries.filter(({ recipientId }) => recipientId === idOf(alias));
}

beforeAll(async () => {
  desk = await openFirefoxDesk();
  const panel = await desk.openPanel();
  await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
  await desk.signIn(panel);
  await panel.page.close();
});
afterEach(async () => {
  await tab?.close();
  tab = undefined;
});
afterAll(() => desk.close());

describe('the guard in Firefox', () => {
  it.each<[string, PortalChoice, string]>([
    ['K', { pane: 'K' }, 'adele'],
    ['R', { pane: 'R' }, 'kai'],
  ])('holds back, verifies, unlocks, sets the form, sees the pass and leads to delivery: %s', async (_, choice, alias) => {
    desk.tenant.clearLog();
    const pane = await openPane(choice, alias);
    const { guard } = pane;
    await pane.openAdd();
    await pane.add();
    await guard.says(/The pass was not added/);
    expect(creations()).toBe(0);
    expect(await guard.isInFront(/^Unlock Add$/)).toBe(true);
    expect(await guard.isDisabled(/^Unlock Add$/)).toBe(true);

    await guard.tick(/in person/i);
    await guard.unlock();
    await guard.says(/Add is unlocked/);
    await guard.says(/The form is set: 1 hour, one-time/);
    expect(await pane.shownHours()).toBe('1');
    await pane.add();
    const passcode = await pane.shownPasscode();
    await guard.says(/The pass was added/);
    await guard.says(/Add is locked/);
    expect(posted(alias)).toEqual([[60, true]]);
    expect(creations()).toBe(1);
    expect(passcode).toBe(desk.tenant.state.passesOf(idOf(alias))[0]?.passcode);
    expect(await guard.text()).not.toContain(passcode);

    await guard.choose(/^In person/);
    await expect.poll(() => guard.isDisabled(/^Delivered$/)).toBe(false);
    await guard.press(/^Delivered$/);
    await expect.poll(() => guard.text()).not.toContain('Delivered');
    const entries = await recorded(alias);
    expect(entries.map(({ kind, delivery, agentId }) => [kind, delivery, agentId])).toEqual([['unlocked', undefined, idOf('nora')], ['delivered', 'in-person', idOf('nora')]]);
    expect(JSON.stringify(entries)).not.toContain(passcode);
  });

  it('can be gone through by keyboard alone', async () => {
    desk.tenant.clearLog();
    const { page, guard } = await openPane({ pane: 'K' }, 'lena');
    await guard.says(/Lena/);
    await page.focus('[data-test=add]'); // beyond the shell's hundred links
    await guard.tabTo(/^Verify…$/);
    await page.keyboard.press('Enter');
    await guard.tabTo(/in person/i);
    await page.keyboard.press('Escape');
    expect(await guard.text()).not.toContain('Before you add a pass');
    expect(await guard.focused()).toBe('Verify…');
    await page.keyboard.press('Enter');
    await guard.tabTo(/in person/i);
    await page.keyboard.press(' ');
    await guard.tabTo(/^Unlock Add$/);
    await page.keyboard.press('Enter');
    await guard.says(/Add is unlocked/);
    expect(await guard.focused()).toBe('Lock again');
    await page.keyboard.press('Enter');
    await guard.says(/Add is locked/);
  });

  it('tells of a pass that is not what was verified, and revokes it', async () => {
    const pane = await openPane({ pane: 'K' }, 'theo');
    const { guard } = pane;
    await guard.says(/Theo/);
    await guard.press(/^Verify…$/);
    await guard.tick(/in person/i);
    await guard.unlock();
    await pane.openAdd();
    await guard.says(/The form is set/);
    await pane.setHours('2');
    await guard.says(/The form says 2 hours, [^.]*\. Verified was/);
    await pane.add();
    await guard.says(/outside the checks It is not what was verified/);
    expect(posted('theo')).toEqual([[120, true]]);
    await guard.press(/^Revoke pass$/);
    await guard.says(/The pass was revoked/);
    expect(posted('theo')).toEqual([]);
    expect((await recorded('theo')).map(({ kind }) => kind)).toContain('unguarded');
  });

  it.each<[string, 'pressKeys' | 'pressButton', string, string]>([
    ['the keys', 'pressKeys', 'zoe', 'zoe.oneill@contoso.com'],
    ['the toolbar’s button', 'pressButton', 'kai', 'kai.tanaka@contoso.com'],
  ])('says by what the panel opens, and it opens beside the user by %s', async (_, way, alias, username) => {
    const sidebar = firefoxSidebar(desk.firefox.browser, desk.addonId);
    await sidebar.hide();
    const { guard } = await openPane({ pane: 'K' }, alias);
    await guard.press(/^Open panel$/);
    await guard.says(/Press Alt\+Shift\+U, or the Tapwarden button in the browser's toolbar, to open the panel\./);
    await sidebar[way]();
    await expect.poll(sidebar.address).toBe(`${desk.firefox.origin}/sidepanel.html`);
    await expect.poll(sidebar.text).toContain(username);
    // It is open now: there is nothing to press, and pressing again would close it.
    await guard.press(/^Open panel$/);
    await expect.poll(() => guard.text()).not.toContain('to open the panel');
  });
});

describe('while Firefox has put the background page to sleep', () => {
  const sleep = () => sleepInFirefox(desk.firefox.browser, desk.addonId);
  const asked = (from: number) => desk.server.entra.log.slice(from).map(({ endpoint, prompt }) => [endpoint, prompt]);
  // An open panel would keep it awake.
  beforeEach(() => firefoxSidebar(desk.firefox.browser, desk.addonId).hide());

  it('the guard wakes it, and the agent is signed in again without a window', async () => {
    const pages = (await desk.firefox.browser.pages()).length;
    expect(await sleep()).toBe('stopped');
    const before = desk.server.entra.log.length;
    const { guard } = await openPane({ pane: 'K' }, 'polly');
    await guard.says(new RegExp(desk.tenant.person('polly').displayName));
    expect(asked(before)).toEqual([['authorize', 'none'], ['token', undefined]]);
    expect((await desk.firefox.browser.pages()).length).toBe(pages + 1);
  });

  it('a permit goes on, is good for one creation, and what became of it is told', async () => {
    desk.tenant.clearLog();
    const pane = await openPane({ pane: 'K' }, 'zoe');
    const { guard } = pane;
    await guard.says(/Zoë/);
    await guard.press(/^Verify…$/);
    await guard.tick(/in person/i);
    await guard.unlock();
    await guard.says(/Add is unlocked/);
    await pane.openAdd();
    await guard.says(/The form is set/);
    expect(await sleep()).toBe('stopped');
    await pane.add();
    await pane.shownPasscode();
    await guard.says(/The pass was added/);
    expect(posted('zoe')).toEqual([[60, true]]);
    expect(creations()).toBe(1);
  });

  it('holds back what nobody verified', async () => {
    desk.tenant.clearLog();
    const pane = await openPane({ pane: 'K', batch: true }, 'lena');
    await pane.openAdd();
    expect(await sleep()).toBe('stopped');
    await pane.add();
    await pane.guard.says(/The pass was not added/);
    expect(creations()).toBe(0);
  });
});
