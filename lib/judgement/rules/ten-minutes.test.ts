import { expect, test } from 'vitest';
import { type Row, says, settings } from './case.ts';
import { tenMinutes } from './ten-minutes.ts';

test.each<Row>([
  ['advise', 'one sign-in', {}, { settings: settings({ oneTime: true }) }],
  ['silent', 'several sign-ins', {}, { settings: settings({ oneTime: false }) }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(tenMinutes, ...given)).toBe(line);
});
