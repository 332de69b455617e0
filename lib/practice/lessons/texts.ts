import type { Lesson, LessonTexts } from './lesson.ts';

/** The lesson's words in a language (a tag such as `de-CH`), or in that without its region, in English, or in the first it has. */
export function textsOf({ id, texts }: Pick<Lesson, 'id' | 'texts'>, language: string): LessonTexts {
  const tag = [language, language.split('-')[0] ?? '', 'en', ...Object.keys(texts)].find((one) => Object.hasOwn(texts, one)) ?? '';
  const found = texts[tag];
  if (!found) throw new Error(`The lesson "${id}" has no words.`);
  return found;
}
