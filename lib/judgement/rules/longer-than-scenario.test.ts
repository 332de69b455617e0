import { expect, test } from 'vitest';
import { choices, facts, policy, type Row, says, scenario, settings } from './case.ts';
import { longerThanScenario } from './longer-than-scenario.ts';

test.each<Row>([
  ['confirm 120', 'longer', {}, { settings: settings({ lifetimeMinutes: 120 }) }],
  ['confirm 120', 'longer than the tenant’s maximum lets the scenario be', {}, { settings: settings({ lifetimeMinutes: 120 }), scenario: scenario('onboarding'), policy: policy({ maximumMinutes: 60 }) }],
  ['silent', 'as long', {}, { settings: settings({ lifetimeMinutes: 480 }), scenario: scenario('onboarding') }],
  ['silent', 'shorter', {}, { settings: settings({ lifetimeMinutes: 60 }), scenario: scenario('onboarding') }],
  ['silent', 'as long as the tenant’s minimum', {}, { settings: settings({ lifetimeMinutes: 90 }), policy: policy({ minimumMinutes: 90 }) }],
  ['silent', 'no number', {}, { settings: settings({ lifetimeMinutes: Number.NaN }) }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(longerThanScenario, ...given)).toBe(line);
});

test('goes back to the scenario with one click', () => {
  expect(longerThanScenario.look(facts(), choices({ settings: settings({ lifetimeMinutes: 120 }) }), 'standard')?.fix).toEqual({ lifetimeMinutes: 60 });
});
