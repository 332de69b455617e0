import { afterEach, describe, expect, it } from 'vitest';
import { GRAPH_HOSTS, PORTAL_HOSTS } from '../../lib/entra/clouds.ts';
import { authMethodsRoute, overviewRoute } from '../tenant/portal/routes.ts';
import { asked, askFromPanel, NOT_SENT, SOON, tabIdOf, testGate, WAY_NAMES, WAYS } from './gate-desk.ts';

describe('the gate', () => {
  const there = testGate();

  afterEach(async () => {
    const { gate, portal } = there;
    await portal.goto(`https://entra.microsoft.com${authMethodsRoute(gate.idOf('adele'))}`);
    await gate.send(portal, { type: 'gate/withdraw' });
    gate.reachedGraph();
  });

  it.each(WAY_NAMES)('%s: nothing leaves without a permit, one creation with it, and no second', async (way) => {
    const { gate, portal } = there;
    expect(await gate.add(portal, 'adele', way)).toBe(NOT_SENT);
    expect(gate.reachedGraph()).toEqual([]);

    expect(await gate.grant(portal, 'adele')).toMatchObject({ lock: 'unlocked', userId: gate.idOf('adele') });
    expect(await gate.add(portal, 'kai', way), 'another user').toBe(NOT_SENT);
    expect(await gate.add(portal, 'adele', way)).toBe(201);
    await expect.poll(() => gate.state(portal), SOON).toMatchObject({ lock: 'locked' }); // some milliseconds: docs/decisions.md
    expect(await gate.add(portal, 'adele', way), 'a second time').toBe(NOT_SENT);
    expect(gate.reachedGraph()).toEqual([`graph.microsoft.com/beta/users/${gate.idOf('adele')}/authentication/temporaryAccessPassMethods`]);
    expect(await gate.state(portal)).toMatchObject({ lock: 'locked', enforcement: 'block', access: true });
  });

  it('a permit holds for its tab only', async () => {
    const { gate, portal } = there;
    const other = await gate.portal('adele');
    await gate.grant(portal, 'adele');
    expect(await gate.add(other, 'adele')).toBe(NOT_SENT);
    expect(await gate.state(other)).toMatchObject({ lock: 'locked' });
    expect(await gate.add(portal, 'adele')).toBe(201);
    await other.close();
  });

  it.each(GRAPH_HOSTS)('blocks and permits on %s', async (host) => {
    const { gate, portal } = there;
    const request = asked(gate.creationUrl('adele', host));
    expect(await WAYS.window(portal, request)).toBe(NOT_SENT);
    await gate.grant(portal, 'adele');
    expect(await WAYS.window(portal, request)).toBe(201);
  });

  it.each([...PORTAL_HOSTS, 'preview.portal.azure.com'])('blocks for %s', async (host) => {
    const { gate } = there;
    const page = await gate.portal('adele', host);
    expect(await gate.add(page, 'adele')).toBe(NOT_SENT);
    expect(gate.reachedGraph()).toEqual([]);
    await page.close();
  });

  it('takes every spelling for what it is', async () => {
    const { gate, portal } = there;
    const id = gate.idOf('adele');
    const paths = [
      `v1.0/users/${id}/authentication/temporaryAccessPassMethods`,
      `v1.0/users/${id}/authentication/temporaryAccessPassMethods/`,
      `v1.0/users/${id}/authentication/temporaryAccessPassMethods?x=1`,
      `beta/USERS/${id}/Authentication/TEMPORARYACCESSPASSMETHODS`,
      `beta/users('${id}')/authentication/temporaryAccessPassMethods`,
      `beta/users(%27${id}%27)/authentication/temporaryAccessPassMethods`,
      'beta/users/adele.vance%40contoso.com/authentication/temporaryAccessPassMethods',
      'beta/me/authentication/temporaryAccessPassMethods',
      `beta/users/${id}/authentication/%74emporaryAccessPassMethods`,
      `beta/users/${id}/authentication/temporaryAccessPassMethod%53`,
    ];
    for (const path of paths) expect([path, await WAYS.window(portal, asked(`https://graph.microsoft.com/${path}`))]).toEqual([path, NOT_SENT]);
    expect(gate.reachedGraph()).toEqual([]);
  });

  it.each([
    ['quoted', (id: string) => `users('${id}')`],
    ['quoted and encoded', (id: string) => `users(%27${id}%27)`],
    ['by name', () => 'users/adele.vance@contoso.com'],
    ['by encoded name', () => 'users/adele.vance%40contoso.com'],
    ['in capitals', (id: string) => `Users/${id.toUpperCase()}`],
  ])('permits the user %s', async (_name, user) => {
    const { gate, portal } = there;
    await gate.grant(portal, 'adele', { userPrincipalName: 'adele.vance@contoso.com' });
    await WAYS.window(portal, asked(`https://graph.microsoft.com/v1.0/${user(gate.idOf('adele'))}/authentication/temporaryAccessPassMethods`));
    expect(gate.reachedGraph()).toHaveLength(1);
    await expect.poll(() => gate.state(portal), SOON).toMatchObject({ lock: 'locked' }); // some milliseconds: docs/decisions.md
  });

  it.each([
    ['to another user in the address', () => there.portal.evaluate((route) => location.assign(route), authMethodsRoute(there.gate.idOf('kai')))],
    ['to another user without a navigation', () => there.portal.evaluate((route) => history.replaceState(null, '', route), authMethodsRoute(there.gate.idOf('kai')))],
    ['to the overview', () => there.portal.evaluate((route) => location.assign(route), overviewRoute(there.gate.idOf('adele')))],
    ['to another site', () => there.portal.goto('https://login.microsoftonline.com/')],
  ])('a permit ends when the tab goes %s', async (_name, go) => {
    const { desk, gate, portal } = there;
    const watcher = await desk.browser.openPanel();
    const tabId = await tabIdOf(watcher, portal.url());
    await gate.grant(portal, 'adele');
    await go();
    await expect.poll(() => askFromPanel(watcher, { type: 'gate/state', tabId }), SOON).toMatchObject({ lock: 'locked' });
    await portal.goto(`https://entra.microsoft.com${authMethodsRoute(gate.idOf('adele'))}`);
    expect(await gate.add(portal, 'adele')).toBe(NOT_SENT);
    await watcher.close();
  });

  it('a permit ends with its tab', async () => {
    const { desk, gate } = there;
    const watcher = await desk.browser.openPanel();
    const other = await gate.portal('kai');
    const tabId = await tabIdOf(watcher, other.url());
    await gate.grant(other, 'kai');
    expect(await askFromPanel(watcher, { type: 'gate/state', tabId })).toMatchObject({ lock: 'unlocked' });
    await other.close();
    await expect.poll(() => askFromPanel(watcher, { type: 'gate/state', tabId }), SOON).toMatchObject({ lock: 'locked' });
    await watcher.close();
  });

  it('a permit ends when the agent signs out', async () => {
    const { desk, gate, portal } = there;
    const panel = await desk.browser.openPanel();
    await gate.grant(portal, 'adele');
    await askFromPanel(panel, { type: 'session/sign-out' });
    await expect.poll(() => gate.state(portal), SOON).toMatchObject({ lock: 'locked' });
    expect(await gate.add(portal, 'adele')).toBe(NOT_SENT);
    await panel.close();
  });

  it('grants only for the user whose pane the tab shows', async () => {
    const { gate, portal } = there;
    expect(await gate.grant(portal, 'kai')).toBeNull();
    expect(await gate.add(portal, 'kai')).toBe(NOT_SENT);
    await portal.evaluate((route) => history.pushState(null, '', route), authMethodsRoute(gate.idOf('kai')));
    expect(await gate.grant(portal, 'adele'), 'the address before it was rewritten').toBeNull();
    expect(await gate.grant(portal, 'kai')).toMatchObject({ lock: 'unlocked', userId: gate.idOf('kai') });
  });

  it('another permit of the tab takes the place of the first', async () => {
    const { gate, portal } = there;
    await gate.grant(portal, 'adele');
    await portal.evaluate((route) => history.replaceState(null, '', route), authMethodsRoute(gate.idOf('kai')));
    await gate.grant(portal, 'kai');
    expect(await gate.add(portal, 'adele')).toBe(NOT_SENT);
    expect(await gate.add(portal, 'kai')).toBe(201);
  });

  it('a worker that was killed and comes back neither widens nor forgets', async () => {
    const { desk, gate, portal } = there;
    await gate.grant(portal, 'adele');
    await desk.browser.killServiceWorker();
    expect(await gate.add(portal, 'kai')).toBe(NOT_SENT);
    await desk.browser.killServiceWorker();
    expect(await gate.add(portal, 'adele')).toBe(201);
    await expect.poll(() => gate.state(portal)).toMatchObject({ lock: 'locked' });
    expect(await gate.add(portal, 'adele')).toBe(NOT_SENT);
  });

  it('a rule without a record goes when the worker starts', async () => {
    const { desk, gate, portal } = there;
    await gate.grant(portal, 'adele');
    const worker = await desk.browser.worker();
    await worker.evaluate('chrome.storage.session.clear()');
    await desk.browser.killServiceWorker();
    expect(await gate.state(portal)).toMatchObject({ lock: 'locked' });
    expect(await gate.add(portal, 'adele')).toBe(NOT_SENT);
  });

  it('touches nothing else that the portal asks', async () => {
    const { desk, gate, portal } = there;
    const id = gate.idOf('adele');
    const at = (path: string) => `https://graph.microsoft.com/beta/${path}`;
    const [pass] = desk.tenant.state.passesOf(id);
    const reads = JSON.stringify({ requests: [{ id: '1', method: 'GET', url: `/users/${id}/authentication/temporaryAccessPassMethods` }] });
    const others = [
      asked(at(`users/${id}/authentication/temporaryAccessPassMethods`), '', 'GET'),
      asked(at('$batch'), reads),
      asked(at(`users/${id}/revokeSignInSessions`)),
      asked(at(`users/${id}/authentication/temporaryAccessPassMethods/${pass?.id}`), '', 'DELETE'),
    ];
    for (const request of others) expect([request, await WAYS.window(portal, request)]).not.toEqual([request, NOT_SENT]);
  });
});
