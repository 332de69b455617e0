import { readdirSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { LESSONS } from './lessons.ts';
import { readLesson } from './read-lesson.ts';
import { languageOf } from './texts.ts';
import { titlesIn, TITLES } from './titles.ts';
import { wordsIn } from './words.ts';

const LANGUAGES = readdirSync(new URL('words', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));

describe.each(LANGUAGES)('%s', (language) => {
  it.each(LESSONS)('$id is whole, with words for everything and for nothing else', async ({ id, load }) => {
    const lesson = await load(language);
    expect(Object.keys(lesson.texts)).toEqual([language]);
    expect(lesson.texts[language]?.title).toBe(titlesIn(language)[id]);
    expect(readLesson(JSON.stringify(lesson))).toEqual({ lesson });
  });

  it('has titles for its list', () => {
    expect(Object.keys(TITLES)).toContain(language);
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
    const [lesson] = await Promise.all(LESSONS.slice(0, 1).map(({ load }) => load('de')));
    expect(lesson && [languageOf(lesson, 'de'), lesson.texts['en']?.title]).toEqual(['en', TITLES.en['lost-phone']]);
    vi.doUnmock('./words/de.ts');
  });
});
