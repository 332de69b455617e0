import { verdictOf, type DeliveryId } from '../../judgement/delivery.ts';
import { SCENARIOS } from '../../judgement/scenarios.ts';
import type { VerificationId } from '../../judgement/verification.ts';
import type { Ending, Lesson, Source, When } from './lesson.ts';
import type { LessonState, Made } from './state.ts';
import { SOURCES } from './sources.ts';
import { borneOut, holds, isApproved, isVerified } from './when.ts';

/** What an agent does well or badly in any call. A choice says that it is one by its flag of the same name. */
type CallCheckId = 'asked-else' | 'offered' | 'the-real-one' | 'told-why' | 'knowledge' | 'their-number' | 'gave-in' | 'sent-openly' | 'no-trace';
type PassCheckId =
  | 'verified' | 'not-verified' | 'ticked-not-done' | 'ticked-failed' | 'approval-not-asked' | 'to-someone-else' | 'unguarded'
  | 'unsafe-delivery' | 'not-the-call' | 'not-delivered' | 'longer' | 'several-uses';
export type CheckId = CallCheckId | PassCheckId;

interface Check<Id extends CheckId> {
  readonly id: Id;
  readonly kind: 'good' | 'harm' | 'missed';
  /** The best that the lesson can still come to. */
  readonly atBest?: Exclude<Ending['kind'], 'good'>;
  readonly source: Source;
}

const flag = (id: CallCheckId): When => ({ flags: [id] });

export const CALL_CHECKS: readonly (Check<CallCheckId> & { readonly when: When })[] = [
  { id: 'asked-else', kind: 'good', source: SOURCES.identify, when: flag('asked-else') },
  { id: 'offered', kind: 'good', source: SOURCES.escalate, when: flag('offered') },
  { id: 'the-real-one', kind: 'good', source: SOURCES.cisa, when: flag('the-real-one') },
  { id: 'told-why', kind: 'good', source: SOURCES.pass, when: flag('told-why') },
  { id: 'knowledge', kind: 'missed', source: SOURCES.cisa, when: flag('knowledge') },
  { id: 'their-number', kind: 'missed', source: SOURCES.nist, when: flag('their-number') },
  { id: 'gave-in', kind: 'missed', source: SOURCES.escalate, when: flag('gave-in') },
  { id: 'sent-openly', kind: 'harm', atBest: 'bad', source: SOURCES.cisa, when: { happened: ['issued'], flags: ['sent-openly'] } },
  { id: 'no-trace', kind: 'missed', source: SOURCES.escalate, when: { did: 'nothing', flags: ['refused'] } },
];

const ABOUT_NOTHING: readonly string[] = [];
const when = (is: boolean) => (is ? ABOUT_NOTHING : undefined);
const some = (ids: readonly string[]) => (ids.length > 0 ? ids : undefined);

/** Channels that say how the agent reached the recipient, and what in the call makes that true. */
const REACHED_BY: Partial<Record<DeliveryId, readonly VerificationId[]>> = {
  'voice-verified-call': ['call-back', 'video-id', 'in-person'],
  'verified-manager': ['manager'],
};

const scenarioOf = ({ pass }: Made) => SCENARIOS.find(({ id }) => id === pass.scenario);
const untrue = ({ pass, truth }: Made) => pass.ticked.filter((id) => !truth.done.has(id));

/** What is right or wrong about a pass in any call. `look` answers with ids that it is about, or undefined where there is nothing to say. */
const PASS_CHECKS: readonly (Check<PassCheckId> & { readonly look: (made: Made, lesson: Lesson) => readonly string[] | undefined })[] = [
  { id: 'not-verified', kind: 'harm', atBest: 'bad', source: SOURCES.cisa, look: (made) => when(!isVerified(made)) },
  { id: 'to-someone-else', kind: 'harm', atBest: 'bad', source: SOURCES.pass, look: ({ pass }, { recipient }) => when(pass.recipient !== recipient) },
  { id: 'unguarded', kind: 'harm', atBest: 'bad', source: SOURCES.cisa, look: ({ pass }) => when(pass.unguarded) },
  { id: 'approval-not-asked', kind: 'harm', atBest: 'bad', source: SOURCES.nist, look: (made) => when(made.pass.approver !== undefined && !isApproved(made)) },
  { id: 'unsafe-delivery', kind: 'harm', atBest: 'bad', source: SOURCES.cisa, look: ({ pass: { delivery } }) => (delivery !== undefined && verdictOf(delivery) === 'unsafe' ? [delivery] : undefined) },
  { id: 'ticked-not-done', kind: 'harm', atBest: 'fair', source: SOURCES.nist, look: (made) => some(untrue(made).filter((id) => !made.truth.failed.has(id))) },
  { id: 'ticked-failed', kind: 'harm', atBest: 'fair', source: SOURCES.nist, look: (made) => some(untrue(made).filter((id) => made.truth.failed.has(id))) },
  { id: 'longer', kind: 'missed', source: SOURCES.pass, look: (made) => when(made.pass.minutes > (scenarioOf(made)?.lifetimeMinutes ?? Infinity)) },
  { id: 'several-uses', kind: 'missed', source: SOURCES.pass, look: (made) => when(!made.pass.oneTime && scenarioOf(made)?.oneTime === true) },
  { id: 'not-the-call', kind: 'missed', source: SOURCES.nist, look: ({ pass: { delivery }, truth }) => (delivery !== undefined && REACHED_BY[delivery]?.some((id) => truth.done.has(id)) === false ? [delivery] : undefined) },
  { id: 'not-delivered', kind: 'missed', source: SOURCES.pass, look: ({ pass }) => when(pass.delivery === undefined && pass.revokedAt === undefined) },
  { id: 'verified', kind: 'good', source: SOURCES.nist, look: (made) => (isVerified(made) ? some(borneOut(made)) : undefined) },
];

export const CHECK_IDS: readonly CheckId[] = [...CALL_CHECKS, ...PASS_CHECKS].map(({ id }) => id);

export interface Checked extends Check<CheckId> {
  /** Ids of methods or channels, for the words. */
  readonly about: readonly string[];
}

/** What the checks say of the call and of all passes, each thing once. A pass that was revoked leaves the lesson fair at best, not bad. */
export function checkAll(lesson: Lesson, state: LessonState): readonly Checked[] {
  const inTime = state.passes.every(({ pass }) => pass.revokedAt !== undefined);
  const checked = ({ id, kind, atBest, source }: Check<CheckId>, about: readonly string[]): Checked => ({ id, kind, source, about, ...(atBest && { atBest: inTime ? 'fair' : atBest }) });
  const ofCall = CALL_CHECKS.filter((check) => holds(check.when, state, lesson)).map((check) => checked(check, ABOUT_NOTHING));
  const ofPasses = PASS_CHECKS.flatMap((check) => {
    const said = state.passes.map((made) => check.look(made, lesson)).filter((about) => about !== undefined);
    return said.length > 0 ? [checked(check, [...new Set(said.flat())])] : [];
  });
  return [...ofCall, ...ofPasses];
}
