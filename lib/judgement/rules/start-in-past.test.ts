import { expect, test } from 'vitest';
import { choices, facts, MINUTE, NOW, type Row, says, settings } from './case.ts';
import { startInPast } from './start-in-past.ts';

test.each<Row>([
  ['block', 'a minute ago', {}, { settings: settings({ startsAt: NOW - MINUTE }) }],
  ['block', 'no time at all', {}, { settings: settings({ startsAt: Number.NaN }) }],
  ['silent', 'this very moment', {}, { settings: settings({ startsAt: NOW }) }],
  ['silent', 'now, left to Entra', {}, { settings: settings({ startsAt: undefined }) }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(startInPast, ...given)).toBe(line);
});

test('starts now with one click', () => {
  expect(startInPast.look(facts(), choices({ settings: settings({ startsAt: NOW - MINUTE }) }), 'standard')?.fix).toStrictEqual({ startsAt: undefined });
});
