import { directionOf, written } from './written.ts';
import type { Lesson, LessonTexts } from './lesson.ts';

/** Which of the lesson's languages is heard: this one (a tag such as `de-CH`), one that is written alike (`zh-Hans` for `zh-CN`), English, or the first there is. */
export function languageOf({ texts }: Pick<Lesson, 'texts'>, language: string): string {
  const there = Object.keys(texts);
  const form = written(language);
  const alike = there.find((one) => form !== undefined && written(one) === form);
  return [language, alike, 'en'].find((one) => one !== undefined && there.includes(one)) ?? there[0] ?? '';
}

/** The lesson's words, in that language, as they are shown. */
export function textsOf(lesson: Pick<Lesson, 'id' | 'texts'>, language: string): LessonTexts {
  const heard = languageOf(lesson, language);
  const found = lesson.texts[heard];
  if (!found) throw new Error(`The lesson "${lesson.id}" has no words.`);
  return directionOf(heard) === 'rtl' ? inEach(found, isolated) : found;
}

const LATIN = /[+\p{Script=Latin}\p{Nd}](?:(?:[\p{Script=Latin}\p{M}\p{Nd}@._+’' -]|(?<=\p{Nd})[:/](?=\p{Nd}))*[\p{Script=Latin}\p{Nd}])?/gu;

/** Names, addresses, numbers, times and dates keep their own direction in a text that runs from right to left (Unicode UAX 9, FSI and PDI). */
export const isolated = (text: string) => text.replaceAll(LATIN, '\u2068$&\u2069');

function inEach<T>(value: T, turned: (text: string) => string): T {
  if (typeof value === 'string') return turned(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => inEach(one, turned)) as T;
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, inEach<unknown>(one, turned)])) as T;
}
