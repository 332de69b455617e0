import { describe, expect, it } from 'vitest';
import { testGuard } from './guard-desk.ts';
import { throughSignInWindow } from './panel-page.ts';

describe('the guard of an agent who is signed in to the portal alone', () => {
  const there = testGuard((desk) => desk.storeConfig());

  it('says that nothing was checked, asks for one acknowledgement, and unlocks', async () => {
    const { portal, guard } = await there.open({ pane: 'K' });
    there.desk.graphRequests();
    await guard.open();
    await guard.says('You are not signed in to Tapwarden.');
    await guard.says(/Not checked Nothing about this user/);
    expect(await guard.all('checkbox', /^I go on without this check/)).toHaveLength(1);
    await guard.tick(/in person/i);
    expect(await guard.mayUnlock()).toBe(false);
    await guard.acknowledgeAll();
    await guard.unlock();
    await portal.openAdd();
    await guard.says('The form is set: 1 hour, one-time');
    await portal.add();
    await guard.says('The pass was added');
    expect(there.passesOf('adele')).toMatchObject([{ lifetimeMinutes: 60, isUsableOnce: true }]);
    expect((await there.recorded('adele')).map(({ kind, agentId }) => [kind, agentId])).toEqual([['unlocked', '']]);
  });

  it('cannot revoke, says how to, and can once the agent has signed in', async () => {
    const { portal, guard } = await there.open({ pane: 'R', batch: true });
    await portal.openAdd();
    await portal.add();
    await guard.says('was perhaps just created for this user outside the checks');
    await guard.press('Revoke pass');
    await guard.says('You are not signed in to Tapwarden. Delete the pass in the list of methods, or sign in in the panel.');
    expect(there.passesOf('adele')).toHaveLength(1);

    const panel = await there.desk.openPanel();
    await throughSignInWindow(there.desk.context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
    await panel.search.waitFor();
    await panel.page.close();
    await portal.page.bringToFront();
    await guard.press('Revoke pass');
    await guard.says('The pass was revoked');
    expect(there.passesOf('adele')).toEqual([]);
  });
});
