import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { authMethodsRoute } from '../tenant/portal/routes.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import { clickSidePanelOpen, panelPage, type PanelPage } from './panel-page.ts';
import { PATIENCE_MS } from '../patience.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: { storage: { session: { get(keys: null): Promise<Record<string, unknown>> } } };

/** Edge closes its side panel when another tab comes to the front; the page is gone, as when it is closed here. */
describe('the panel is closed before a pass is issued', () => {
  let desk: Desk;
  let panel: PanelPage;

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel();
  });
  afterAll(() => desk.close());
  afterEach(async () => {
    desk.tenant.state.passesOf(desk.tenant.person('adele').id).splice(0);
    if (await panel.button('Start over').isVisible()) await panel.button('Start over').click();
  });

  async function inSession(): Promise<Record<string, unknown>> {
    const worker = await desk.browser.worker();
    return worker.evaluate(() => chrome.storage.session.get(null));
  }
  const kept = async () => (await inSession())['unsent'];
  const lifetime = () => panel.page.getByRole('spinbutton', { name: 'Lifetime in minutes' });
  const ticket = () => panel.page.getByRole('textbox', { name: 'Ticket' });
  const box = (name: RegExp) => panel.page.getByRole('group', { name: 'Verification' }).getByRole('checkbox', { name });

  async function fillInHalf() {
    await panel.find('Adele', 'adele.vance@contoso.com');
    await panel.scenario('Scheduled device replacement');
    await panel.verify(/manager vouches/i);
    if (!(await lifetime().isVisible())) await panel.page.getByText('Adjust', { exact: true }).click();
    await lifetime().fill('90');
    await ticket().fill('INC-20771');
    await expect.poll(kept).toMatchObject({ ticket: 'INC-20771' });
  }
  async function closeAndOpen() {
    await panel.page.close();
    desk.graphRequests();
    panel = panelPage(await desk.browser.openPanel());
    await panel.search.waitFor();
  }

  it('all is there when it opens again, with the ticks’ own times; facts are read anew', async () => {
    await fillInHalf();
    const before = await kept();
    expect(before).toMatchObject({ recipientId: desk.tenant.person('adele').id, scenarioId: 'device-replacement', adjusted: { lifetimeMinutes: 90 }, ticked: [['manager', expect.any(Number)]] });
    expect(JSON.stringify(before)).not.toMatch(/adele|vance/i);
    await closeAndOpen();
    await sees(panel.page, 'Your work on Adele Vance was kept.');
    await panel.factsRead();
    expect(desk.graphRequests()).toContainEqual(expect.stringMatching(/^POST .*\$batch$/));
    expect(await ticket().inputValue()).toBe('INC-20771');
    expect(await box(/manager vouches/i).isChecked()).toBe(true);
    expect(await panel.page.getByRole('radiogroup', { name: 'Scenario' }).getByRole('radio', { name: 'Scheduled device replacement' }).isChecked()).toBe(true);
    await panel.page.getByText('Adjust', { exact: true }).click();
    expect(await lifetime().inputValue()).toBe('90');
    expect(await kept()).toEqual(before);
  });

  it('what was typed in the last moment is there, too', async () => {
    await fillInHalf();
    await ticket().fill('INC-20772');
    await closeAndOpen();
    await sees(panel.page, 'Your work on Adele Vance was kept.');
    await expect.poll(() => ticket().inputValue()).toBe('INC-20772');
  });

  it('issued after that: nothing is kept, no passcode ever was, and the next panel is empty', async () => {
    await fillInHalf();
    await closeAndOpen();
    await sees(panel.page, 'Your work on Adele Vance was kept.');
    await panel.factsRead();
    await panel.verify(/in person/i);
    await panel.issue();
    await panel.passcode.waitFor();
    const [pass] = desk.tenant.state.passesOf(desk.tenant.person('adele').id);
    expect(await panel.recorded()).toContainEqual(expect.objectContaining({ kind: 'issuance', outcome: 'issued', settings: expect.objectContaining({ lifetimeMinutes: 90 }) as unknown }));
    expect(await kept()).toBeUndefined();
    expect(pass?.passcode).toBeTruthy();
    expect(JSON.stringify([await inSession(), await desk.stored()])).not.toContain(pass?.passcode);
    await closeAndOpen();
    await sees(panel.page, 'Open a user');
    expect(JSON.stringify(await inSession())).not.toContain(pass?.passcode);
    expect(await panel.page.getByText('was kept').count()).toBe(0);
  });

  it('another panel, in another window, does not take the work of one that is open', async () => {
    await fillInHalf();
    const other = panelPage(await desk.browser.openPanel());
    await other.find('Carla', 'carla.mendes@contoso.com');
    expect(await other.page.getByText('was kept').count()).toBe(0);
    await other.page.close();
    expect(await kept()).toMatchObject({ ticket: 'INC-20771' });
    await panel.page.reload();
    await sees(panel.page, 'Your work on Adele Vance was kept.');
  });

  it('signed out: nothing is kept', async () => {
    await fillInHalf();
    await panel.signOut();
    await expect.poll(kept).toBeUndefined();
  });
});

describe('the browser’s own side panel, beside a portal that went on to another user', () => {
  it('asks, and goes on only then; what was kept stays until that', async () => {
    const desk = await openDesk();
    try {
      const tab = await desk.openSignedInPanel();
      const portal = await desk.context.newPage();
      const show = (alias: string) => portal.goto(`https://entra.microsoft.com${authMethodsRoute(desk.tenant.person(alias).id)}`);
      await show('adele');
      const panel = panelPage(await desk.browser.openRealSidePanel(() => clickSidePanelOpen(tab.page)));
      const { page, recipient, button } = panel;
      page.setDefaultTimeout(PATIENCE_MS);
      await tab.page.close();
      await portal.bringToFront();
      await page.reload(); // as if it were opened only now
      await recipient.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
      await panel.verify(/manager vouches/i);
      await show('kai');
      await sees(page, 'The portal now shows another user.');

      for (const round of ['opened', 'opened again']) {
        await page.reload();
        await sees(page, 'Your work on another user was kept.');
        await recipient.getByText('kai.tanaka@contoso.com', { exact: true }).waitFor();
        expect([round, await page.getByRole('checkbox', { name: /manager vouches/i }).isChecked()]).toEqual([round, false]);
      }
      await button('Go on with it').click();
      await sees(page, 'Your work on Adele Vance was kept.');
      await recipient.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
      expect(await page.getByRole('checkbox', { name: /manager vouches/i }).isChecked()).toBe(true);
      await button('Start over').click();
      expect(await page.getByRole('checkbox', { name: /manager vouches/i }).isChecked()).toBe(false);
      await page.reload();
      await recipient.getByText('kai.tanaka@contoso.com', { exact: true }).waitFor();
      expect(await page.getByText('was kept').count()).toBe(0);
    } finally {
      await desk.close();
    }
  });
});
