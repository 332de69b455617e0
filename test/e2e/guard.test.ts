import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PortalChoice } from '../tenant/portal/routes.ts';
import { openDesk, type Desk } from './desk.ts';
import { guardDesk } from './guard-desk.ts';
import type { GuardPage } from './guard-page.ts';
import { everythingIn } from './panel-page.ts';
import type { PortalPage } from './portal-page.ts';
import { nodeIn, textIn } from './shadow-text.ts';

// In the extension's worker, where the callbacks of evaluate() run.
declare const chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } }; storage: Record<'local' | 'session', { get(keys: null): Promise<unknown> }> };
declare const heard: unknown[];

const PLAIN: readonly [string, PortalChoice][] = [['K', { pane: 'K' }], ['R', { pane: 'R' }]];
const BATCHED: readonly [string, PortalChoice][] = [['K', { pane: 'K', batch: true }], ['R', { pane: 'R', batch: true }]];

describe('the guard', () => {
  let desk: Desk;
  let there: ReturnType<typeof guardDesk>;
  let portal: PortalPage;
  let guard: GuardPage;

  beforeAll(async () => {
    desk = await openDesk();
    there = guardDesk(desk);
    await (await desk.openSignedInPanel()).page.close();
  });
  beforeEach(() => desk.tenant.clearLog());
  afterEach(async () => {
    there.passesOf('adele').splice(0);
    await portal.page.close();
  });
  afterAll(() => desk.close());

  async function open(choice: PortalChoice, alias?: string) {
    ({ portal, guard } = await there.open(choice, alias));
  }
  const posted = () => there.passesOf('adele').map(({ lifetimeMinutes, isUsableOnce }) => [lifetimeMinutes, isUsableOnce]);

  it.each(PLAIN)('explains a locked Add where the agent looks, and nothing reached Graph: %s', async (_, choice) => {
    await open(choice);
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    await guard.says('Nothing reached Entra.');
    expect(await guard.isOpen()).toBe(true);
    await guard.read();
    expect(await guard.mayUnlock()).toBe(false);
    expect(await guard.reason()).toMatch(/verified/);
    expect(there.creations()).toBe(0);
    expect(posted()).toEqual([]);
  });

  it.each(BATCHED)('tells within a second of a pass that a batch made, and revokes it: %s', async (_, choice) => {
    await open(choice);
    await portal.openAdd();
    await portal.add();
    await portal.at('ok').waitFor();
    const answered = performance.now();
    await guard.says(/perhaps just created for Adele Vance outside the checks/);
    expect(performance.now() - answered).toBeLessThan(1000);
    expect(posted()).toHaveLength(1);
    await guard.press('Revoke pass');
    await guard.says('The pass was revoked');
    expect(posted()).toEqual([]);
    expect((await there.recorded('adele')).at(-1)).toMatchObject({ kind: 'unguarded' });
  });

  it.each([...PLAIN, ...BATCHED])('leads from verification to delivery, and makes one pass as verified: %s', async (_, choice) => {
    await open(choice);
    const worker = await desk.browser.worker();
    await worker.evaluate(() => {
      Object.assign(globalThis, { heard: [] });
      chrome.runtime.onMessage.addListener((message) => void heard.push(message));
    });
    await guard.open();
    await guard.tick(/in person/i);
    await guard.acknowledgeAll();
    await guard.unlock();
    expect(await guard.isOpen()).toBe(false);

    await portal.openAdd();
    await guard.says('The form is set: 1 hour, one-time');
    expect(await portal.shownMinutes()).toBe(60);
    await portal.add();
    const passcode = await portal.shownPasscode();
    await guard.says(choice.batch ? 'The pass was added if the portal shows a passcode' : 'The pass was added');
    expect(await guard.status()).toBe('Add is locked');
    expect(posted()).toEqual([[60, true]]);
    expect(there.creations()).toBe(1);

    await guard.says('What Adele Vance does next');
    await guard.deliver(/^E-mail/);
    await guard.says(/mail/i);
    expect((await guard.one('button', 'Delivered')).disabled).toBe(true);
    await guard.press('Delivered');
    await guard.deliver(/^In person/);
    await expect.poll(async () => (await guard.one('button', 'Delivered')).disabled).toBe(false);
    expect(await guard.text()).not.toContain(passcode);
    await guard.press('Delivered');
    await expect.poll(() => guard.text()).not.toContain('Delivered');

    const told = await worker.evaluate(async () => JSON.stringify([heard, await chrome.storage.local.get(null), await chrome.storage.session.get(null)]));
    expect(told).toContain('gate/grant');
    expect(told).not.toContain(passcode);

    const recorded = await there.recorded('adele');
    expect(recorded.slice(-2).map(({ kind, delivery, agentId }) => [kind, delivery, agentId])).toEqual([['unlocked', undefined, there.idOf('nora')], ['delivered', 'in-person', there.idOf('nora')]]);
    expect(JSON.stringify(recorded)).not.toContain(passcode);
  });

  it.each(PLAIN)('asks for a second verification for a second pass: %s', async (_, choice) => {
    await open(choice);
    await guard.verifyAndUnlock();
    await portal.openAdd();
    await guard.says('The form is set');
    await portal.add();
    await guard.says('The pass was added');
    await portal.closeDetails();
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    expect(posted()).toHaveLength(1);
  });

  it('sets the form to the scenario’s values, and at a later change says so before Add and at it', async () => {
    await open({ pane: 'K' });
    await guard.open();
    await guard.scenario('New employee onboarding');
    await guard.tick(/in person/i);
    await guard.acknowledgeAll();
    await guard.unlock();
    await portal.openAdd();
    const set = await guard.says(/The form is set: [^.]*/);
    expect(set).toMatch(/The form is set: \d+ hours?, /);
    const minutes = await portal.shownMinutes();
    const verified = /The form is set: (\d+) hours?, (one-time|multi-use|for several sign-ins)?/.exec(set);
    expect(minutes).toBe(Number(verified?.[1]) * 60);

    await portal.setDuration(2);
    await guard.says(/The form says 2 hours, [^.]*\. Verified was/);
    await portal.add();
    await guard.says(/was just created for Adele Vance outside the checks It is not what was verified/);
    expect(posted()).toMatchObject([[120, expect.any(Boolean)]]);
    await guard.press('Revoke pass');
    await guard.says('The pass was revoked');
    expect(posted()).toEqual([]);
  });

  it('takes the permit back at another user’s pane, and begins there afresh', async () => {
    await open({ pane: 'K' });
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
    await open({ pane: 'K' }, alias);
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
    await open({ pane: 'K' });
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

  it.each(PLAIN)('works in another look, of which it knows nothing, and says so: %s', async (_, choice) => {
    await open({ ...choice, shuffle: true, lang: 'ja' });
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    await guard.verifyAndUnlock();
    await guard.says('Gate only. Set in the form: 1 hour, one-time');
    await portal.setOneTime(true);
    await portal.add();
    await guard.says('The pass was added');
    expect(posted()).toEqual([[60, true]]);
    await guard.deliver(/^In person/);
    await guard.press('Delivered');
    await expect.poll(async () => (await there.recorded('adele')).at(-1)?.kind).toBe('delivered');
  });

  it('spells the passcode out in its own place only, and only when that is wanted', async () => {
    await open({ pane: 'K' });
    await guard.verifyAndUnlock();
    await portal.openAdd();
    await guard.says('The form is set');
    await portal.add();
    const passcode = await portal.shownPasscode();
    await guard.says('The pass was added');
    expect(await guard.text()).not.toContain(passcode);
    const spelled = new RegExp(Array.from(passcode, (character) => `${character}(?:capital|small|digit|symbol)`.replace(/^\W/, '\\$&')).join(''));
    expect(await textIn(guard.session)).not.toMatch(spelled);
    const { x, y } = await (await nodeIn(guard.session, 'BUTTON', 'Spell it out')).center();
    await portal.page.mouse.click(x, y);
    await expect.poll(() => textIn(guard.session)).toMatch(spelled);
    expect(await guard.text()).not.toMatch(spelled);
    expect(await everythingIn(portal.page)).not.toMatch(spelled);
  });
});
