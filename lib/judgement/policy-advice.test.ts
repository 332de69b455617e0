import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNREAD_POLICY, type TenantPolicy } from '../entra/policy.ts';
import { POLICY_SETTINGS, policyPatch, type PolicySetting } from '../entra/policy-settings.ts';
import { inTheWay, policyAdvice, recommendedPolicy } from './policy-advice.ts';
import { fitScenario, SCENARIOS, type Scenario } from './scenarios.ts';

const scenario = (lifetimeMinutes: number, oneTime: boolean): Scenario => ({ id: 'one', lifetimeMinutes, oneTime });
const within = (policy: TenantPolicy) => policy.minimumMinutes <= policy.defaultMinutes && policy.defaultMinutes <= policy.maximumMinutes;
const minutes = fc.integer({ min: 10, max: 43_200 });
const policies = fc.tuple(minutes, minutes, minutes, fc.boolean(), fc.boolean(), fc.integer({ min: 8, max: 48 })).map(([a, b, c, enabled, oneTimeOnly, passcodeLength]): TenantPolicy => {
  const [minimumMinutes = 10, defaultMinutes = 10, maximumMinutes = 10] = [a, b, c].sort((one, other) => one - other);
  return { enabled, oneTimeOnly, passcodeLength, minimumMinutes, defaultMinutes, maximumMinutes, includes: ['all_users'], excludes: [] };
});
const scenarios = fc.array(fc.tuple(minutes, fc.boolean()).map(([lifetime, once]) => scenario(lifetime, once)), { minLength: 1, maxLength: 5 });

describe('the recommended policy', () => {
  it.each<[string, readonly Scenario[], object]>([
    ['for the built-in scenarios', SCENARIOS, { enabled: true, minimumMinutes: 60, maximumMinutes: 480, defaultMinutes: 60, oneTimeOnly: false, passcodeLength: 12 }],
    ['for one-time scenarios alone', [scenario(60, true), scenario(120, true)], { minimumMinutes: 60, maximumMinutes: 120, oneTimeOnly: true }],
    ['for short ones', [scenario(15, true), scenario(30, true)], { minimumMinutes: 15, maximumMinutes: 30, defaultMinutes: 30 }],
  ])('%s', (_name, given, expected) => {
    expect(recommendedPolicy(given)).toMatchObject(expected);
  });

  it('is reached by changing one setting at a time, and then adjusts no scenario', () => {
    fc.assert(fc.property(policies, scenarios, (start, given) => {
      const policy = POLICY_SETTINGS.reduce((now) => {
        const next = policyAdvice(now, given).find(({ setting, fine, recommended }) => !fine && !inTheWay(now, setting, recommended));
        const changed: TenantPolicy = next ? Object.assign({}, now, { [next.setting]: next.recommended }) : now;
        expect(within(changed)).toBe(true);
        return changed;
      }, start);
      expect(policyAdvice(policy, given).filter(({ fine }) => !fine)).toEqual([]);
      expect(given.flatMap((one) => fitScenario(one, policy).adjustments)).toEqual([]);
    }));
  });
});

it.each<[PolicySetting, number, PolicySetting | undefined]>([
  ['minimumMinutes', 90, 'defaultMinutes'],
  ['defaultMinutes', 30, 'minimumMinutes'],
  ['defaultMinutes', 500, 'maximumMinutes'],
  ['maximumMinutes', 30, 'defaultMinutes'],
  ['maximumMinutes', 120, undefined],
  ['passcodeLength', 20, undefined],
])('%s to %d waits for %s', (setting, to, first) => {
  expect(inTheWay({ ...UNREAD_POLICY, minimumMinutes: 60, defaultMinutes: 60, maximumMinutes: 480 }, setting, to)).toBe(first);
});

it.each<[PolicySetting, number | boolean, object]>([
  ['enabled', true, { state: 'enabled' }],
  ['enabled', false, { state: 'disabled' }],
  ['oneTimeOnly', true, { isUsableOnce: true }],
  ['maximumMinutes', 120, { maximumLifetimeInMinutes: 120 }],
  ['passcodeLength', 12, { defaultLength: 12 }],
])('%s as Graph takes it', (setting, value, body) => {
  expect(policyPatch(setting, value)).toEqual({ '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration', ...body });
});
