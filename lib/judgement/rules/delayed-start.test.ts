import { expect, test } from 'vitest';
import { choices, facts, MINUTE, NOW, type Row, says, settings } from './case.ts';
import { delayedStart } from './delayed-start.ts';

test.each<Row>([
  ['advise', 'in a minute', {}, { settings: settings({ startsAt: NOW + MINUTE }) }],
  ['silent', 'a minute ago: start-in-past says it', {}, { settings: settings({ startsAt: NOW - MINUTE }) }],
  ['silent', 'no time at all', {}, { settings: settings({ startsAt: Number.NaN }) }],
  ['silent', 'now', {}, { settings: settings({ startsAt: undefined }) }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(delayedStart, ...given)).toBe(line);
});

test('tells when', () => {
  expect(delayedStart.look(facts(), choices({ settings: settings({ startsAt: NOW + MINUTE }) }), 'standard')).toMatchObject({ at: NOW + MINUTE });
});
