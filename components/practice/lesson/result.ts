import type { Lesson, LessonTexts, Outcome } from '../../../lib/practice/lessons/lessons.ts';
import { feedbackWords } from '../../lesson-words.ts';

/** What a learner can save of a call. `at` is UTC ms. Nothing in it names the learner. */
export function resultOf({ id }: Pick<Lesson, 'id'>, { title }: Pick<LessonTexts, 'title'>, { kind, score, minutes, ending, items }: Outcome, at: number) {
  return {
    practice: true,
    lesson: id,
    title,
    finishedAt: new Date(at).toISOString(),
    kind,
    score,
    minutes,
    ending,
    feedback: items.map((item) => {
      const { title: what, why, source } = feedbackWords(item);
      return { kind: item.kind, what, why, source: { ...item.source, title: source } };
    }),
  };
}
