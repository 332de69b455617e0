import { checkAll, type CheckId } from './checks.ts';
import { COMMON_ENDINGS, type CommonEnding } from './endings.ts';
import type { Ending, Lesson, Source } from './lesson.ts';
import type { LessonState } from './state.ts';
import { textsOf } from './texts.ts';
import { holds } from './when.ts';

export type FeedbackKind = 'good' | 'harm' | 'missed';

/** One thing that went well, would have done harm, or was missed; with why, and where that is written. */
export type Feedback = { readonly kind: FeedbackKind; readonly source: Source } & (
  | { readonly from: 'lesson'; readonly title: string; readonly why: string }
  /** Their words are in the locale; `about` holds the ids of methods or channels. */
  | { readonly from: 'ending'; readonly ending: CommonEnding }
  | { readonly from: 'check'; readonly check: CheckId; readonly about: readonly string[] }
);

export interface Outcome {
  readonly ending: string;
  /** What it came to: the ending's own kind, or less where a check says so. */
  readonly kind: Ending['kind'];
  /** 0 to 100. Time plays no part in it: haste is what attackers ask for. */
  readonly score: number;
  /** Begun minutes from the first word to the end. */
  readonly minutes: number;
  /** The ending first, then what did harm, what was missed, what was good. */
  readonly items: readonly Feedback[];
}

/** Bad never reaches fair, nor fair good, whatever else was right. A right stop is worth as much as a right pass. */
const RANGE: Readonly<Record<Ending['kind'], readonly [least: number, most: number]>> = { bad: [0, 34], fair: [35, 69], good: [70, 100] };
const COSTS: Readonly<Record<FeedbackKind, number>> = { good: 0, missed: 5, harm: 15 };
const SAYS: Readonly<Record<Ending['kind'], FeedbackKind>> = { good: 'good', fair: 'missed', bad: 'harm' };
const RANKS: readonly FeedbackKind[] = ['harm', 'missed', 'good'];
const KINDS = Object.keys(RANGE) as readonly Ending['kind'][];

/** What a lesson came to, in words of the language or of one that the lesson has. Can be asked at any time. */
export function feedback(lesson: Lesson, state: LessonState, language: string): Outcome {
  const { endings, notes } = textsOf(lesson, language);
  const met = ({ when }: Pick<Ending, 'when'>) => holds(when, state, lesson);
  const own = lesson.endings.find(met);
  const common = COMMON_ENDINGS.find(met) ?? COMMON_ENDINGS[5];
  const ending = own ?? common;
  const checked = checkAll(lesson, state);
  const also: readonly Feedback[] = [
    ...checked.map(({ id, kind, source, about }): Feedback => ({ from: 'check', check: id, kind, source, about })),
    ...lesson.notes.filter(met).map(({ id, kind, source }): Feedback => ofLesson(kind, source, notes[id])),
  ];
  const kind = KINDS[Math.min(...[ending.kind, ...checked.flatMap(({ atBest = [] }) => atBest)].map((one) => KINDS.indexOf(one)))] ?? ending.kind;
  return {
    ending: ending.id,
    kind,
    score: scoreOf(kind, also),
    minutes: Math.max(1, Math.ceil((state.now - state.startedAt) / 60_000)),
    items: [
      own ? ofLesson(SAYS[own.kind], own.source, endings[own.id]) : { from: 'ending', kind: SAYS[common.kind], source: common.source, ending: common.id },
      ...also.toSorted((a, b) => RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind)),
    ],
  };
}

const ofLesson = (kind: FeedbackKind, source: Source, words = { title: '', why: '' }): Feedback => ({ from: 'lesson', kind, source, ...words });

function scoreOf(kind: Ending['kind'], items: readonly Feedback[]): number {
  const [least, most] = RANGE[kind];
  return Math.max(least, items.reduce((score, item) => score - COSTS[item.kind], most));
}
