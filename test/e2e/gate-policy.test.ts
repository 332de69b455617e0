import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayWritePolicy } from '../browser/chromium-policy.ts';
import { inContentWorld } from '../browser/content-world.ts';
import { openDesk } from './desk.ts';
import { asked, gateDesk, NOT_SENT, WAYS } from './gate-desk.ts';
import { policedBuild } from './policy-desk.ts';

/** A desk with a policy of its own, and the portal open on Adele. */
async function openUnderPolicy(values: object) {
  const build = await policedBuild();
  const { extension, policy } = build;
  await policy.set(values);
  const desk = await openDesk({ extension });
  const gate = gateDesk(desk);
  return {
    desk,
    gate,
    policy,
    portal: await gate.portal('adele'),
    async close() {
      await desk.close();
      await build.remove();
    },
  };
}
type Policed = Awaited<ReturnType<typeof openUnderPolicy>>;

// One story, told in order, in one running browser. In a second one, meanwhile, a permit's minute goes by.
describe.skipIf(!mayWritePolicy)('the gate under an organisation’s policy', () => {
  let policed: Policed;
  let waiting: Policed;
  let portal: Page;
  let until = 0;
  const inWaiting = (expression: string) => inContentWorld(waiting.portal, waiting.desk.browser.extensionId, expression);

  beforeAll(async () => {
    waiting = await openUnderPolicy({ enforcement: 'block', permitMinutes: 1 });
    policed = await openUnderPolicy({ enforcement: 'warn' });
    ({ portal } = policed);
  });
  afterAll(async () => {
    await policed.close();
    await waiting.close();
  });

  it('gives a permit for the minutes that the policy says', async () => {
    const minutes = async () => {
      const before = Date.now();
      ({ until = 0 } = (await waiting.gate.grant(waiting.portal, 'adele')) ?? {});
      return Math.round((until - before) / 60_000);
    };
    await expect.poll(minutes).toBe(1);
    await inWaiting("chrome.runtime.onMessage.addListener(({ reason }) => { globalThis.told = { reason, at: Date.now() }; }); globalThis.told = undefined");
    await waiting.desk.browser.killServiceWorker();
  });

  it('warn: lets everything through, and tells', async () => {
    const { gate } = policed;
    await expect.poll(() => gate.state(portal)).toMatchObject({ enforcement: 'warn', lock: 'locked' });
    expect(await gate.add(portal, 'adele')).toBe(201);
    await expect.poll(() => gate.events(portal)).toMatchObject([{ kind: 'created', permitted: false }]);
  });

  it('off: lets everything through, and tells nothing', async () => {
    const { gate, policy } = policed;
    await policy.set({ enforcement: 'off' });
    await expect.poll(() => gate.state(portal)).toMatchObject({ enforcement: 'off' });
    expect(await gate.add(portal, 'adele')).toBe(201);
    expect(await WAYS.window(portal, asked('https://graph.microsoft.com/v1.0/$batch', '{"requests":[]}'))).not.toBe(NOT_SENT);
    expect(await gate.events(portal)).toHaveLength(1);
  });

  it('what cannot be: is taken for "block", while the browser runs', async () => {
    const { gate, policy } = policed;
    await policy.set({ enforcement: 'none' });
    await expect.poll(() => gate.state(portal)).toMatchObject({ enforcement: 'block' });
    expect(await gate.add(portal, 'adele')).toBe(NOT_SENT);
  });

  it('a permit is over after its minute, though the worker was dead', { timeout: 100_000 }, async () => {
    // Looking at the page wakes nothing: the alarm alone does.
    await expect.poll(() => inWaiting('globalThis.told'), { timeout: 80_000, interval: 250 }).toMatchObject({ reason: 'expired' });
    const { at } = (await inWaiting('globalThis.told')) as { at: number };
    expect(at).toBeGreaterThanOrEqual(until);
    expect(await waiting.gate.add(waiting.portal, 'adele')).toBe(NOT_SENT);
  });
});
