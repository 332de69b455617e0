import { describe, expect, it } from 'vitest';
import type { PortalChoice } from '../tenant/portal/routes.ts';
import { testGuard } from './guard-desk.ts';
import { everythingIn } from './page-hands.ts';
import { nodeIn, textIn } from './shadow-text.ts';

// In the extension's worker, where the callbacks of evaluate() run.
declare const chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } }; storage: Record<'local' | 'session', { get(keys: null): Promise<unknown> }> };
declare const heard: unknown[];

const PLAIN: readonly [string, PortalChoice][] = [['K', { pane: 'K' }], ['R', { pane: 'R' }]];
const BATCHED: readonly [string, PortalChoice][] = [['K', { pane: 'K', batch: true }], ['R', { pane: 'R', batch: true }]];

describe('the guard of Chromium, beyond the story of both browsers', () => {
  const there = testGuard();

  it.each(BATCHED)('leads from verification to delivery where the portal batches, and makes one pass as verified: %s', async (_, choice) => {
    const { portal, guard } = await there.open(choice);
    const worker = await there.desk.browser.worker();
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
    await guard.says('The pass was added if the portal shows a passcode');
    expect(await guard.status()).toBe('Add is locked');
    expect(there.posted()).toEqual([[60, true]]);
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

  it.each(PLAIN)('works in another look, of which it knows nothing, and says so: %s', async (_, choice) => {
    const { portal, guard } = await there.open({ ...choice, shuffle: true, lang: 'ja' });
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    await guard.verifyAndUnlock();
    await guard.says('Gate only. Set in the form: 1 hour, one-time');
    await portal.setOneTime(true);
    await portal.add();
    await guard.says('The pass was added');
    expect(there.posted()).toEqual([[60, true]]);
    await guard.deliver(/^In person/);
    await expect.poll(async () => (await guard.one('button', 'Delivered')).disabled).toBe(false);
    await guard.press('Delivered');
    await expect.poll(async () => (await there.recorded('adele')).at(-1)?.kind).toBe('delivered');
  });

  it('spells the passcode out in its own place only, and only when that is wanted', async () => {
    const { portal, guard } = await there.open({ pane: 'K' });
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
