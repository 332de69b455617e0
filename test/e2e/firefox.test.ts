import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { axeViolations } from '../browser/axe.ts';
import { authMethodsRoute } from '../tenant/portal/routes.ts';
import { CLIENT_ID } from './desk.ts';
import { named, openFirefoxDesk, OTHER_CLIENT_ID, type FirefoxDesk, type FirefoxPanel } from './firefox-desk.ts';

// In the panel, where the callbacks of evaluate() run.
declare const browser: {
  extension: { getBackgroundPage(): Window | null };
  storage: { local: { set(items: object): Promise<void> } };
};

const RECIPIENT_READ = '[aria-label=Recipient][aria-busy=false]';

// One story, told in order: each step stands on the one before.
describe('the main story in Firefox', () => {
  let desk: FirefoxDesk;
  let panel: FirefoxPanel;
  let passcode = '';
  const idOf = (alias: string) => desk.tenant.person(alias).id;
  const passes = () => desk.tenant.state.passesOf(idOf('adele'));

  beforeAll(async () => {
    desk = await openFirefoxDesk();
    panel = await desk.openPanel();
  });
  afterAll(() => desk.close());

  it('shows on first run the redirect URI of this very browser, and takes the ids', async () => {
    await panel.sees(desk.firefox.redirectUri);
    await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
  });

  it('signs in through Microsoft’s page in the browser’s own window', async () => {
    await desk.signIn(panel);
    expect(await panel.text()).toContain('Nora Berg');
  });

  it('finds the right one of two people with the same name', async () => {
    await panel.search('Adele');
    await panel.sees('adele.vance2@contoso.com');
    await panel.page.locator('::-p-text(adele.vance@contoso.com)').click();
    await panel.page.waitForSelector(RECIPIENT_READ);
    expect(await panel.text()).toContain('Account manager');
  });

  it('is readable: axe finds nothing', async () => {
    expect(await axeViolations(panel.page)).toEqual([]);
  });

  it('issues a pass and shows its passcode', async () => {
    await panel.page.locator(named('In person, photo ID or badge', 'checkbox')).click();
    await panel.press('Issue pass');
    const output = await panel.page.waitForSelector(named('Passcode', 'status'));
    expect(passes()).toHaveLength(1);
    passcode = passes()[0]?.passcode ?? '';
    expect(passcode.length).toBeGreaterThanOrEqual(8);
    expect(await output?.evaluate((element) => element.textContent)).toBe(passcode);
  });

  it('has the passcode nowhere in its document once it is hidden', async () => {
    await panel.press('Hide');
    await panel.sees('The passcode is hidden and gone from this panel.');
    expect(await panel.page.content()).not.toContain(passcode);
  });

  it('revokes it, after asking', async () => {
    await panel.press('Revoke pass');
    await panel.press('Revoke');
    await panel.sees('The pass was revoked');
    expect(passes()).toEqual([]);
  });

  it('follows the portal tab in front', async () => {
    await panel.press('Next user');
    const portal = await desk.firefox.browser.newPage();
    await portal.goto(`https://entra.microsoft.com${authMethodsRoute(idOf('kai'))}`);
    await panel.sees('kai.tanaka@contoso.com');
    await panel.sees('from the portal');
    await portal.evaluate((route) => location.assign(route), authMethodsRoute(idOf('zoe')));
    await panel.sees('zoe.oneill@contoso.com');
    await portal.close();
  });

  it('keeps the agent signed in when the panel is closed and opened again', async () => {
    const before = desk.server.entra.log.length;
    await panel.page.close();
    panel = await desk.openPanel();
    await panel.page.waitForSelector(named('Find a user', 'searchbox'));
    expect(desk.server.entra.log.slice(before)).toEqual([]);
  });

  it('starts a session of its own for another app', async () => {
    const before = desk.server.entra.log.length;
    await panel.page.evaluate((config) => browser.storage.local.set(config), { clientId: OTHER_CLIENT_ID });
    // The same person, whom the browser still knows: no window is needed.
    await expect.poll(() => desk.server.entra.log.slice(before)).toMatchObject([{ endpoint: 'authorize', clientId: OTHER_CLIENT_ID, prompt: 'none' }, { endpoint: 'token', clientId: OTHER_CLIENT_ID }]);
    await panel.search('Adele');
    await panel.sees('adele.vance@contoso.com');
  });
});

// An open panel keeps the background page awake by a message every 20 s; here it sleeps after one second, as it may when the panel was closed.
it('signs in again without a window when Firefox had put the background page to sleep', async () => {
  const desk = await openFirefoxDesk({ 'extensions.background.idle.timeout': 1000 });
  try {
    const panel = await desk.openPanel();
    await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
    await desk.signIn(panel);
    await expect.poll(() => panel.page.evaluate(() => browser.extension.getBackgroundPage() === null)).toBe(true);
    await panel.search('Adele');
    await panel.sees('adele.vance@contoso.com');
    expect(desk.server.entra.log.findLast(({ endpoint }) => endpoint === 'authorize')).toMatchObject({ prompt: 'none' });
  } finally {
    await desk.close();
  }
});
