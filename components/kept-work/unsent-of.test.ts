import { describe, expect, it } from 'vitest';
import { known } from '../../lib/judgement/fact.ts';
import { fittingUnsent } from '../../lib/unsent/unsent.ts';
import { ADELE, AGENT, BEN, NOW, pass, PASSCODE, person } from '../fake-services.ts';
import { INITIAL, reduce } from '../panel-reduce.ts';
import type { Action, PanelState, Stage } from '../panel-state.ts';
import { actionsOf, unsentOf } from './unsent-of.ts';

const after = (...actions: readonly Action[]): PanelState => actions.reduce(reduce, INITIAL);
const chosen: Action = { type: 'choose', userId: ADELE, person: person(ADELE) };
const ticked: Action = { type: 'tick', id: 'manager', on: true, at: NOW - 5000 };
const WORK: readonly Action[] = [
  chosen,
  { type: 'scenario', id: 'onboarding' },
  { type: 'adjust', settings: { lifetimeMinutes: 45, startsAt: NOW + 60_000 } },
  ticked,
  { type: 'tick', id: 'call-back', on: true, at: NOW - 1000 },
  { type: 'called', number: 'business' },
  { type: 'approval', approval: { approverId: BEN, name: 'Ben Walters', reference: 'INC-1', inGroup: undefined, at: NOW - 2000 } },
  { type: 'acknowledge', key: 'new-number', on: true },
  { type: 'ticket', text: 'INC-1' },
];

describe('what is kept', () => {
  it.each<[string, readonly Action[]]>([
    ['nobody is chosen', [ticked]],
    ['nothing is entered', [chosen]],
    ['a pass is being made', [...WORK, { type: 'issuing', at: NOW }]],
    ['a pass was made', [...WORK, { type: 'outcome', of: ADELE, outcome: { kind: 'issued', pass: pass(), passcode: PASSCODE } }]],
    ['a pass was made and lost', [...WORK, { type: 'outcome', of: ADELE, outcome: { kind: 'lost', pass: pass() } }]],
    ['it is not known whether a pass was made', [...WORK, { type: 'outcome', of: ADELE, outcome: { kind: 'unknown', fault: new Error('cut') } }]],
    ['the agent stopped', [...WORK, { type: 'stop' }]],
    ['the next user is to come', [...WORK, { type: 'next' }]],
    ['the agent starts over', [...WORK, { type: 'start-over' }]],
    ['another recipient was chosen', [...WORK, { type: 'choose', userId: BEN }]],
  ])('nothing where %s', (_name, actions) => {
    expect(unsentOf(after(...actions), AGENT.id, NOW)).toBeUndefined();
  });

  it.each<[string, Action]>(WORK.slice(1).map((action) => [action.type, action]))('what one act entered: %s', (_type, action) => {
    expect(unsentOf(after(chosen, action), AGENT.id, NOW)).toMatchObject({ agentId: AGENT.id, recipientId: ADELE });
  });

  it('work that Graph refused, as it may be tried again', () => {
    expect(unsentOf(after(...WORK, { type: 'not-started', fault: new Error('offline') }), AGENT.id, NOW)?.ticket).toBe('INC-1');
  });

  it('no fact and no passcode, whatever else is known', () => {
    const stage: Stage = { kind: 'issued', pass: pass(), passcode: PASSCODE };
    const recipient = { person: person(ADELE), passes: known([pass()], NOW) } as unknown as NonNullable<PanelState['recipient']>;
    for (const state of [{ ...after(...WORK), recipient }, { ...after(...WORK), recipient, stage }]) {
      expect(JSON.stringify(unsentOf(state, AGENT.id, NOW) ?? '')).not.toMatch(/Adele|555|pass-1|sx\+5/);
    }
  });

  it('enters again as it was, ticks with their times', () => {
    const before = after(...WORK);
    const kept = fittingUnsent(JSON.parse(JSON.stringify(unsentOf(before, AGENT.id, NOW))), AGENT.id, NOW);
    expect(kept && after(...actionsOf(kept))).toEqual({ ...before, chosen: undefined });
  });
});
