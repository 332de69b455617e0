import { expect, test } from 'vitest';
import type { TenantPolicy } from '../entra/policy.ts';
import { narrowed, type HouseRules } from './house-rules.ts';
import { house, policy } from './rules/case.ts';

test.each<[string, Partial<HouseRules>, Partial<TenantPolicy>]>([
  ['nothing is configured', {}, {}],
  ['a shorter maximum', { maximumMinutes: 120 }, { maximumMinutes: 120 }],
  ['a longer maximum changes nothing', { maximumMinutes: 9999 }, {}],
  ['a maximum below the tenant’s minimum yields to it', { maximumMinutes: 5 }, { maximumMinutes: 60 }],
  ['one-time passes only', { multiUse: false }, { oneTimeOnly: true }],
])('%s', (_case, rules, changed) => {
  expect(narrowed(policy(), house(rules))).toEqual(policy(changed));
});

test('one-time stays where the tenant demands it', () => {
  expect(narrowed(policy({ oneTimeOnly: true }), house({ multiUse: true })).oneTimeOnly).toBe(true);
});
