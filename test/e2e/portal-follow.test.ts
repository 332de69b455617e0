import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PORTAL_HOSTS } from '../../lib/entra/clouds.ts';
import { authMethodsRoute, overviewRoute } from '../tenant/portal/routes.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import { clickSidePanelOpen, panelPage, type PanelPage } from './panel-page.ts';
import { SHAPES } from './portal-shapes.ts';
import { PATIENCE_MS } from '../patience.ts';

// In the portal's page, where the callbacks of evaluate() run.
declare const chrome: { runtime?: object };

describe('the browser’s own side panel beside a portal tab', () => {
  let desk: Desk;
  let panel: PanelPage;
  let portal: Page;
  const idOf = (alias: string) => desk.tenant.person(alias).id;

  beforeAll(async () => {
    desk = await openDesk();
    const tab = await desk.openSignedInPanel();
    portal = await desk.context.newPage();
    await portal.goto(`https://entra.microsoft.com${authMethodsRoute(idOf('adele'))}`);
    panel = panelPage(await desk.browser.openRealSidePanel(() => clickSidePanelOpen(tab.page)));
    panel.page.setDefaultTimeout(PATIENCE_MS);
    await tab.page.close();
    await portal.bringToFront();
    await panel.page.reload(); // as if it were opened only now
  });
  afterAll(() => desk.close());

  const pane = async (name: string, link: 'Authentication methods' | 'Overview') =>
    portal.getByRole('listitem').filter({ hasText: name }).getByRole('link', { name: link }).click();
  const fromPortal = () => panel.recipient.getByText('from the portal');
  const shows = async (username: string) => {
    await panel.recipient.getByText(username, { exact: true }).waitFor();
    await fromPortal().waitFor();
    await panel.factsRead();
  };
  /** Still the same person, though the portal does not show them any more. */
  const keeps = async (username: string) => {
    await fromPortal().waitFor({ state: 'detached' });
    await panel.recipient.getByText(username, { exact: true }).waitFor();
  };

  it('has the user there when it opens, before anything is typed', async () => {
    await shows('adele.vance@contoso.com');
  });

  it('follows to another user, and back with the browser’s own button', async () => {
    await pane('Kai Tanaka', 'Authentication methods');
    await shows('kai.tanaka@contoso.com');
    await portal.goBack();
    await shows('adele.vance@contoso.com');
  });

  it('follows where the portal rewrites its address without a navigation', async () => {
    await portal.evaluate((route) => history.replaceState(null, '', route), authMethodsRoute(idOf('zoe')));
    await shows('zoe.oneill@contoso.com');
    await portal.evaluate((route) => history.pushState(null, '', route), authMethodsRoute(idOf('adele')));
    await shows('adele.vance@contoso.com');
  });

  it('keeps the user on the overview, and asks Graph nothing', async () => {
    desk.graphRequests();
    await pane('Miriam Reed', 'Overview');
    await keeps('adele.vance@contoso.com');
    expect(desk.graphRequests()).toEqual([]);
    await portal.goBack();
    await shows('adele.vance@contoso.com');
  });

  it('keeps the user while another tab is in front', async () => {
    desk.graphRequests();
    const other = await desk.context.newPage();
    await keeps('adele.vance@contoso.com');
    await other.close();
    await portal.bringToFront();
    await shows('adele.vance@contoso.com');
    expect(desk.graphRequests()).toEqual([]);
  });

  it('takes the user of the portal tab that comes to the front', async () => {
    const second = await desk.context.newPage();
    await second.goto(`https://portal.azure.com${authMethodsRoute(idOf('kai'))}`);
    await shows('kai.tanaka@contoso.com');
    await portal.bringToFront();
    await shows('adele.vance@contoso.com');
    // What happens in a tab behind is not what the agent looks at.
    desk.graphRequests();
    await second.evaluate((route) => location.assign(route), authMethodsRoute(idOf('zoe')));
    await second.close();
    await shows('adele.vance@contoso.com');
    expect(desk.tenant.log.filter(({ path }) => path.includes(idOf('adele')))).toEqual([]);
  });

  it('does not replace a user whose verification has begun, but offers to go there', async () => {
    await panel.verify(/in person/i);
    await pane('Kai Tanaka', 'Authentication methods');
    await sees(panel.page, 'The portal now shows another user. Nothing was changed here.');
    await keeps('adele.vance@contoso.com');
    const inPerson = panel.page.getByRole('group', { name: 'Verification' }).getByRole('checkbox', { name: /in person/i });
    expect(await inPerson.isChecked()).toBe(true);

    await panel.button('Go to that user').click();
    await shows('kai.tanaka@contoso.com');
    expect(await inPerson.isChecked(), 'what was verified for Adele does not hold for Kai').toBe(false);
    await panel.button('Go to that user').waitFor({ state: 'detached' });
  });

  it.each(PORTAL_HOSTS.map((host, at) => [host, at] as const))('follows on %s', async (host, at) => {
    const [alias, username] = at % 2 === 0 ? (['zoe', 'zoe.oneill@contoso.com'] as const) : (['adele', 'adele.vance@contoso.com'] as const);
    const shape = SHAPES[at % SHAPES.length] ?? authMethodsRoute;
    await portal.goto(`https://${host}${shape(idOf(alias))}`);
    await shows(username);
  });

  it('leaves the portal’s page as it was served where it shows no user’s methods', async () => {
    await portal.goto('about:blank');
    const response = await portal.goto(`https://entra.microsoft.com${overviewRoute(idOf('adele'))}`);
    await portal.evaluate((route) => history.replaceState(null, '', route), authMethodsRoute(idOf('adele')));
    await shows('adele.vance@contoso.com'); // the content script is at work
    await portal.evaluate((route) => history.replaceState(null, '', route), overviewRoute(idOf('adele')));
    await keeps('adele.vance@contoso.com');
    const page = (html: string) => portal.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML, html);
    const served = await page((await response?.text()) ?? '');
    expect(served).toContain('Practice portal');
    expect(await portal.evaluate(() => document.documentElement.outerHTML)).toBe(served);
  });

  it('cannot be seen by the portal’s page', async () => {
    const { extensionId } = desk.browser;
    const files = ['sidepanel.html', 'manifest.json', 'icon/128.png', 'content-scripts/portal.js'].map((file) => `chrome-extension://${extensionId}/${file}`);
    const seen = await portal.evaluate((urls) => Promise.all(urls.map((url) => fetch(url).then(() => url, () => 'nothing there'))), files);
    expect(new Set(seen)).toEqual(new Set(['nothing there']));
    expect(await portal.evaluate(() => typeof chrome.runtime)).toBe('undefined');
  });
});
