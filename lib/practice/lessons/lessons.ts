/** All of it. Who needs a part alone takes that part: reading a lesson from a file brings the whole schema along. */
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
export { titlesIn } from './titles.ts';
export { startOf } from './when.ts';
export { LESSONS, type ListedLesson } from './list.ts';
