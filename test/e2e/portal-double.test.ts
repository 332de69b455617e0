import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PORTAL_HOSTS } from '../../lib/entra/clouds.ts';
import { cloudOf } from '../tenant/portal/session.ts';
import type { PortalChoice } from '../tenant/portal/routes.ts';
import { openDesk, type Desk } from './desk.ts';
import { openPortal } from './portal-page.ts';

const VARIANTS: readonly [string, PortalChoice][] = [
  ['K', { pane: 'K' }],
  ['R', { pane: 'R', lang: 'de' }],
  ['K in a batch', { pane: 'K', batch: true, lang: 'ja' }],
  ['R in a batch', { pane: 'R', batch: true }],
  ['K shuffled', { pane: 'K', shuffle: true, lang: 'de' }],
  ['R shuffled, in a batch', { pane: 'R', shuffle: true, batch: true }],
];

describe('the portal’s double', () => {
  let desk: Desk;
  const idOf = (alias: string) => desk.tenant.person(alias).id;
  const passesOf = (alias: string) => desk.tenant.state.passesOf(idOf(alias));
  /** Requests to Graph, batched ones too, that end in `path`. */
  const asked = (method: string, path: string) => desk.tenant.log.filter((entry) => entry.method === method && entry.path.endsWith(path));

  beforeAll(async () => {
    desk = await openDesk();
    await desk.openGate();
  });
  beforeEach(() => desk.tenant.clearLog());
  afterAll(() => desk.close());

  it.each(VARIANTS)('issues, shows and deletes: %s', async (_, choice) => {
    const portal = await openPortal(desk.context, { ...choice, userId: idOf('kai') });
    await portal.goTo(idOf('adele'));
    expect(await portal.listedPasses()).toEqual([]);

    await portal.openAdd();
    await portal.setDuration(2);
    await portal.setOneTime(true);
    await portal.add();
    const passcode = await portal.shownPasscode();
    expect(passesOf('adele')).toEqual([expect.objectContaining({ passcode, lifetimeMinutes: 120, isUsableOnce: true })]);
    expect(asked('POST', `/${idOf('adele')}/authentication/temporaryAccessPassMethods`).map(({ status, batched }) => [status, batched])).toEqual([[201, choice.batch === true]]);

    expect(await portal.listedPasses()).toHaveLength(1);
    await portal.closeDetails();
    expect(await portal.deletePass()).toContain('204');
    expect(await portal.listedPasses()).toEqual([]);
    expect(passesOf('adele')).toEqual([]);
    await portal.page.close();
  });

  it.each(PORTAL_HOSTS)('calls the Graph of its cloud at %s', async (host) => {
    const portal = await openPortal(desk.context, { host, pane: 'K', userId: idOf('kai') });
    await portal.page.close();
    expect(desk.server.log.findLast(({ path }) => path === '/beta/$batch')).toMatchObject({ host: cloudOf(host, null).graph, origin: `https://${host}`, status: 200 });
  });

  it('calls the Graph of US Government L5 where that is wanted, from the frame’s own origin', async () => {
    const portal = await openPortal(desk.context, { host: 'portal.azure.us', graph: 'dod', pane: 'R', userId: idOf('kai') });
    await portal.page.close();
    expect(desk.server.log.findLast(({ path }) => path === '/beta/$batch')).toMatchObject({ host: 'dod-graph.microsoft.us', origin: 'https://sandbox-3.reactblade.portal.azure.net' });
  });

  it.each(['K', 'R'] as const)('keeps the form where nothing answers, says so, and adds at a second press: %s', async (pane) => {
    const portal = await openPortal(desk.context, { pane, userId: idOf('zoe') });
    await desk.context.route('**/temporaryAccessPassMethods', (route) => route.abort('blockedbyclient'), { times: 1 });
    await portal.openAdd();
    await portal.delayStart('2099-01-04', '08:00');
    await portal.add();
    expect(await portal.shownError()).toContain('Could not add');
    expect(passesOf('zoe')).toEqual([]);
    await portal.add();
    expect(await portal.shownPasscode()).toBe(passesOf('zoe')[0]?.passcode);
    expect(passesOf('zoe')[0]?.start).toBe(await portal.page.evaluate(() => Date.parse('2099-01-04T08:00')));
    passesOf('zoe').splice(0);
    await portal.page.close();
  });

  it('shows Graph’s own refusal, and locks one-time use where the tenant policy demands it', async () => {
    desk.tenant.state.policy.isUsableOnce = true;
    const portal = await openPortal(desk.context, { pane: 'K', userId: idOf('vera') });
    await portal.openAdd();
    await portal.at('once-no').click({ force: true });
    expect(await portal.at('once-no').getAttribute('aria-checked')).toBe('false');
    await portal.add();
    expect(await portal.shownError()).toContain('external guest');
    desk.tenant.state.policy.isUsableOnce = false;
    await portal.page.close();
  });

  it.each(['K', 'R'] as const)('does what portals do besides: %s', async (pane) => {
    const portal = await openPortal(desk.context, { pane, agent: 'alma.grant@contoso.com', userId: idOf(pane === 'K' ? 'carla' : 'adele') });
    expect(await portal.resetPassword()).toMatch(/\(4\d\d\)/);
    expect(await portal.deletePhone()).toContain('204');
    await portal.goToOverview();
    expect(await portal.createUser()).toMatch(/\(4\d\d\)/);
    expect(asked('POST', '/beta/users')).toHaveLength(1);
    expect(asked('GET', '/photo/$value').length).toBeGreaterThan(1);
    await portal.page.close();
  });
});
