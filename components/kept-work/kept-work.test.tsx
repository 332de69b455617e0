// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import { GraphFault } from '../../lib/graph/faults.ts';
import type { Unsent } from '../../lib/unsent/unsent.ts';
import { ADELE, AGENT, BEN, NOW, fakeServices, type Fakes } from '../fake-services.ts';
import { testPanel } from '../test-panel.tsx';

const panel = testPanel();
const { box, button, click, text } = panel;

const LEFT: Unsent = { agentId: AGENT.id, recipientId: ADELE, at: NOW - 60_000, scenarioId: undefined, adjusted: {}, ticked: [['in-person', NOW - 70_000]], called: undefined, approval: undefined, acknowledged: [], ticket: 'INC-7' };

/** A panel over a memory in which an earlier one left something. */
function leaving(left: unknown, portalUser?: string) {
  const memory: { value: unknown; writes: number } = { value: left, writes: 0 };
  const fakes = fakeServices({
    followPortal: (onUser) => {
      onUser(portalUser);
      return () => undefined;
    },
    unsent: () => Promise.resolve({
      read: () => Promise.resolve(memory.value),
      write: (unsent) => {
        memory.value = unsent;
        memory.writes += 1;
        return Promise.resolve();
      },
      close: () => undefined,
    }),
  });
  return { fakes, memory };
}

async function openWith(fakes: Fakes) {
  await panel.open(fakes);
  await panel.loaded(() => import('./kept-work.tsx'));
  await panel.settle();
}
const isTicked = () => box('In person, photo ID or badge').checked;

describe('what an earlier panel left', () => {
  test.each([['no user', undefined], ['the same user', ADELE]])('is entered again where the portal shows %s, and facts are read anew', async (_name, userId) => {
    const { fakes, memory } = leaving(LEFT, userId);
    await openWith(fakes);
    expect(text()).toContain('Your work on Adele Vance was kept.');
    expect(isTicked()).toBe(true);
    expect(panel.query('#ticket')).toHaveProperty('value', 'INC-7');
    expect(fakes.reads).toEqual([ADELE]);
    await panel.settle(1000);
    expect(memory).toEqual({ value: LEFT, writes: 0 }); // its time goes on
    await click(button('Issue pass'));
    expect(fakes.recorded[0]).toMatchObject({ recipientId: ADELE, evidence: { ticket: 'INC-7', methods: [{ id: 'in-person', at: NOW - 70_000 }] } });
    expect(memory.value).toBeUndefined();
  });

  test('goes at the agent’s wish', async () => {
    const { fakes, memory } = leaving(LEFT);
    await openWith(fakes);
    await click(button('Start over'));
    expect(text()).not.toContain('was kept');
    expect(isTicked()).toBe(false);
    expect(memory.value).toBeUndefined();
    expect(document.activeElement?.matches('[role=radiogroup] input')).toBe(true);
  });

  test('is asked about where the portal shows another user, and kept until answered', async () => {
    const { fakes, memory } = leaving(LEFT, BEN);
    await openWith(fakes);
    expect(text()).toContain('Your work on another user was kept.');
    expect(isTicked()).toBe(false);
    await panel.settle(1000);
    expect(memory.value).toEqual(LEFT);
    await click(button('Go on with it'));
    expect(text()).toContain('Your work on Adele Vance was kept.');
    expect(isTicked()).toBe(true);
    expect(fakes.reads).toEqual([BEN, ADELE]);
  });

  test('is asked about, and not wanted', async () => {
    const { fakes, memory } = leaving(LEFT, BEN);
    await openWith(fakes);
    await click(button('Start over'));
    expect(text()).not.toContain('was kept');
    expect(memory.value).toBeUndefined();
  });

  test.each<[string, unknown]>([['another agent', { ...LEFT, agentId: BEN }], ['an hour ago', { ...LEFT, at: NOW - 3_600_000 }], ['a form that nobody knows', 7]])('by %s: is deleted unseen', async (_name, left) => {
    const { fakes, memory } = leaving(left);
    await openWith(fakes);
    expect(text()).not.toContain('was kept');
    expect(fakes.reads).toEqual([]);
    expect(memory.value).toBeUndefined();
  });
});

describe('what is entered', () => {
  test('is kept at once; after a pause where more came soon, or when the page goes', async () => {
    const { fakes, memory } = leaving(undefined, ADELE);
    await openWith(fakes);
    await click(box('In person, photo ID or badge'));
    expect(memory.writes).toBe(1);
    expect(memory.value).toMatchObject({ recipientId: ADELE, at: NOW, ticked: [['in-person', NOW]] });
    await panel.type(box('Ticket'), 'INC-7');
    expect(memory.value).toMatchObject({ ticket: '' });
    await panel.settle(200);
    expect(memory.value).toMatchObject({ ticket: 'INC-7' });
    await panel.type(box('Ticket'), 'INC-8');
    await act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(memory.value).toMatchObject({ ticket: 'INC-8' });
  });

  test.each<[string, () => Promise<void>]>([
    ['stopping', () => click(button('Stop, this looks wrong'))],
    ['signing out', async () => {
      await click(button('Account: Nora Berg'));
      await click(button('Sign out'));
    }],
  ])('is gone after %s', async (_name, leave) => {
    const { fakes, memory } = leaving(undefined, ADELE);
    await openWith(fakes);
    await click(box('In person, photo ID or badge'));
    await panel.settle(200);
    expect(memory.value).toBeDefined();
    await leave();
    await panel.settle(1000);
    expect(memory.value).toBeUndefined();
  });

  test('is gone before Graph is asked for a pass', async () => {
    const { fakes, memory } = leaving(undefined, ADELE);
    let asked: unknown = 'nothing';
    fakes.outcome = () => {
      asked = memory.value;
      return Promise.resolve({ kind: 'unknown', fault: new GraphFault('timed-out') });
    };
    await openWith(fakes);
    await click(box('In person, photo ID or badge'));
    await panel.settle(200);
    expect(memory.value).toBeDefined();
    await click(button('Issue pass'));
    await panel.settle(1000);
    expect(asked).toBeUndefined();
    expect(memory.value).toBeUndefined();
  });

  test('is kept by one panel alone: another one works without', async () => {
    const fakes = leaving(undefined, ADELE).fakes;
    fakes.services = { ...fakes.services, unsent: () => Promise.resolve(undefined) };
    await openWith(fakes);
    await click(box('In person, photo ID or badge'));
    await click(button('Issue pass'));
    expect(fakes.issued).toHaveLength(1);
  });
});
