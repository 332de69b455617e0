import * as v from 'valibot';
import { lessonSchema, type Lesson } from './lesson.ts';

export { actOf, type Act, type Issued } from './acts.ts';
export type { CheckId } from './checks.ts';
export type { CommonEnding } from './endings.ts';
export { playExample } from './example.ts';
export type { FaultId, LessonFault } from './faults.ts';
export { feedback, type Feedback, type Outcome } from './feedback.ts';
export type { Choice, Lesson, LessonTexts } from './lesson.ts';
export { lessonFragment, lessonFromFragment } from './link.ts';
export { choicesOf, deedOf, play, startLesson, turnOf, untrueTicks } from './play.ts';
export type { LessonEvent, LessonState } from './state.ts';
export { readLesson, type ReadLesson } from './read-lesson.ts';
export { textsOf } from './texts.ts';
export { startOf } from './when.ts';

export interface ListedLesson {
  readonly id: string;
  /** By language tag, so that a list needs no lesson. */
  readonly title: Readonly<Record<string, string>>;
  readonly load: () => Promise<Lesson>;
}

const load = async (wanted: string): Promise<Lesson> => v.parse(lessonSchema, (await import('./calls.ts')).CALLS.find(({ id }) => id === wanted));
const listed = (id: string, en: string): ListedLesson => ({ id, title: { en }, load: () => load(id) });

/** From what is plain to what is not, right and wrong callers mixed. The lessons themselves are loaded when one is begun. */
export const LESSONS: readonly ListedLesson[] = [
  listed('lost-phone', 'The lost phone'),
  listed('urgent-vice-president', 'The urgent vice president'),
  listed('new-hire', 'New on Monday at eight'),
  listed('knows-everything', 'He knows everything'),
  listed('e-mail-it', '“Just e-mail it to me”'),
  listed('device-swap', 'The planned swap'),
  listed('external-guest', 'The guest from Fabrikam'),
  listed('internal-guest', 'The guest who is one of yours'),
  listed('failed-tries', 'Three failed tries'),
  listed('number-changed', 'The number changed yesterday'),
  listed('colleague', 'One for a colleague'),
  listed('global-administrator', 'The Global Administrator'),
  listed('revoke-now', 'Revoke it, now'),
];
