import { NO_HOUSE_RULES } from '../../judgement/house-rules.ts';
import { missingFor, type VerificationId } from '../../judgement/verification.ts';
import type { Issued } from './acts.ts';
import type { Lesson, Starts, When } from './lesson.ts';
import { deedOf } from './play.ts';
import type { LessonState, Made } from './state.ts';

const MINUTE = 60_000;
const AROUND_MS = 30 * MINUTE;

/** The time that a lesson names, in the trainee's own time zone, as the panel has it; UTC ms. A weekday is the next one, never today. */
export function startOf({ weekday, inDays = 0, hour, minute = 0 }: Starts, startedAt: number): number {
  const day = new Date(startedAt);
  const days = weekday === undefined ? inDays : ((weekday - day.getDay() + 6) % 7) + 1;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hour, minute).getTime();
}

/** The ticks that the call bears out. */
export function borneOut({ pass, truth }: Made): readonly VerificationId[] {
  return pass.ticked.filter((id) => truth.done.has(id));
}

/** Whether what was ticked and truly done is enough for the tier. */
export function isVerified(made: Made): boolean {
  return missingFor(made.pass.tier, new Set(borneOut(made)), NO_HOUSE_RULES) === 'nothing';
}

export function isApproved({ pass, truth }: Made): boolean {
  return pass.approver !== undefined && truth.agreed.has(pass.approver);
}

/** The pass that the endings are about: the last one. */
export const lastPass = ({ passes }: LessonState): Made | undefined => passes.at(-1);

type Asked = { readonly [K in keyof When]-?: NonNullable<When[K]> };
type Test<K extends keyof When> = (asked: Asked[K], state: LessonState, lesson: Lesson) => boolean;

/** Something about the last pass; where there is none, it does not hold. */
const ofPass = <K extends keyof When>(test: (asked: Asked[K], made: Made, state: LessonState, lesson: Lesson) => boolean): Test<K> => (asked, state, lesson) => {
  const made = lastPass(state);
  return made !== undefined && test(asked, made, state, lesson);
};

const TESTS: { readonly [K in keyof When]-?: Test<K> } = {
  did: (deed, state) => deedOf(state) === deed,
  happened: (all, { happened }) => all.every((one) => happened.has(one)),
  never: (none, { happened }) => !none.some((one) => happened.has(one)),
  toRecipient: ofPass((asked, { pass }, _state, { recipient }) => (pass.recipient === recipient) === asked),
  scenario: ofPass((ids, { pass }) => ids.some((id) => id === pass.scenario)),
  atLeastMinutes: ofPass((minutes, { pass }) => pass.minutes >= minutes),
  atMostMinutes: ofPass((minutes, { pass }) => pass.minutes <= minutes),
  oneTime: ofPass((asked, { pass }) => pass.oneTime === asked),
  starts: ofPass((asked, { pass }, { startedAt }) => startsAsAsked(pass, asked, startedAt)),
  verified: ofPass((asked, made) => isVerified(made) === asked),
  by: ofPass((ids, made) => borneOut(made).some((id) => ids.includes(id))),
  acknowledged: ofPass((rules, { pass }) => rules.every((rule) => pass.acknowledged.includes(rule))),
  approved: ofPass((asked, made) => isApproved(made) === asked),
  delivery: ofPass((ids, { pass }) => pass.delivery !== undefined && ids.includes(pass.delivery)),
  flags: (all, { flags }) => all.every((flag) => flags.has(flag)),
  without: (none, { flags }) => !none.some((flag) => flags.has(flag)),
  saw: (rules, { findings }) => rules.every((rule) => findings.has(rule)),
  revokedWithin: (minutes, { revokedAt, startedAt }) => revokedAt !== undefined && revokedAt - startedAt <= minutes * MINUTE,
};

/** Whether everything that is said of an ending or a note holds. Where nothing is said, it does. */
export function holds(when: When, state: LessonState, lesson: Lesson): boolean {
  return (Object.keys(when) as (keyof When)[]).every((key) => keyHolds(key, when[key], state, lesson));
}

function keyHolds<K extends keyof When>(key: K, asked: When[K], state: LessonState, lesson: Lesson): boolean {
  const run = TESTS[key] as unknown as Test<K>;
  return asked === undefined || run(asked as unknown as Asked[K], state, lesson);
}

function startsAsAsked({ startsAt }: Issued, asked: Starts | false, startedAt: number): boolean {
  if (asked === false || startsAt === undefined) return asked === false && startsAt === undefined;
  return Math.abs(startsAt - startOf(asked, startedAt)) <= AROUND_MS;
}
