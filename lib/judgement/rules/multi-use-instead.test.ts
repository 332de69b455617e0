import { expect, test } from 'vitest';
import { policy, type Row, says, scenario, settings } from './case.ts';
import { multiUseInstead } from './multi-use-instead.ts';

test.each<Row>([
  ['confirm', 'the scenario needs one sign-in', {}, { settings: settings({ oneTime: false }) }],
  ['silent', 'the scenario needs several', {}, { settings: settings({ oneTime: false }), scenario: scenario('onboarding') }],
  ['silent', 'only the tenant demands one: one-time-required says it', {}, { settings: settings({ oneTime: false }), scenario: scenario('onboarding'), policy: policy({ oneTimeOnly: true }) }],
  ['silent', 'one sign-in', {}, { settings: settings({ oneTime: true }), scenario: scenario('onboarding') }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(multiUseInstead, ...given)).toBe(line);
});
