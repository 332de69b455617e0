import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authMethodsRoute } from '../tenant/portal/routes.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import { guardPage } from './guard-page.ts';
import { countHands } from './hand-count.ts';
import { clickSidePanelOpen, panelPage, type PanelPage } from './panel-page.ts';
import { openPortal } from './portal-page.ts';
import { PATIENCE_MS } from '../patience.ts';

/** What the browser itself takes and no page sees: the button in its toolbar, or the shortcut, which brings the focus along. */
const TO_OPEN = { clicks: 1, keys: 1 };

// As written down in docs/keyboard.md.
describe('from a user open in the portal to the passcode, standard case', () => {
  let desk: Desk;
  let panel: PanelPage;
  let portal: Page;
  const adele = () => desk.tenant.person('adele').id;
  const passes = () => desk.tenant.state.passesOf(adele());

  beforeAll(async () => {
    desk = await openDesk();
    const tab = await desk.openSignedInPanel();
    portal = await desk.context.newPage();
    await portal.goto(`https://entra.microsoft.com${authMethodsRoute(adele())}`);
    panel = panelPage(await desk.browser.openRealSidePanel(() => clickSidePanelOpen(tab.page)));
    panel.page.setDefaultTimeout(PATIENCE_MS);
    await tab.page.close();
    await portal.bringToFront();
    await panel.factsRead(); // nothing is on its way when it is loaded anew
  });
  beforeEach(() => void passes().splice(0));
  afterAll(() => desk.close());

  /** As if it were opened only now. */
  async function opened() {
    await portal.bringToFront();
    await panel.page.reload();
    await panel.factsRead();
    return countHands(panel.page);
  }

  it('takes at most 6 clicks in the panel', async () => {
    const counted = await opened();
    await panel.page.getByRole('checkbox', { name: /in person/i }).click();
    await panel.issue();
    await panel.passcode.waitFor();
    const { clicks, keys } = await counted();
    console.log(`Panel, by mouse: ${TO_OPEN.clicks + clicks} clicks, ${TO_OPEN.clicks} of them to open it.`);
    expect(passes()).toHaveLength(1);
    expect([clicks, keys]).toEqual([2, 0]);
    expect(TO_OPEN.clicks + clicks).toBeLessThanOrEqual(6);
  });

  it('takes at most 8 keystrokes in the panel', async () => {
    const counted = await opened();
    const { keyboard } = panel.page;
    await panel.page.getByTitle('Alt+I').waitFor();
    for (const key of ['Alt+w', '2', 'Alt+i']) await keyboard.press(key);
    await panel.passcode.waitFor();
    const { clicks, keys } = await counted();
    console.log(`Panel, by keyboard: ${TO_OPEN.keys + keys} keystrokes, ${TO_OPEN.keys} of them to open it.`);
    expect(passes()).toHaveLength(1);
    expect([clicks, keys]).toEqual([0, 3]);
    expect(TO_OPEN.keys + keys).toBeLessThanOrEqual(8);
  });

  it('takes 7 clicks through the guard, and 4 in the portal as Microsoft documents it, which asks nothing', async () => {
    const page = await openPortal(desk.context, { pane: 'K', userId: adele() });
    const guard = await guardPage(page.page);
    await guard.says('Add is locked');
    const counted = await countHands(page.page);
    await guard.verifyAndUnlock();
    await page.openAdd();
    await page.add();
    await page.at('passcode').waitFor();
    const guarded = (await counted()).clicks;
    expect(passes()).toHaveLength(1);
    await page.page.close();

    await desk.openGate();
    const alone = await openPortal(desk.context, { pane: 'K', userId: adele() });
    const countedAlone = await countHands(alone.page);
    await alone.openAdd();
    await alone.add();
    await alone.at('passcode').waitFor();
    const own = (await countedAlone()).clicks;
    console.log(`Portal through the guard: ${guarded} clicks. Portal alone: ${own} clicks.`);
    expect([guarded, own]).toEqual([7, 4]);
  });
});

describe('the panel’s keys', () => {
  let desk: Desk;
  let panel: PanelPage;
  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel();
  });
  afterAll(() => desk.close());

  const press = async (...keys: string[]) => {
    for (const key of keys) await panel.page.keyboard.press(key);
  };
  const box = (name: RegExp) => panel.page.getByRole('group', { name: 'Verification' }).getByRole('checkbox', { name });
  const passes = () => desk.tenant.state.passesOf(desk.tenant.person('adele').id);

  it('lead through a whole call: find, why, who, issue, copy, spell, deliver, revoke, next', async () => {
    await panel.page.getByTitle('Alt+U').waitFor();
    await press('Alt+u');
    await panel.page.keyboard.type('Adele');
    await panel.people.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
    await press('ArrowDown', 'Enter');
    await panel.factsRead();
    await press('Alt+r', '3');
    expect(await panel.page.getByRole('radio', { name: 'Scheduled device replacement' }).isChecked()).toBe(true);
    await press('Alt+w', '5', '6');
    expect(await box(/manager/i).isChecked()).toBe(true);
    expect(await box(/call back/i).isChecked()).toBe(true);
    await press('6');
    expect(await box(/call back/i).isChecked(), 'a digit again takes it back').toBe(false);
    await press('2', 'Alt+i');
    await panel.passcode.waitFor();
    await press('Alt+c');
    await sees(panel.page, /Cleared from the clipboard/);
    await press('Alt+p');
    const spelling = panel.page.getByRole('dialog');
    await spelling.waitFor();
    await press('Alt+x'); // behind the dialog
    await press('Escape');
    await spelling.waitFor({ state: 'detached' });
    await panel.passcode.waitFor();
    await press('Alt+y', '1', 'Alt+g');
    await panel.passcode.waitFor({ state: 'detached' });
    await press('Alt+k');
    await panel.page.getByRole('dialog', { name: 'Revoke this pass?' }).waitFor();
    await press('Escape', 'Alt+n');
    await panel.search.waitFor();
    expect(passes()).toHaveLength(1);
    passes().splice(0);
  });

  it('issue nothing by Enter, by a letter or digit alone, or another modifier', async () => {
    await panel.find('Adele', 'adele.vance@contoso.com');
    await press('Alt+w', '2', 'Enter', '3', 'i', 'Shift+I', 'Control+i', 'Alt+Shift+i', 'Control+Alt+i', 'Enter');
    expect(await box(/in person/i).isChecked()).toBe(true);
    expect(await box(/video/i).isChecked(), 'after Enter a digit is no choice').toBe(false);
    await panel.page.getByRole('textbox', { name: 'Ticket' }).focus();
    await press('2', 'i', 'Enter');
    expect(await panel.page.getByRole('textbox', { name: 'Ticket' }).inputValue()).toBe('2i');
    expect(await panel.passcode.count()).toBe(0);
    expect(passes()).toEqual([]);
  });

  it('say why nothing can be issued yet, and issue nothing', async () => {
    await box(/in person/i).uncheck();
    await press('Alt+i');
    await sees(panel.page, 'Nobody has been verified yet.');
    expect(passes()).toEqual([]);
  });

  it('stand in tooltips, and are told to assistive technology', async () => {
    const shortcuts = await panel.page.locator('[aria-keyshortcuts]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-keyshortcuts')));
    expect(new Set(shortcuts)).toEqual(new Set(['Alt+I', 'Alt+Q', 'Alt+R', 'Alt+U', 'Alt+W']));
    await expect.poll(() => panel.page.getByTitle('Alt+W, 2').innerText()).toMatch(/In person/);
    await expect.poll(() => panel.page.getByTitle('Alt+R, 1').innerText()).toMatch(/Device loss/);
    expect(await panel.button('Issue pass').getAttribute('title')).toBe('Alt+I');
  });
});
