import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { LESSONS } from './lessons.ts';
import { lessonFragment } from './link.ts';
import { readLesson } from './read-lesson.ts';
import { languageOf } from './texts.ts';
import { titlesIn, TITLES } from './titles.ts';
import { wordsIn } from './words.ts';

const names = (folder: string, ending: string) => readdirSync(new URL(folder, import.meta.url)).map((file) => file.replace(ending, ''));
const LANGUAGES = names('words', '.ts');

/** Letters beside the Latin ones, which names are written in everywhere. */
const LETTERS: Readonly<Record<string, string>> = {
  ar: '\\p{Script=Arabic}ـ',
  ja: '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー',
  ko: '\\p{Script=Hangul}',
  'zh-CN': '\\p{Script=Han}',
};

type Told = readonly [place: string, text: string];

/** Every text with the place where it stands. */
function textsIn(value: unknown, place = ''): readonly Told[] {
  if (typeof value === 'string') return [[place, value]];
  return Object.entries(value as object).flatMap(([key, one]) => textsIn(one, place === '' ? key : `${place}.${key}`));
}

const told = async (language: string) => [...textsIn((await wordsIn(language)).words), ...textsIn(titlesIn(language), 'title')];
const english = new Map(await told('en'));
const where = (texts: readonly Told[], isWrong: (text: string, inEnglish: string) => boolean) => texts.filter(([place, text]) => isWrong(text, english.get(place) ?? '')).map(([place, text]) => `${place}: ${text}`);

it('the calls are in every language of the interface', () => {
  const spoken = names('../../../locales', '.yml').map((locale) => locale.replace('_', '-')).toSorted();
  expect([Object.keys(TITLES).toSorted(), LANGUAGES.toSorted()]).toEqual([spoken, spoken]);
});

describe.each(LANGUAGES)('%s', async (language) => {
  const texts = await told(language);

  it.each(LESSONS)('$id is whole, with words for everything and for nothing else, and short enough for a link', async ({ id, load }) => {
    const lesson = await load(language);
    expect(Object.keys(lesson.texts)).toEqual([language]);
    expect(lesson.texts[language]?.title).toBe(titlesIn(language)[id]);
    expect(readLesson(JSON.stringify(lesson))).toEqual({ lesson });
    expect((await lessonFragment(lesson))?.length).toBeLessThan(12_000);
  });

  it('has words for each English text', () => {
    expect(texts.map(([place]) => place)).toEqual([...english.keys()]);
  });

  it('has no characters but those it is written in', () => {
    const foreign = new RegExp(`(?![\\p{Script=Latin}${LETTERS[language] ?? ''}])\\p{Letter}`, 'u');
    expect(where(texts, (text) => foreign.test(text))).toEqual([]);
    // Controls, marks of direction (they are put in where the words are shown), what was lost in copying, placeholders, straight quotes.
    expect(where(texts, (text) => /[\p{Cc}\p{Cf}\p{Co}\uFFFD$"]|\s\s|^\s|\s$/u.test(text))).toEqual([]);
  });

  it('is heard where English is heard, and told where English is told', () => {
    const speaks = (text: string) => /^[“„«「『]/.test(text);
    const turns = texts.filter(([place]) => place.includes('.turns.'));
    expect(where(turns, (text, inEnglish) => speaks(text) !== speaks(inEnglish))).toEqual([]);
    const count = (text: string, marks: RegExp) => text.match(marks)?.length ?? 0;
    expect(where(texts, (text) => count(text, /[“”„«»「」『』]/g) % 2 > 0)).toEqual([]);
  });

  // The directory is searched for them.
  it('names callers as the directory does, and numbers as they are', () => {
    const nameIn = (caller: string) => caller.replaceAll(/[“”]/g, '').split(',')[0] ?? '';
    expect(where(texts.filter(([place]) => place.endsWith('.caller.name')), (text, inEnglish) => !text.includes(nameIn(inEnglish)))).toEqual([]);
    const numbers = (text: string) => text.match(/E?\d{4}/g)?.join();
    expect(where(texts, (text, inEnglish) => numbers(text) !== numbers(inEnglish))).toEqual([]);
  });
});

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', async (language) => {
  const texts = await told(language);

  it('left nothing in English but names', () => {
    const words = texts.filter(([place]) => !place.endsWith('.caller.name')); // with a title of work, which may be the same word
    expect(where(words, (text, inEnglish) => text === inEnglish)).toEqual([]);
    const own = LETTERS[language];
    expect(where(words, (text) => own !== undefined && !new RegExp(`[${own}]`, 'u').test(text))).toEqual([]);
  });
});

describe('the words that are heard', () => {
  it('are English in a language that the calls do not speak', async () => {
    expect((await wordsIn('tlh')).language).toBe('en');
    expect(titlesIn('tlh')).toBe(TITLES.en);
  });

  it('are English where a language does not load', async () => {
    vi.doMock('./words/de.ts', () => {
      throw new Error('The file is gone.');
    });
    const lesson = await LESSONS[0]?.load('de');
    expect(lesson && [languageOf(lesson, 'de'), lesson.texts['en']?.title]).toEqual(['en', TITLES.en['lost-phone']]);
    vi.doUnmock('./words/de.ts');
  });
});
