import type { Lesson, LessonTexts } from './lesson.ts';

/** Which of the lesson's languages is heard: this one (a tag such as `de-CH`), or it without its region, English, or the first there is. */
export function languageOf({ texts }: Pick<Lesson, 'texts'>, language: string): string {
  return [language, language.split('-')[0] ?? '', 'en', ...Object.keys(texts)].find((one) => Object.hasOwn(texts, one)) ?? '';
}

/** The lesson's words, in that language. */
export function textsOf(lesson: Pick<Lesson, 'id' | 'texts'>, language: string): LessonTexts {
  const found = lesson.texts[languageOf(lesson, language)];
  if (!found) throw new Error(`The lesson "${lesson.id}" has no words.`);
  return found;
}
