import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPolicy, mayWritePolicy } from '../browser/chromium-policy.ts';
import { inContentWorld } from '../browser/content-world.ts';
import { openDesk, type Desk } from './desk.ts';
import { asked, gateDesk, NOT_SENT, WAYS } from './gate-desk.ts';

const POLICY_READ = { timeout: 20_000 };
const SOON = { timeout: 10_000 };

// One story, told in order, in one running browser.
describe.skipIf(!mayWritePolicy)('the gate under an organisation’s policy', () => {
  let extension: string;
  let policy: ReturnType<typeof chromiumPolicy>;
  let desk: Desk;
  let gate: ReturnType<typeof gateDesk>;
  let portal: Page;

  beforeAll(async () => {
    // A copy of the build has an id of its own, so that the policy concerns no other Chromium on this machine.
    extension = await mkdtemp(join(tmpdir(), 'tapwarden-gate-'));
    await cp(resolve('.output/chrome-mv3'), extension, { recursive: true });
    policy = chromiumPolicy(extension);
    await policy.set({ enforcement: 'warn', permitMinutes: 1 });
    desk = await openDesk({ extension });
    gate = gateDesk(desk);
    portal = await gate.portal('adele');
  });
  afterAll(async () => {
    await desk.close();
    await policy.remove();
    await rm(extension, { recursive: true, force: true });
  });

  it('warn: lets everything through, and tells', async () => {
    await expect.poll(() => gate.state(portal), POLICY_READ).toMatchObject({ enforcement: 'warn', lock: 'locked' });
    expect(await gate.add(portal, 'adele')).toBe(201);
    await expect.poll(() => gate.events(portal), SOON).toMatchObject([{ kind: 'created', permitted: false }]);
  });

  it('off: lets everything through, and tells nothing', async () => {
    await policy.set({ enforcement: 'off', permitMinutes: 1 });
    await expect.poll(() => gate.state(portal), POLICY_READ).toMatchObject({ enforcement: 'off' });
    expect(await gate.add(portal, 'adele')).toBe(201);
    expect(await WAYS.window(portal, asked('https://graph.microsoft.com/v1.0/$batch', '{"requests":[]}'))).not.toBe(NOT_SENT);
    expect(await gate.events(portal)).toHaveLength(1);
  });

  it('what cannot be: is taken for "block", while the browser runs', async () => {
    await policy.set({ enforcement: 'none', permitMinutes: 1 });
    await expect.poll(() => gate.state(portal), POLICY_READ).toMatchObject({ enforcement: 'block' });
    expect(await gate.add(portal, 'adele')).toBe(NOT_SENT);
  });

  it('a permit is over after its minute, though the worker was dead', { timeout: 100_000 }, async () => {
    const worlds = (expression: string) => inContentWorld(portal, desk.browser.extensionId, expression);
    await worlds("chrome.runtime.onMessage.addListener(({ reason }) => { globalThis.told = reason; }); undefined");
    const before = Date.now();
    const { until = 0 } = (await gate.grant(portal, 'adele')) ?? {};
    expect(until - before).toBeGreaterThanOrEqual(60_000);
    expect(until - before).toBeLessThan(65_000);
    await desk.browser.killServiceWorker();
    // Looking at the page wakes nothing: the alarm alone does.
    await expect.poll(() => worlds('globalThis.told'), { timeout: 80_000, interval: 250 }).toBe('expired');
    expect(Date.now()).toBeGreaterThanOrEqual(until);
    expect(await gate.add(portal, 'adele')).toBe(NOT_SENT);
  });
});
