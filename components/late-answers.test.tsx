// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, test } from 'vitest';
import type { Method } from '../lib/entra/methods.ts';
import { mergeConfig } from '../lib/config/merge.ts';
import { GraphFault } from '../lib/graph/faults.ts';
import { absent, known } from '../lib/judgement/fact.ts';
import { ADELE, BEN, NOW, PASSCODE, fakeServices, pass, person, type Fakes } from './fake-services.ts';
import { INITIAL, reduce } from './panel-reduce.ts';
import type { Action, PanelState } from './panel-state.ts';
import { testPanel } from './test-panel.tsx';

const { button, box, click, has, issue, loaded, openDetails, openOn, query, settle, text, type } = testPanel();
const fault = new GraphFault('offline');

/** An answer that comes when the test says so. */
function held<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((done, failed) => {
    resolve = done;
    reject = failed;
  });
  return { ask: () => promise, answer: (value: T) => act(() => resolve(value)).then(() => settle()), fail: () => act(() => reject(fault)).then(() => settle()) };
}

const PHONE: Method = { id: 'phone', kind: 'phone', label: '+1 425 555 0142' };
const KEY: Method = { id: 'key', kind: 'passkey', label: 'Blue key' };

describe('an answer that comes when somebody else is the recipient', () => {
  const onBen: PanelState = [
    { type: 'choose', userId: BEN, person: person(BEN) },
    { type: 'approval', approval: { approverId: ADELE, name: 'Adele', reference: 'by phone', inGroup: undefined, at: NOW } },
  ].reduce((state, action) => reduce(state, action as Action), INITIAL);

  test.each<Action>([
    { type: 'outcome', of: ADELE, outcome: { kind: 'issued', pass: pass(), passcode: PASSCODE } },
    { type: 'outcome', of: ADELE, outcome: { kind: 'unknown', fault } },
    { type: 'listed', of: ADELE, passes: [pass()], before: absent(NOW) },
    { type: 'ways', of: ADELE, ways: { methods: [PHONE], passes: [pass()], readAt: NOW } },
    { type: 'revoked', of: ADELE, passId: 'pass-1' },
  ])('$type changes nothing', (action) => {
    expect(reduce(onBen, action)).toBe(onBen);
  });

  test('nobody else is chosen while a pass is on its way', () => {
    const issuing = reduce(reduce(INITIAL, { type: 'choose', userId: ADELE }), { type: 'issuing', at: NOW });
    expect(reduce(issuing, { type: 'choose', userId: BEN })).toBe(issuing);
  });

  test('a check that fails says nothing of them, and leaves the record as it was', async () => {
    const fakes = fakeServices();
    fakes.outcome = () => Promise.resolve({ kind: 'unknown', fault });
    await issue(fakes);
    const list = held<never>();
    fakes.door.listPasses = list.ask;
    await click(button('Check again'));
    await act(() => fakes.goTo(BEN));
    await click(button('Go to that user'));
    const before = fakes.recorded.length;
    await list.fail();
    expect(text()).toContain('Ben Walters');
    expect(query('#issue-reason')?.textContent).toBe('Nobody has been verified yet.');
    expect(fakes.recorded).toHaveLength(before);
  });

  test('a revocation is recorded for whom it was meant', async () => {
    const fakes = fakeServices();
    fakes.facts = { passes: known([pass({ id: 'older' })], NOW) };
    await openOn(ADELE, fakes);
    const revoked = held<'revoked'>();
    fakes.door.revokePass = revoked.ask;
    await click(button('Revoke pass'));
    await click(button('Revoke'));
    await click(button('Cancel'));
    await act(() => fakes.goTo(BEN));
    await settle();
    await revoked.answer('revoked');
    expect(fakes.recorded).toMatchObject([{ kind: 'revoked', recipientId: ADELE, pass: { id: 'older' } }]);
    expect(text()).not.toContain('The pass was revoked');
  });

  test('a removed method is recorded for whom it was, and nobody’s methods are mixed up', async () => {
    const fakes = fakeServices();
    fakes.facts = { methods: known([PHONE, KEY], NOW) };
    await openOn(ADELE, fakes);
    await openDetails('Lost or stolen device?');
    const removed = held<'removed'>();
    const looked: string[] = [];
    fakes.wider.removeMethod = removed.ask;
    fakes.wider.readWays = (userId) => {
      looked.push(userId);
      return Promise.resolve({ methods: [], passes: [], readAt: NOW });
    };
    await click(button('Remove Phone \u2066••42\u2069'));
    await click(button('Remove'));
    await act(() => fakes.goTo(BEN));
    await settle();
    await removed.answer('removed');
    expect(text()).toContain('Ben Walters');
    expect(fakes.recorded).toMatchObject([{ kind: 'after-care', recipientId: ADELE, care: { removed: [{ kind: 'phone' }] } }]);
    expect(looked).toEqual([]);
  });
});

test('what was left open does not lead away from a pass on its way', async () => {
  const entry = { id: 'e', kind: 'issuance', at: NOW - 60_000, agentId: 'a', recipientId: BEN, scenarioId: 'device-loss', findings: [], outcome: 'asked', evidence: { tier: 'standard', methods: [], ticket: '', acknowledged: [] } } as const;
  const fakes = fakeServices({ leftOpen: () => Promise.resolve([entry as never]) });
  const made = held<Awaited<ReturnType<Fakes['outcome']>>>();
  fakes.outcome = made.ask;
  await openOn(ADELE, fakes);
  await loaded(() => Promise.all([import('./left-opens.tsx'), import('./left-open.tsx')]));
  expect(has('Show that user')).toBe(true);
  await click(box('In person, photo ID or badge'));
  await click(button('Issue pass'));
  expect(has('Show that user')).toBe(false);
  await made.answer({ kind: 'issued', pass: pass(), passcode: PASSCODE });
  expect(query('output')?.textContent).toBe(PASSCODE);
  expect(has('Show that user')).toBe(false);
});

test('a pass that a new reading brought before the check still counts as made', async () => {
  const fakes = fakeServices();
  fakes.outcome = () => Promise.resolve({ kind: 'unknown', fault });
  await issue(fakes);
  fakes.facts = { passes: known([pass()], NOW) };
  await click(button('Read again'));
  fakes.door.listPasses = () => Promise.resolve([pass()]);
  await click(button('Check again'));
  expect(has('Replace the pass')).toBe(true);
  expect(fakes.recorded.at(-1)).toMatchObject({ outcome: 'lost', pass: { id: 'pass-1' } });
});

describe('the second person', () => {
  const withApproval = () => {
    const config = { clientId: ADELE, tenantId: 'contoso.com', approval: { tiers: ['standard'], group: BEN } };
    return fakeServices({ loadConfig: () => Promise.resolve(mergeConfig(config, {})) });
  };
  const approver = async (name: string) => {
    await loaded(() => import('./approval.tsx'));
    await type(query('#approval input[type=search]') as HTMLInputElement, name);
    await settle(1000);
    await click([...document.querySelectorAll<HTMLElement>('#approval button')].find((one) => one.textContent.includes(name)) as HTMLElement);
  };
  /** Ben is chosen, and whether he is in the group is asked. */
  const asked = async () => {
    const fakes = withApproval();
    const inGroup = held<boolean>();
    fakes.door.isInGroup = inGroup.ask;
    await openOn(ADELE, fakes);
    await approver('Ben');
    return inGroup;
  };

  test('the reference that is typed while the group is asked stays', async () => {
    const inGroup = await asked();
    await type(query('#approval-reference') as HTMLInputElement, 'INC-7');
    await inGroup.answer(true);
    expect((query('#approval-reference') as HTMLInputElement).value).toBe('INC-7');
    expect(text()).not.toContain('Checking');
  });

  test('an answer about one who was put back does not bring them back', async () => {
    const inGroup = await asked();
    await click(button('Choose another'));
    await inGroup.answer(true);
    expect(query('#approval-reference')).toBeNull();
  });
});
