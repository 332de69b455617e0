import type { Lesson } from './lesson.ts';
import { LESSON_IDS, type LessonId } from './titles.ts';

export interface ListedLesson {
  readonly id: LessonId;
  /** With its words in that language (a tag of the interface), or in English. */
  readonly load: (language: string) => Promise<Lesson>;
}

/** The lessons themselves, and their words, are loaded when one is begun. */
export const LESSONS: readonly ListedLesson[] = LESSON_IDS.map((id) => ({
  id,
  load: async (language) => (await import('./built-in.ts')).builtIn(id, language),
}));
