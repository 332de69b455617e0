import type { Pass } from '../lib/entra/pass.ts';
import type { Person } from '../lib/entra/person.ts';
import { GraphFault } from '../lib/graph/faults.ts';
import type { IssueOutcome } from '../lib/graph/passes.ts';
import { newness } from '../lib/graph/what-became-of.ts';
import { evidence, listed, type Fact } from '../lib/judgement/fact.ts';
import { NO_HOUSE_RULES } from '../lib/judgement/house-rules.ts';
import type { VerificationId } from '../lib/judgement/verification.ts';
import type { Action, Learned, PanelState, UnknownEnd } from './panel-state.ts';

const FRESH = {
  recipientId: undefined,
  chosen: undefined,
  recipient: undefined,
  readFault: undefined,
  scenarioId: undefined,
  adjusted: {},
  ticked: new Map<VerificationId, number>(),
  called: undefined,
  approval: undefined,
  acknowledged: new Set<string>(),
  ticket: '',
  stage: { kind: 'deciding' },
  outcome: undefined,
  attemptedAt: 0,
} as const satisfies Partial<PanelState>;

export const INITIAL: PanelState = { ...FRESH, house: NO_HOUSE_RULES, portalUserId: undefined, readings: 0, learned: {} };

/** One act, one new state. Nothing entered is lost on a fault; everything is on another recipient. */
export function reduce(state: PanelState, action: Action): PanelState {
  if ('of' in action && action.of !== state.recipientId) return state;
  switch (action.type) {
    case 'portal': {
      const { userId } = action;
      const seen = { ...state, portalUserId: userId };
      return userId && mayFollow(state) ? choose(seen, userId) : seen;
    }
    case 'choose':
      return choose(state, action.userId, action.person);
    case 'read-again':
      return { ...state, readings: state.readings + 1, readFault: undefined };
    case 'read':
      return { ...state, recipient: action.recipient, readFault: undefined };
    case 'read-failed':
      return { ...state, readFault: action.fault };
    case 'scenario':
      return { ...state, scenarioId: action.id, adjusted: {} };
    case 'adjust':
      return { ...state, adjusted: { ...state.adjusted, ...action.settings } };
    case 'as-scenario':
      return { ...state, adjusted: {} };
    case 'tick':
      return { ...state, ticked: ticked(state.ticked, action.id, action.on ? action.at : undefined) };
    case 'called':
      return { ...state, called: action.number };
    case 'approval':
      return { ...state, approval: action.approval };
    case 'acknowledge':
      return { ...state, acknowledged: toggled(state.acknowledged, action.key, action.on) };
    case 'ticket':
      return { ...state, ticket: action.text };
    case 'issuing':
      return { ...state, stage: { kind: 'issuing' }, outcome: undefined, attemptedAt: action.at };
    case 'changed':
      return { ...state, stage: { kind: 'deciding' }, outcome: { kind: 'changed' } };
    case 'not-started':
      return { ...state, stage: { kind: 'deciding' }, outcome: { kind: 'not-started', fault: action.fault } };
    case 'outcome':
      return afterIssue(state, action.outcome);
    case 'checking':
      return state.outcome?.kind === 'unknown' ? { ...state, outcome: { ...state.outcome, checking: true } } : state;
    case 'listed':
      return afterList(state, action.passes, action.before);
    case 'ways': {
      const { methods, passes, readAt } = action.ways;
      return state.recipient ? { ...state, recipient: { ...state.recipient, methods: listed(methods, readAt), passes: listed(passes, readAt) } } : state;
    }
    case 'hide':
      return state.stage.kind === 'issued' ? { ...state, stage: { ...state.stage, passcode: undefined } } : state;
    case 'delivered':
      return state.stage.kind === 'issued' ? { ...state, stage: { ...state.stage, passcode: undefined, delivered: action.delivery } } : state;
    case 'revoked':
      return afterRevoke(state, action.passId);
    case 'again':
      return { ...state, stage: { kind: 'deciding' }, outcome: undefined, readings: state.readings + 1 };
    case 'next':
      return { ...state, ...FRESH };
    case 'stop':
      return { ...state, stage: { kind: 'stopped' }, outcome: undefined };
    case 'go-back':
      return { ...state, stage: { kind: 'deciding' } };
    case 'start-over':
      return { ...state, ...FRESH, recipientId: state.recipientId, recipient: state.recipient };
    case 'house':
      return { ...state, house: action.house };
  }
  return state;
}

/** Another recipient: whatever was verified or acknowledged was so for someone else. None while a pass is on its way. */
function choose(state: PanelState, userId: string, person?: Person): PanelState {
  const recipientId = userId.toLowerCase();
  if (recipientId === state.recipientId || state.stage.kind === 'issuing') return state;
  return { ...state, ...FRESH, recipientId, chosen: person };
}

function mayFollow({ stage, outcome, ticked: done, acknowledged, ticket, adjusted, approval }: PanelState): boolean {
  const untouched = done.size === 0 && acknowledged.size === 0 && ticket === '' && approval === undefined && Object.keys(adjusted).length === 0;
  return stage.kind === 'deciding' && outcome === undefined && untouched;
}

function ticked(done: ReadonlyMap<VerificationId, number>, id: VerificationId, at: number | undefined): ReadonlyMap<VerificationId, number> {
  const next = new Map(done);
  if (at === undefined) next.delete(id);
  else next.set(id, at);
  return next;
}

function toggled<T>(set: ReadonlySet<T>, item: T, on: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (on) next.add(item);
  else next.delete(item);
  return next;
}

function withPasses(state: PanelState, passes: readonly Pass[]): PanelState {
  return state.recipient ? { ...state, recipient: { ...state.recipient, passes: listed(passes, state.recipient.readAt) } } : state;
}

function afterIssue(state: PanelState, outcome: IssueOutcome | UnknownEnd): PanelState {
  switch (outcome.kind) {
    case 'issued':
      return { ...withPasses(state, [outcome.pass]), stage: { kind: 'issued', pass: outcome.pass, passcode: outcome.passcode } };
    case 'lost':
      return { ...withPasses(state, [outcome.pass]), stage: { kind: 'lost', pass: outcome.pass } };
    case 'unknown':
      return { ...state, stage: { kind: 'deciding' }, outcome: { kind: 'unknown', fault: outcome.fault, checking: false } };
    case 'nothing':
    case 'refused':
      return { ...state, learned: learn(state.learned, outcome.fault), stage: { kind: 'deciding' }, outcome };
  }
  return state;
}

function learn(learned: Learned, fault: unknown): Learned {
  if (!(fault instanceof GraphFault)) return learned;
  if (fault.kind === 'one-time-only') return { ...learned, oneTimeOnly: true };
  if (fault.kind !== 'lifetime' || !fault.bounds) return learned;
  return { ...learned, minimumMinutes: fault.bounds.minimum, maximumMinutes: fault.bounds.maximum };
}

/** After an unknown end the list decides: a new pass in it is the one that was made. Where the list does not tell, the agent must look. */
function afterList(state: PanelState, passes: readonly Pass[], before: Fact<readonly Pass[]>): PanelState {
  if (state.outcome?.kind !== 'unknown') return state;
  const judged = (verdict: 'new' | 'unclear') => passes.find((pass) => newness(pass, before, state.attemptedAt, undefined) === verdict);
  const next = withPasses(state, passes);
  const made = judged('new');
  if (made) return { ...next, stage: { kind: 'lost', pass: made }, outcome: undefined };
  return { ...next, outcome: judged('unclear') ? { kind: 'changed' } : { kind: 'nothing', fault: state.outcome.fault } };
}

function afterRevoke(state: PanelState, passId: string): PanelState {
  const { recipient, stage } = state;
  const rest = recipient && evidence(recipient.passes)?.filter(({ id }) => id !== passId);
  const next = rest ? withPasses(state, rest) : state;
  const ours = (stage.kind === 'issued' || stage.kind === 'lost') && stage.pass.id === passId;
  return ours ? { ...next, stage: { kind: 'revoked' } } : { ...next, outcome: { kind: 'revoked' } };
}
