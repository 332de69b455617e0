import { expect, test } from 'vitest';
import { languageFor } from './languages.ts';

test.each<[readonly (string | null | undefined)[], string, string]>([
  [['de-AT', 'en-US'], 'de', 'de-AT'],
  [['DE'], 'de', 'DE'],
  [[null, undefined, '', 'fr-CA'], 'fr', 'fr-CA'],
  [['zh-CN'], 'zh-Hans', 'zh-CN'],
  [['zh-SG'], 'zh-Hans', 'zh-SG'],
  [['zh-TW', 'en'], 'en', 'en'], // written otherwise
  [['pt-PT'], 'pt-BR', 'pt-PT'],
  [['nb-NO', 'nl'], 'nl', 'nl'],
  [['not a language', 'ja-JP'], 'ja', 'ja-JP'],
  [['English (United Kingdom)'], 'en', 'en'],
  [['en-GB', 'de'], 'en', 'en-GB'],
  [[], 'en', 'en'],
])('%j → %s as written in %s', (tags, id, tag) => {
  expect(languageFor(tags)).toMatchObject({ id, tag });
});
