import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordEntry } from '../../../lib/record/entry.ts';
import { PRACTICE_TENANT_ID } from '../../../lib/practice/tenant.ts';
import type { PortalChoice } from '../../tenant/portal/routes.ts';
import { CLIENT_ID } from '../desk.ts';
import { CHEATS, FORGED, PREPARED, pressedByScript } from './cheats.ts';
import type { OpenStoryDesk, Pane, StoryDesk } from './hands.ts';

const PLAIN: readonly [string, PortalChoice][] = [['K', { pane: 'K' }], ['R', { pane: 'R' }]];
const MOST_TABS = 150;

// In a page of the extension: what its parts say to each other, and what it stores.
const LISTEN = 'globalThis.heard = []; void (globalThis.browser ?? chrome).runtime.onMessage.addListener((message) => void heard.push(message))';
const TOLD = "Promise.all(['local', 'session'].map((area) => (globalThis.browser ?? chrome).storage[area].get(null))).then((stored) => JSON.stringify([heard, stored]))";

/** One browser for the tests of a file, an agent signed in as on any working day. Each test begins with an empty log and without passes, and its tabs are closed after it. */
export function guardDesk(open: OpenStoryDesk) {
  let desk: StoryDesk;
  const idOf = (alias: string) => desk.tenant.person(alias).id;
  const passesOf = (alias: string) => desk.tenant.state.passesOf(idOf(alias));
  let opened = new Set<string>();

  beforeAll(async () => {
    desk = await open();
    const panel = await desk.openPanel();
    await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
    await panel.signIn('nora.berg@contoso.com');
    await panel.close();
  });
  beforeEach(() => desk.tenant.clearLog());
  afterEach(async () => {
    for (const alias of opened) passesOf(alias).splice(0);
    opened = new Set();
    await desk.closePanes();
  });
  afterAll(() => desk.close());

  return {
    get desk() {
      return desk;
    },
    idOf,
    passesOf,
    async openPane(choice: PortalChoice, alias: string, first?: string): Promise<Pane> {
      opened.add(alias);
      const pane = await desk.openPane(choice, alias, first);
      await pane.guard.says(desk.tenant.person(alias).displayName); // read: the bar, which is as wide as what it says, stands still
      return pane;
    },
    /** Lifetime in minutes and one-time use of each pass. */
    posted: (alias: string) => passesOf(alias).map(({ lifetimeMinutes, isUsableOnce }) => [lifetimeMinutes, isUsableOnce]),
    /** Requests that would have made a pass and reached Graph, batched ones too. */
    creations: () => desk.tenant.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/temporaryAccessPassMethods')).length,
    /** What the record on this computer holds of one recipient, oldest first. */
    recorded: async (alias: string) => ((await desk.recorded()) as RecordEntry[]).filter(({ recipientId }) => recipientId === idOf(alias)),
  };
}

/** What the guard holds back, leads through and tells of. */
export function guardStory(open: OpenStoryDesk) {
  const there = guardDesk(open);

  /** Add goes nowhere, and the guard explains it. */
  async function holdsBack({ portal, guard }: Pane): Promise<void> {
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    expect(there.creations()).toBe(0);
  }

  describe('from a locked Add to a delivered pass', () => {
    it.each(PLAIN)('holds back, verifies, unlocks, sets the form, sees the one pass and leads to delivery: %s', async (_, choice) => {
      const ears = await there.desk.openPage('options.html');
      await ears.run(LISTEN);
      const pane = await there.openPane(choice, 'adele');
      const { portal, guard } = pane;
      await holdsBack(pane);
      await guard.says('Nothing reached Entra.');
      expect(await guard.isInFront()).toBe(true);
      await guard.read();
      expect(await guard.mayUnlock()).toBe(false);
      expect(await guard.reason()).toMatch(/verified/);

      await guard.tick(/in person/i);
      await guard.acknowledgeAll();
      await guard.unlock();
      expect(await guard.isOpen()).toBe(false);
      await guard.says('The form is set: 1 hour, one-time');
      expect(await portal.shownMinutes()).toBe(60);
      await portal.add();
      const passcode = await portal.shownPasscode();
      await guard.says('The pass was added');
      await guard.says('Add is locked');
      expect(there.posted('adele')).toEqual([[60, true]]);
      expect(there.creations()).toBe(1);
      expect(passcode).toBe(there.passesOf('adele')[0]?.passcode);

      await guard.says('What Adele Vance does next');
      await guard.choose(/^E-mail/);
      await expect.poll(() => guard.isDisabled('Delivered')).toBe(true);
      await guard.choose(/^In person/);
      await expect.poll(() => guard.isDisabled('Delivered')).toBe(false);
      expect(await guard.text()).not.toContain(passcode);
      await guard.press('Delivered');
      await expect.poll(() => guard.text()).not.toContain('Delivered');

      // A second pass needs a second verification.
      await portal.closeDetails();
      await portal.openAdd();
      await portal.add();
      await guard.says('The pass was not added');
      expect(there.posted('adele')).toHaveLength(1);

      const told = String(await ears.run(TOLD));
      expect(told).toContain('gate/grant');
      expect(told).not.toContain(passcode);
      await ears.close();
      const entries = await there.recorded('adele');
      expect(entries.slice(-2).map(({ kind, delivery, agentId }) => [kind, delivery, agentId])).toEqual([['unlocked', undefined, there.idOf('nora')], ['delivered', 'in-person', there.idOf('nora')]]);
      expect(JSON.stringify(entries)).not.toContain(passcode);
    });

    it('sets the form to the scenario’s values; at another it says so before Add and after it, and revokes', async () => {
      const { portal, guard } = await there.openPane({ pane: 'K' }, 'theo');
      await guard.open();
      await guard.choose(/^New employee onboarding/);
      await guard.tick(/in person/i);
      await guard.acknowledgeAll();
      await guard.unlock();
      await portal.openAdd();
      const set = /The form is set: (\d+) hours?, /.exec(await guard.says(/The form is set: \d+ hours?, /));
      expect(await portal.shownMinutes()).toBe(Number(set?.[1]) * 60);

      await portal.setHours(2);
      await guard.says(/The form says 2 hours, [^.]*\. Verified was/);
      await portal.add();
      await guard.says(/was just created for .* outside the checks It is not what was verified/);
      expect(there.posted('theo')).toMatchObject([[120, expect.any(Boolean)]]);
      await guard.press('Revoke pass');
      await guard.says('The pass was revoked');
      expect(there.posted('theo')).toEqual([]);
      expect((await there.recorded('theo')).map(({ kind, agentId }) => [kind, agentId])).toContainEqual(['unguarded', there.idOf('nora')]);
    });

    it('is gone through by keyboard alone, and gives the focus back', async () => {
      const pane = await there.openPane({ pane: 'K' }, 'carla');
      const { portal, guard } = pane;
      const tabTo = async (name: RegExp | string) => {
        const passed: (string | undefined)[] = [];
        while (passed.length < MOST_TABS) {
          const at = await guard.focusedName();
          if (typeof name === 'string' ? at === name : name.test(at ?? '')) return;
          passed.push(at);
          await portal.key('Tab');
        }
        throw new Error(`Tab does not lead to ${String(name)}, but to ${[...new Set(passed)].join(', ')}`);
      };
      await guard.says('Carla Mendes');
      await portal.focus('add'); // beyond the shell's hundred links
      await tabTo('Verify…');
      await portal.key('Enter');
      await guard.read();
      await portal.key('Escape');
      await expect.poll(() => guard.isOpen()).toBe(false);
      await expect.poll(() => guard.focusedName()).toBe('Verify…');
      await portal.key('Enter');
      await guard.read();
      await tabTo(/in person/i);
      await portal.key(' ');
      for (const { name, checked } of await guard.checkboxes()) {
        if (checked || !/^I have considered this|^I go on without this check/.test(name)) continue;
        await tabTo(name);
        await portal.key(' ');
      }
      await expect.poll(() => guard.mayUnlock()).toBe(true);
      await tabTo('Unlock Add');
      await portal.key('Enter');
      await guard.says('Add is unlocked');
      await expect.poll(() => guard.focusedName()).toBe('Lock again');
      await portal.key('Enter');
      await guard.says('Add is locked');

      // What it explains takes the focus, and gives it back to where Add was pressed.
      await portal.openAdd();
      await portal.focus('submit');
      await portal.key('Enter');
      await guard.says('The pass was not added');
      await expect.poll(() => guard.focusedName()).toMatch(/The pass was not added/);
      await portal.key('Escape');
      await expect.poll(() => guard.isOpen()).toBe(false);
      expect(await portal.focused()).toBe('submit');
      expect(there.creations()).toBe(0);
    });
  });

  describe('where it stops', () => {
    it.each([
      ['an external guest', 'vera', /signs in at another organisation/],
      ['oneself', 'nora', /This is you/],
      ['a Global Administrator, as Authentication Administrator', 'glenn', /administrator|role/i],
    ])('does not unlock for %s, and says why', async (_, alias, why) => {
      const pane = await there.openPane({ pane: 'K' }, alias);
      const { portal, guard } = pane;
      await guard.open();
      await guard.tick(/in person/i);
      await guard.acknowledgeAll();
      expect(await guard.mayUnlock()).toBe(false);
      expect(await guard.reason()).toMatch(why);
      await guard.press('Unlock Add');
      expect(await guard.isOpen()).toBe(true);
      await portal.key('Escape');
      await guard.says('Add is locked');
      await holdsBack(pane);
    });

    it('where the agent smells something: locked, told whom to tell, recorded', async () => {
      const { portal, guard } = await there.openPane({ pane: 'K' }, 'adele');
      await guard.verifyAndUnlock();
      await guard.press('Lock again');
      await guard.says('Add is locked');
      await guard.open();
      await guard.press(/^Stop/);
      await guard.says('Stopped');
      expect(await guard.isOpen()).toBe(false);
      expect(await guard.hasButton('Verify…')).toBe(false);
      await expect.poll(async () => (await there.recorded('adele')).at(-1)?.kind).toBe('stopped');
      await portal.openAdd();
      await portal.add();
      await portal.failed();
      expect(there.creations()).toBe(0);
    });

    it('takes the permit back at another user’s pane, and begins there afresh', async () => {
      const pane = await there.openPane({ pane: 'K' }, 'adele');
      const { portal, guard } = pane;
      await guard.verifyAndUnlock();
      await portal.goTo(there.idOf('kai'));
      await guard.says('Add is locked');
      await guard.says('Kai Tanaka');
      await holdsBack(pane);
      await guard.read();
      expect(await guard.isTicked(/in person/i)).toBe(false);
      expect(await guard.mayUnlock()).toBe(false);
      await portal.key('Escape');
      await portal.goTo(there.idOf('adele'));
      await guard.says('Adele Vance');
      await guard.open();
      expect(await guard.isTicked(/in person/i)).toBe(false);
    });
  });

  describe('a page that acts against it', () => {
    it.each(CHEATS)('%s: it is back, before and while verifying, and the lock holds', async (_, cheat) => {
      const pane = await there.openPane({ pane: 'K' }, 'adele', PREPARED);
      const { portal, guard } = pane;
      const isBack = () => portal.run("document.querySelectorAll('html > div[popover]:popover-open').length");
      await portal.run(cheat);
      await expect.poll(isBack).toBe(1);
      await guard.open();
      await portal.run(cheat);
      await expect.poll(isBack).toBe(1);
      await expect.poll(() => guard.isInFront()).toBe(true);
      await portal.key('Escape');
      await expect.poll(() => guard.isOpen()).toBe(false);
      await guard.says('Add is locked');
      await holdsBack(pane);
    });

    it('forges messages, events, clicks and keys of its own: nobody listens, and its roots stay closed', async () => {
      const pane = await there.openPane({ pane: 'K' }, 'adele', PREPARED);
      const { portal, guard } = pane;
      await guard.open();
      await guard.tick(/in person/i);
      await guard.acknowledgeAll();
      await expect.poll(() => guard.mayUnlock()).toBe(true);
      const at = await guard.middleOf('button', 'Unlock Add');
      await portal.run(FORGED(there.idOf('adele')));
      await portal.run(pressedByScript(at));
      expect(await portal.run("[document.querySelector('html > div[popover]').shadowRoot, seen.roots]")).toEqual([null, 0]);
      expect(await guard.mayUnlock()).toBe(true);
      await portal.key('Escape');
      await guard.says('Add is locked');
      await holdsBack(pane);
    });
  });

  it('has nothing that axe finds against, in light and dark, from the locked bar to delivery', async () => {
    const { portal, guard } = await there.openPane({ pane: 'K' }, 'carla');
    await guard.says('Carla Mendes');
    const isReadable = async (state: string) => {
      for (const colours of ['light', 'dark'] as const) expect(await guard.violations(colours), `${state}, ${colours}`).toEqual([]);
    };
    await isReadable('locked');
    await guard.open();
    await isReadable('the dialog');
    await guard.tick(/in person/i);
    await guard.acknowledgeAll();
    await guard.unlock();
    await portal.openAdd();
    await guard.says('The form is set');
    await isReadable('unlocked');
    await portal.add();
    await guard.says('The pass was added');
    await guard.choose(/^E-mail/);
    await isReadable('delivery');
  });

  return there;
}
