// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { Pass } from '../lib/entra/pass.ts';
import { GraphFault } from '../lib/graph/faults.ts';
import type { IssueOutcome } from '../lib/graph/passes.ts';
import type { RecordedOutcome, RecordEntry } from '../lib/record/entry.ts';
import { known } from '../lib/judgement/fact.ts';
import { ADELE, AGENT, NOW, PASSCODE, fakeServices, pass } from './fake-services.ts';
import { testPanel } from './test-panel.tsx';

const panel = testPanel();
const { button, box, click, text } = panel;
const fault = new GraphFault('timed-out');

describe('the record of an issuance', () => {
  test('begins before anything is asked of Graph', async () => {
    const fakes = fakeServices();
    let before: unknown;
    fakes.outcome = () => {
      before = structuredClone(fakes.recorded);
      return Promise.resolve({ kind: 'issued', pass: pass(), passcode: PASSCODE });
    };
    await panel.issue(fakes);
    expect(before).toMatchObject([{ kind: 'issuance', outcome: 'asked', agentId: AGENT.id, recipientId: ADELE, settings: { lifetimeMinutes: 60, oneTime: true }, before: [], evidence: { methods: [{ id: 'in-person' }] } }]);
  });

  test.each<[RecordedOutcome, IssueOutcome]>([
    ['issued', { kind: 'issued', pass: pass(), passcode: PASSCODE }],
    ['lost', { kind: 'lost', pass: pass() }],
    ['refused', { kind: 'refused', fault }],
    ['nothing', { kind: 'nothing', fault }],
    ['unknown', { kind: 'unknown', fault }],
  ])('ends as %s, in the same entry', async (outcome, graph) => {
    const fakes = fakeServices();
    fakes.outcome = () => Promise.resolve(graph);
    await panel.issue(fakes);
    expect(fakes.recorded.map((entry) => entry.outcome)).toEqual(['asked', outcome]);
    expect(new Set(fakes.recorded.map(({ id, at }) => `${at} ${id}`)).size).toBe(1);
    expect(fakes.recorded.at(-1)?.pass).toEqual('pass' in graph ? { id: 'pass-1', startsAt: NOW, endsAt: NOW + 3_600_000 } : undefined);
  });

  test('learns what a later look at the list tells', async () => {
    const fakes = fakeServices();
    fakes.outcome = () => Promise.resolve({ kind: 'unknown', fault });
    fakes.door.listPasses = () => Promise.resolve([pass()]);
    await panel.issue(fakes);
    await click(button('Check again'));
    expect(fakes.recorded.map((entry) => entry.outcome)).toEqual(['asked', 'unknown', 'lost']);
  });

  test('goes on with the delivery and the revoking, and holds the passcode nowhere', async () => {
    const fakes = await panel.issue();
    await click(box('In person'));
    fakes.clock.now += 60_000;
    await click(button('Delivered'));
    await click(button('Revoke pass'));
    await panel.type(box('Why (optional, for the record)'), 'Given to the wrong person');
    fakes.clock.now += 60_000;
    await click(button('Revoke'));
    const last = fakes.recorded.at(-1);
    expect(last).toMatchObject({ kind: 'issuance', outcome: 'issued', delivery: 'in-person', deliveredAt: NOW + 60_000, revokedAt: NOW + 120_000, revokeReason: 'Given to the wrong person' });
    expect(new Set(fakes.recorded.map(({ id }) => id)).size).toBe(1);
    expect(JSON.stringify(fakes.recorded)).not.toContain(PASSCODE);
  });

  test('is not mixed up with the revoking of an older pass in between', async () => {
    const fakes = fakeServices();
    fakes.facts = { passes: known([pass({ id: 'older', usability: 'expired' })], NOW) };
    fakes.outcome = () => Promise.resolve({ kind: 'unknown', fault });
    await panel.issue(fakes);
    await click(button('Revoke pass'));
    await click(button('Revoke'));
    const [asked, , revoked] = fakes.recorded;
    expect(revoked).toMatchObject({ kind: 'revoked', pass: { id: 'older' } });
    expect(revoked?.id).not.toBe(asked?.id);
  });

  test('cuts the passcode out of a reason', async () => {
    const fakes = await panel.issue();
    await click(button('Revoke pass'));
    await panel.type(box('Why (optional, for the record)'), `I read out ${PASSCODE} twice`);
    await click(button('Revoke'));
    expect(fakes.recorded.at(-1)?.revokeReason).toBe('I read out •••• twice');
  });

  test.each([
    ['refuses', () => Promise.reject(new Error('QuotaExceededError'))],
    ['never answers', () => new Promise<void>(() => undefined)],
  ])('a disk that %s keeps no pass from anyone, and it is said', async (_name, record) => {
    const fakes = fakeServices({ record });
    await panel.issue(fakes);
    await panel.settle(5000);
    expect(panel.passcode()).toBe(PASSCODE);
    expect(fakes.issued).toHaveLength(1);
    expect(text()).toContain('This could not be written to the record on this computer.');
  });

  test('a disk that is only slow is not blamed any more once it has written', async () => {
    const fakes = fakeServices({ record: () => new Promise((resolve) => { setTimeout(resolve, 4000); }) });
    await panel.issue(fakes);
    await panel.settle(5000);
    expect(panel.passcode()).toBe(PASSCODE);
    expect(text()).toContain('This could not be written');
    await panel.settle(3000);
    expect(text()).not.toContain('This could not be written');
  });
});

describe('a pass that was asked for when the panel was closed', () => {
  async function leftOpen(more: Partial<RecordEntry> = {}) {
    const before = await panel.issue(); // whatever an entry needs
    const entry = { ...(before.recorded[0] as RecordEntry), at: NOW - 3_600_000, ...more };
    await panel.close();
    const fakes = fakeServices({ leftOpen: () => Promise.resolve([entry]) });
    await panel.open(fakes);
    await panel.loaded(() => Promise.all([import('./left-opens.tsx'), import('./left-open.tsx')]));
    return { fakes, entry };
  }

  test('is told, and looked for only on request', async () => {
    const { fakes } = await leftOpen();
    expect(text()).toContain('A pass was asked for when the panel was closed');
    expect(fakes.recorded).toEqual([]);
  });

  test.each<[RecordedOutcome, string, readonly Pass[]]>([
    ['issued', 'A pass was made when the panel was closed', [pass({ createdAt: NOW - 3_600_000 })]],
    ['nothing', 'No pass was made when the panel was closed', []],
    ['unknown', 'It cannot be found out whether a pass was made', [pass({ createdAt: NOW })]],
  ])('%s: says so and completes the same entry', async (outcome, words, passes) => {
    const { fakes, entry } = await leftOpen();
    fakes.door.listPasses = () => Promise.resolve(passes);
    await click(button('Check now'));
    expect(text()).toContain(words);
    expect(fakes.recorded).toMatchObject([{ id: entry.id, at: entry.at, outcome, reconciledAt: NOW }]);
    await click(button('Close'));
    expect(text()).not.toContain(words);
  });

  test('too early to tell: stays open and can be checked again', async () => {
    const { fakes } = await leftOpen({ at: NOW - 1000 });
    await click(button('Check now'));
    expect(text()).toContain('check again in a minute');
    expect(fakes.recorded).toEqual([]);
    fakes.clock.now += 60_000;
    await click(button('Check now'));
    expect(fakes.recorded.map((entry) => entry.outcome)).toEqual(['nothing']);
  });

  test('a list that cannot be had leaves it open', async () => {
    const { fakes } = await leftOpen();
    fakes.door.listPasses = () => Promise.reject(new GraphFault('offline'));
    await click(button('Check now'));
    expect(text()).toContain('No connection');
    expect(panel.has('Check now')).toBe(true);
    expect(fakes.recorded).toEqual([]);
  });

  test('leads to the user', async () => {
    const { fakes } = await leftOpen();
    await click(button('Show that user'));
    expect(fakes.reads).toEqual([ADELE]);
  });
});
