import { expect, test } from 'vitest';
import { type Row, says, ticks } from './case.ts';
import { notVerified } from './not-verified.ts';

test.each<Row>([
  ['block', 'nothing ticked', {}, { ticked: ticks() }],
  ['block', 'only a code that reaches whoever holds the number', {}, { ticked: ticks('sms-or-mail') }],
  ['silent', 'something ticked, be it too weak', {}, { ticked: ticks('code-word') }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(notVerified, ...given)).toBe(line);
});
