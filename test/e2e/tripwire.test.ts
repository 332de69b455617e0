import { beforeAll, describe, expect, it } from 'vitest';
import { inContentWorld } from '../browser/content-world.ts';
import { overviewRoute, portalAddress } from '../tenant/portal/routes.ts';
import { asked, askFromPanel, gateDesk, SETTINGS, SOON, tabIdOf, testGate, WAY_NAMES, WAYS } from './gate-desk.ts';
import { testGuard } from './guard-desk.ts';

describe('the tripwire', () => {
  const there = testGate();
  beforeAll(() => there.gate.send(there.portal, { type: 'gate/withdraw' }));

  it('tells of what was blocked', async () => {
    const { gate, portal } = there;
    await gate.add(portal, 'adele');
    await expect.poll(() => gate.events(portal), SOON).toMatchObject([{ kind: 'blocked', userId: gate.idOf('adele'), permitted: false, lifetimeMinutes: 60, oneTime: true, batched: false }]);
  });

  it('tells of what was made under a permit, and wherein it differs from what was verified', async () => {
    const { gate, portal } = there;
    await gate.grant(portal, 'adele', { settings: { ...SETTINGS, lifetimeMinutes: 30 } });
    await gate.add(portal, 'adele');
    await expect.poll(async () => (await gate.events(portal)).at(-1), SOON).toMatchObject({ kind: 'created', status: 201, permitted: true, differs: ['lifetimeMinutes'] });
  });

  it('tells of two that started together, and only one as verified', async () => {
    const { gate, portal } = there;
    const known = (await gate.events(portal)).length;
    await gate.grant(portal, 'adele');
    await Promise.all([gate.add(portal, 'adele'), gate.add(portal, 'adele')]);
    await expect.poll(async () => (await gate.events(portal)).slice(known).map(({ permitted }) => Number(permitted)).toSorted((a, b) => a - b), SOON).toEqual([0, 1]);
  });

  it.each(WAY_NAMES)('%s: tells, in the page and in the panel, of a creation inside a batch', async (way) => {
    const { desk, gate, portal } = there;
    const panel = await desk.browser.openPanel();
    const told = (script: string) => `${script}; chrome.runtime.onMessage.addListener((message, { id, url }) => { if (message.type === 'gate/changed') globalThis.told = { message, sender: { id, url } }; }); undefined`;
    await panel.evaluate(told('globalThis.told = null'));
    await inContentWorld(portal, desk.browser.extensionId, told('globalThis.told = null'));

    const body = JSON.stringify({ requests: [{ id: '1', method: 'POST', url: `/Users('${gate.idOf('kai')}')/authentication/temporaryAccessPassMethods`, headers: { 'Content-Type': 'application/json' }, body: { lifetimeInMinutes: 480 } }] });
    expect(await WAYS[way](portal, asked('https://graph.microsoft.com/v1.0/$batch', body))).toBe(200);

    const expected = { reason: 'maybe-created', event: { userId: gate.idOf('kai'), lifetimeMinutes: 480, batched: true, permitted: false } };
    await expect.poll(() => panel.evaluate('globalThis.told'), { interval: 20 }).toMatchObject({ message: expected });
    // So that `mayHaveSent` believes it.
    const sender = { id: desk.browser.extensionId, url: expect.stringMatching(`^chrome-extension://${desk.browser.extensionId}/`) as string };
    await expect.poll(() => inContentWorld(portal, desk.browser.extensionId, 'globalThis.told')).toMatchObject({ message: expected, sender });

    const tabId = await tabIdOf(panel, portal.url());
    expect(await askFromPanel(panel, { type: 'gate/events', tabId })).toEqual(await gate.events(portal));
    await panel.close();
  });

  it('keeps nothing of the passcode, and of the person only the id', async () => {
    const { desk, gate } = there;
    const worker = await desk.browser.worker();
    const kept = (await worker.evaluate('chrome.storage.session.get(null).then(JSON.stringify)')) as string;
    expect(kept).toContain(gate.idOf('adele'));
    for (const pass of desk.tenant.state.passesOf(gate.idOf('adele'))) expect(kept).not.toContain(pass.passcode);
    expect(kept).not.toContain('@');
  });
});

describe('where no guard is drawn', () => {
  const there = testGuard();

  it('the panel tells of it, when it opens or as it happens, once, and it is in the record', async () => {
    const { desk } = there;
    const { idOf } = gateDesk(desk);
    const page = await desk.context.newPage();
    await page.goto(portalAddress({ pane: 'K' }, overviewRoute(idOf('adele'))));
    const create = (alias: string) => {
      const body = JSON.stringify({ requests: [{ id: '1', method: 'POST', url: `/users/${idOf(alias)}/authentication/temporaryAccessPassMethods`, headers: { 'Content-Type': 'application/json' }, body: { lifetimeInMinutes: 480 } }] });
      return WAYS.window(page, asked('https://graph.microsoft.com/v1.0/$batch', body));
    };
    expect(await create('lena')).toBe(200);
    const panel = await desk.openPanel();
    const told = panel.page.getByText('was perhaps just created for another user outside the checks');
    await told.waitFor();
    await panel.button('Show that user').click();
    await panel.recipient.getByText(desk.tenant.person('lena').userPrincipalName).first().waitFor();
    await expect.poll(() => there.recorded('lena')).toMatchObject([{ kind: 'unguarded' }]);
    await panel.page.reload();
    await panel.search.waitFor();
    expect(await create('kai')).toBe(200);
    await told.waitFor();
    expect(await told.count()).toBe(1); // Lena's was told before
    await expect.poll(() => there.recorded('kai')).toMatchObject([{ kind: 'unguarded' }]);
  });
});
