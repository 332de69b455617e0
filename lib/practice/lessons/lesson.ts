import * as v from 'valibot';
import { DELIVERY_CHANNELS } from '../../judgement/delivery.ts';
import { RULES } from '../../judgement/rules/rules.ts';
import { SCENARIOS } from '../../judgement/scenarios.ts';
import { VERIFICATION_METHODS } from '../../judgement/verification.ts';

/*
 * A lesson as data: a call, the people in it, and what its endings are. All words stand apart, by language, under the ids
 * of what they belong to. docs/lessons.md tells how to write one.
 */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(40));
const words = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(600));
const ids = v.pipe(v.array(id), v.maxLength(20));
const oneOf = <const T extends string>(list: readonly { readonly id: T }[]) => v.picklist(list.map((one) => one.id));
const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const methods = v.array(oneOf(VERIFICATION_METHODS));
const rules = v.array(oneOf(RULES));
const minutes = whole(1, 43_200);

/** What the panel has been used for (`cleaned-up`: sessions ended or methods removed), and what it all came to (`nothing`: none of the others). */
export const HAPPENINGS = ['issued', 'delivered', 'revoked', 'stopped', 'cleaned-up'] as const;
const DEEDS = ['issued', 'revoked', 'stopped', 'nothing'] as const;

/** A time of day where the trainee is: on the next such weekday (0 is Sunday), or so many days on. */
const starts = v.strictObject({ weekday: v.optional(whole(0, 6)), inDays: v.optional(whole(0, 30)), hour: whole(0, 23), minute: v.optional(whole(0, 59)) });

/** Everything that is said must hold. About a pass: the last one that was issued. */
const when = v.strictObject({
  did: v.optional(v.picklist(DEEDS)),
  happened: v.optional(v.array(v.picklist(HAPPENINGS))),
  never: v.optional(v.array(v.picklist(HAPPENINGS))),
  /** Whether the pass went to the lesson's recipient. */
  toRecipient: v.optional(v.boolean()),
  scenario: v.optional(v.array(oneOf(SCENARIOS))),
  atLeastMinutes: v.optional(minutes),
  atMostMinutes: v.optional(minutes),
  oneTime: v.optional(v.boolean()),
  /** Within half an hour; false: at once. */
  starts: v.optional(v.union([starts, v.literal(false)])),
  /** By ticks that the call bears out alone, whatever else was ticked. */
  verified: v.optional(v.boolean()),
  /** One of them was ticked, and was done in the call. */
  by: v.optional(methods),
  acknowledged: v.optional(rules),
  /** By a second person who was asked in the call. */
  approved: v.optional(v.boolean()),
  delivery: v.optional(v.array(oneOf(DELIVERY_CHANNELS))),
  /** Choices that were taken, or what they stand for: all of these, and none of those. */
  flags: v.optional(ids),
  without: v.optional(ids),
  /** The panel showed findings of all these rules. */
  saw: v.optional(rules),
  /** Minutes from the beginning to the first revoking. */
  revokedWithin: v.optional(minutes),
});

const source = v.strictObject({ title: words, url: v.pipe(v.string(), v.maxLength(300), v.regex(/^https:\/\/[^\s/]+\.[^\s]+$/)) });

const choice = v.strictObject({
  id,
  /** Said, asked, or done beside the call. */
  how: v.picklist(['say', 'ask', 'do']),
  /** The turn that follows: left out, the one of the same id. */
  goes: v.optional(id),
  /** Offered only when this has happened in the panel. */
  after: v.optional(v.picklist(HAPPENINGS)),
  /** What it stands for, beside its own id. Some flags are known to all lessons: checks.ts. */
  flags: v.optional(ids),
  /** Verification that was carried out, and proves who it is. */
  does: v.optional(methods),
  /** Verification that was tried and proves nothing: another voice answers, the number is a new one. */
  fails: v.optional(methods),
  /** Whose approval was asked for and given. */
  approval: v.optional(id),
});

/** What is heard, and the ids of what may be answered: left out, every choice. The first one opens the call; an end has no answer. */
const turn = v.strictObject({ id, end: v.optional(v.literal(true)), choices: v.optional(v.pipe(v.array(id), v.maxLength(10))) });

const ending = v.strictObject({ id, kind: v.picklist(['good', 'fair', 'bad']), when, source });
const note = v.strictObject({ id, kind: v.picklist(['good', 'harm', 'missed']), when, source });

const issue = v.strictObject({
  scenario: oneOf(SCENARIOS),
  minutes: v.optional(minutes),
  oneTime: v.optional(v.boolean()),
  starts: v.optional(starts),
  ticks: methods,
  acknowledge: v.optional(rules, []),
  approval: v.optional(id),
});

/** One step of the example: a choice by its id, or what is done in the panel. */
const step = v.union([
  id,
  v.strictObject({ issue }),
  v.strictObject({ deliver: oneOf(DELIVERY_CHANNELS) }),
  v.strictObject({ panel: v.picklist(['stop', 'revoke']) }),
]);

const said = v.record(id, words);
const told = v.record(id, v.strictObject({ title: words, why: words }));

const texts = v.strictObject({
  title: words,
  /** Who is heard: the name that is given, and how the voice sounds. */
  caller: v.strictObject({ name: words, voice: words }),
  goal: words,
  /** What a good ending is. */
  good: words,
  traps: v.pipe(v.array(words), v.minLength(1), v.maxLength(8)),
  turns: said,
  choices: said,
  endings: told,
  notes: v.optional(told, {}),
});

export const lessonSchema = v.strictObject({
  id,
  /** Aliases of the practice tenant: who the trainee is, and whom the call is about. */
  agent: id,
  recipient: id,
  turns: v.pipe(v.array(turn), v.minLength(1), v.maxLength(40)),
  choices: v.pipe(v.array(choice), v.minLength(1), v.maxLength(40)),
  /** The first that holds counts; after them come those of endings.ts, which every lesson has. */
  endings: v.pipe(v.array(ending), v.minLength(1), v.maxLength(12)),
  notes: v.optional(v.pipe(v.array(note), v.maxLength(20)), []),
  /** A way to a good ending: what a page can show, and what proves that there is one. */
  example: v.pipe(v.array(step), v.minLength(1), v.maxLength(30)),
  /** By language tag. */
  texts: v.record(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)), texts),
});

/** As it is written, where what is left out may be left out. */
export type WrittenLesson = v.InferInput<typeof lessonSchema>;
/** Without its words: one of our own, whose words stand by language in words/. */
export type WrittenCall = Omit<WrittenLesson, 'texts'>;
export type Lesson = v.InferOutput<typeof lessonSchema>;
export type LessonTexts = Lesson['texts'][string];
export type Turn = Lesson['turns'][number];
export type Choice = Lesson['choices'][number];
export type Ending = Lesson['endings'][number];
export type When = Ending['when'];
export type Starts = v.InferOutput<typeof starts>;
export type Issue = v.InferOutput<typeof issue>;
export type Happening = (typeof HAPPENINGS)[number];
export type Deed = (typeof DEEDS)[number];
export type Source = v.InferOutput<typeof source>;
