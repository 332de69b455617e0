import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TenantPolicy } from '../entra/policy.ts';
import { choices, facts, policy, scenario } from './rules/case.ts';
import { RULES } from './rules/rules.ts';
import { fitScenario, SCENARIOS, type Adjustment, type ScenarioId } from './scenarios.ts';

test.each<[ScenarioId, string, Partial<TenantPolicy>, number, boolean, Adjustment[]]>([
  ['device-loss', 'as it is', {}, 60, true, []],
  ['onboarding', 'as it is', {}, 480, false, []],
  ['device-replacement', 'as it is', {}, 120, true, []],
  ['troubleshooting', 'as it is', {}, 120, false, []],
  ['onboarding', 'the tenant allows an hour', { maximumMinutes: 60 }, 60, false, ['shortened']],
  ['device-loss', 'the tenant asks for more', { minimumMinutes: 90 }, 90, true, ['lengthened']],
  ['troubleshooting', 'one-time only', { oneTimeOnly: true }, 120, true, ['one-time-forced']],
  ['onboarding', 'one-time only, for an hour', { oneTimeOnly: true, maximumMinutes: 60 }, 60, true, ['shortened', 'one-time-forced']],
])('%s: %s', (id, _case, tenant, lifetimeMinutes, oneTime, adjustments) => {
  expect(fitScenario(scenario(id), policy(tenant))).toEqual({ settings: { lifetimeMinutes, oneTime, startsAt: undefined }, adjustments });
});

test('whatever the tenant policy is, no rule has more than advice about a fitted scenario', () => {
  const lifetime = fc.integer({ min: 10, max: 43_200 });
  const about = RULES.filter((rule) => rule.about === 'settings');
  fc.assert(fc.property(fc.constantFrom(...SCENARIOS), lifetime, lifetime, fc.boolean(), (chosen, a, b, oneTimeOnly) => {
    const tenant = policy({ minimumMinutes: Math.min(a, b), maximumMinutes: Math.max(a, b), oneTimeOnly });
    const given = choices({ scenario: chosen, policy: tenant, settings: fitScenario(chosen, tenant).settings });
    const said = about.map((rule) => rule.look(facts(), given, 'standard')?.severity);
    expect(said.filter((severity) => severity === 'block' || severity === 'confirm')).toEqual([]);
  }));
});
