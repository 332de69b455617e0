import fc from 'fast-check';
import { expect, it } from 'vitest';
import { directionOf, written } from './written.ts';

it.each([
  ['de', 'de-Latn', 'ltr'],
  ['de-CH', 'de-Latn', 'ltr'],
  ['pt-BR', 'pt-Latn', 'ltr'],
  ['pt', 'pt-Latn', 'ltr'],
  ['zh-CN', 'zh-Hans', 'ltr'],
  ['zh-Hans', 'zh-Hans', 'ltr'],
  ['zh-TW', 'zh-Hant', 'ltr'],
  ['ar', 'ar-Arab', 'rtl'],
  ['ar-EG', 'ar-Arab', 'rtl'],
  ['he', 'he-Hebr', 'rtl'],
  ['az-Arab', 'az-Arab', 'rtl'],
  ['', undefined, 'ltr'],
  ['no tag', undefined, 'ltr'],
])('%j is written in %s, %s', (tag, form, direction) => {
  expect([written(tag), directionOf(tag)]).toEqual([form, direction]);
});

it('never throws', () => {
  fc.assert(fc.property(fc.string(), (tag) => ['ltr', 'rtl'].includes(directionOf(tag))));
});
