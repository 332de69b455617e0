import * as v from 'valibot';
import { CALLS } from './calls.ts';
import { lessonSchema, type Lesson } from './lesson.ts';
import { titlesIn, type LessonId } from './titles.ts';
import { wordsIn } from './words.ts';

/** A lesson of our own, with all that it leaves out, and with the words of one language. Rejects where no words load. */
export async function builtIn(id: LessonId, asked: string): Promise<Lesson> {
  const { language, words } = await wordsIn(asked);
  return v.parse(lessonSchema, { ...CALLS[id], texts: { [language]: { title: titlesIn(language)[id], ...words[id] } } });
}
