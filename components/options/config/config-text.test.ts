import { describe, expect, it } from 'vitest';
import { DEFAULTS, type ConfigKey } from '../../../lib/config/config.ts';
import { CONFIG_KEYS } from '../../../lib/config/describe.ts';
import { EXAMPLES } from '../../../lib/config/examples.ts';
import { valueWords } from './config-text.ts';

describe('a key’s value in a line', () => {
  it.each<[ConfigKey, unknown, string]>([
    ['permitMinutes', 10, '10'],
    ['practice', true, 'On'],
    ['delivery', { unsafe: 'block' }, 'Unsafe ways: Refused'],
    ['limits', { maximumMinutes: 480, multiUse: false }, 'The longest lifetime in minutes: 480 · Whether passes for several sign-ins are allowed: Off'],
    ['support', { name: 'Desk', link: 'https://desk.contoso.com' }, 'Name: Desk · Address of a page, beginning with https://: https://desk.contoso.com'],
    ['branding', { accent: '#6b2d8c' }, 'Colour in light mode, on white: #6b2d8c'],
    ['verification', { standard: ['manager'] }, 'For everybody: Manager vouches'],
    ['sensitiveGroups', [], 'none'],
  ])('%s %o: %s', (key, value, words) => {
    expect(valueWords(key, value, DEFAULTS)).toBe(words);
  });

  it('calls no part by its name in a policy file', () => {
    for (const { key, jsonSchema } of CONFIG_KEYS) {
      for (const part of Object.keys(jsonSchema.properties ?? {})) expect(valueWords(key, EXAMPLES[key], DEFAULTS)).not.toMatch(new RegExp(`(?:^|· )${part}: `));
    }
  });
});
