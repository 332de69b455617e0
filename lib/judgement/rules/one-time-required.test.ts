import { expect, test } from 'vitest';
import { policy, type Row, says, settings } from './case.ts';
import { oneTimeRequired } from './one-time-required.ts';

test.each<Row>([
  ['block', 'several sign-ins, and the tenant demands one', {}, { settings: settings({ oneTime: false }), policy: policy({ oneTimeOnly: true }) }],
  ['silent', 'one sign-in', {}, { settings: settings({ oneTime: true }), policy: policy({ oneTimeOnly: true }) }],
  ['silent', 'the tenant leaves it open', {}, { settings: settings({ oneTime: false }) }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(oneTimeRequired, ...given)).toBe(line);
});
