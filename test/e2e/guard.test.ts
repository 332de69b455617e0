import { describe, expect, it } from 'vitest';
import type { PortalChoice } from '../tenant/portal/routes.ts';
import { testGuard } from './guard-desk.ts';

const PLAIN: readonly [string, PortalChoice][] = [['K', { pane: 'K' }], ['R', { pane: 'R' }]];
const BATCHED: readonly [string, PortalChoice][] = [['K', { pane: 'K', batch: true }], ['R', { pane: 'R', batch: true }]];

describe('what the guard holds back, and what it tells of', () => {
  const there = testGuard();

  it.each(PLAIN)('explains a locked Add where the agent looks, and nothing reached Graph: %s', async (_, choice) => {
    const { portal, guard } = await there.open(choice);
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    await guard.says('Nothing reached Entra.');
    expect(await guard.isOpen()).toBe(true);
    await guard.read();
    expect(await guard.mayUnlock()).toBe(false);
    expect(await guard.reason()).toMatch(/verified/);
    expect(there.creations()).toBe(0);
    expect(there.posted()).toEqual([]);
  });

  it.each(BATCHED)('tells of a pass that a batch made, and revokes it: %s', async (_, choice) => {
    const { portal, guard } = await there.open(choice);
    await portal.openAdd();
    await portal.add();
    await portal.at('ok').waitFor();
    await guard.says(/perhaps just created for Adele Vance outside the checks/);
    expect(there.posted()).toHaveLength(1);
    await guard.press('Revoke pass');
    await guard.says('The pass was revoked');
    expect(there.posted()).toEqual([]);
    expect((await there.recorded('adele')).at(-1)).toMatchObject({ kind: 'unguarded' });
  });

  it('takes the permit back at another user’s pane, and begins there afresh', async () => {
    const { portal, guard } = await there.open({ pane: 'K' });
    await guard.verifyAndUnlock();
    await portal.goTo(there.idOf('kai'));
    await guard.says('Add is locked');
    await guard.says('Kai Tanaka');
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    await guard.read();
    expect((await guard.one('checkbox', /in person/i)).checked).toBe(false);
    expect(await guard.mayUnlock()).toBe(false);
    expect(there.creations()).toBe(0);
    await portal.page.keyboard.press('Escape');
    await portal.goTo(there.idOf('adele'));
    await guard.says('Adele Vance');
    await guard.open();
    expect((await guard.one('checkbox', /in person/i)).checked).toBe(false);
  });

  it.each([
    ['an external guest', 'vera', /signs in at another organisation/],
    ['oneself', 'nora', /This is you/],
    ['a Global Administrator, as Authentication Administrator', 'glenn', /administrator|role/i],
  ])('does not unlock for %s, and says why', async (_, alias, why) => {
    const { portal, guard } = await there.open({ pane: 'K' }, alias);
    await guard.open();
    await guard.tick(/in person/i);
    await guard.acknowledgeAll();
    expect(await guard.mayUnlock()).toBe(false);
    expect(await guard.reason()).toMatch(why);
    await guard.press('Unlock Add');
    expect(await guard.isOpen()).toBe(true);
    await portal.page.keyboard.press('Escape');
    await guard.says('Add is locked');
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    expect(there.creations()).toBe(0);
  });

  it('stops where the agent smells something: locked, told whom to tell, recorded', async () => {
    const { portal, guard } = await there.open({ pane: 'K' });
    await guard.verifyAndUnlock();
    await guard.press('Lock again');
    await guard.says('Add is locked');
    await guard.open();
    await guard.press(/^Stop/);
    await guard.says(/Stopped/);
    expect(await guard.isOpen()).toBe(false);
    expect(await guard.all('button', 'Verify…')).toEqual([]);
    await expect.poll(async () => (await there.recorded('adele')).at(-1)?.kind).toBe('stopped');
    await portal.openAdd();
    await portal.add();
    await portal.at('error').waitFor();
    expect(there.creations()).toBe(0);
  });
});
