import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { lessonSchema } from './lesson.ts';
import { SMALL } from './test-lesson.ts';
import { isolated, languageOf, textsOf } from './texts.ts';

const { en } = SMALL.texts;
const speaking = (...languages: readonly string[]) => v.parse(lessonSchema, { ...SMALL, texts: Object.fromEntries(languages.map((language) => [language, { ...en, title: language }])) });

it.each<[language: string, there: readonly string[], heard: string]>([
  ['en', ['en', 'de'], 'en'],
  ['de', ['en', 'de'], 'de'],
  ['de-CH', ['en', 'de'], 'de'],
  ['de', ['en', 'de-CH'], 'de-CH'],
  ['de-CH', ['de', 'de-CH'], 'de-CH'],
  ['pt-BR', ['en', 'pt'], 'pt'],
  ['pt-BR', ['en', 'pt-PT'], 'pt-PT'],
  ['zh-CN', ['en', 'zh-Hans'], 'zh-Hans'],
  ['zh-CN', ['en', 'zh'], 'zh'],
  ['zh-CN', ['en', 'zh-TW'], 'en'],
  ['fr', ['de', 'en'], 'en'],
  ['fr', ['de', 'it'], 'de'],
  ['__proto__', ['de', 'en'], 'en'],
])('%s, of a lesson in %j, is heard in %s', (language, there, heard) => {
  const lesson = speaking(...there);
  expect([languageOf(lesson, language), textsOf(lesson, language).title]).toEqual([heard, heard]);
});

describe('what runs from left to right in a text from right to left', () => {
  it.each([
    ['أنا Adele Vance، من المبيعات.', 'أنا ⁨Adele Vance⁩، من المبيعات.'],
    ['رقمي E1008.', 'رقمي ⁨E1008⁩.'],
    ['اكتب إلى adele.vance@contoso.com الآن', 'اكتب إلى ⁨adele.vance@contoso.com⁩ الآن'],
    ['اتصل بالرقم +1 425 555 0142!', 'اتصل بالرقم ⁨+1 425 555 0142⁩!'],
    ['يوم الاثنين 08:00، قال: 5/12', 'يوم الاثنين \u206808:00\u2069، قال: \u20685/12\u2069'],
    ['«Contoso»', '«⁨Contoso⁩»'],
    ['لا شيء', 'لا شيء'],
  ])('%s', (text, expected) => {
    expect(isolated(text)).toBe(expected);
  });

  it('is only put between marks, which are closed again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !/[\u2068\u2069]/.test(text)), (text) => {
      expect(isolated(text).replaceAll(/[\u2068\u2069]/g, '')).toBe(text);
      expect(isolated(text)).not.toMatch(/\u2068[^\u2069]*(?:\u2068|$)/);
    }));
  });

  it('is so in every text of a lesson, and in no other language', () => {
    const lesson = v.parse(lessonSchema, { ...SMALL, texts: { ar: en, en } });
    expect(textsOf(lesson, 'ar')).toMatchObject({ title: '⁨Small⁩', caller: { name: '⁨Adele⁩' }, traps: ['⁨Haste⁩.'], turns: { start: '“⁨Hello⁩.”' }, notes: { quiet: { why: '⁨Say it⁩.' } } });
    expect(textsOf(lesson, 'de')).toBe(lesson.texts['en']);
  });
});
