import { expect, test } from 'vitest';
import { policy, type Row, says, there, unread } from './case.ts';
import { policyDisabled } from './policy-disabled.ts';

test.each<Row>([
  ['block', 'switched off', { policy: there(policy({ enabled: false })) }],
  ['silent', 'switched on', { policy: there(policy()) }],
  ['not checked: policy', 'policy not read', { policy: unread('role') }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(policyDisabled, ...given)).toBe(line);
});
