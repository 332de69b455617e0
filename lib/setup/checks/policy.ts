import type { TenantPolicy } from '../../entra/policy.ts';
import type { Fact } from '../../judgement/fact.ts';
import { fitScenario, type Scenario } from '../../judgement/scenarios.ts';
import type { CheckResult, Detail } from '../check.ts';

/** Whether the tenant policy lets each scenario have what it asks for. */
export function checkPolicy(policy: Fact<TenantPolicy>, scenarios: readonly Scenario[]): CheckResult {
  const check = 'policy';
  if (policy.state !== 'known') {
    const why = policy.state === 'not-checked' ? policy.why : 'refused';
    return { check, verdict: 'not-checked', says: 'policy-unread', details: [{ kind: 'unread', why }], ...(why === 'role' && { todo: 'ask-policy-reader' as const }) };
  }
  if (!policy.value.enabled) return { check, verdict: 'wrong', says: 'policy-disabled', todo: 'enable-policy' };
  const details = scenarios.flatMap((scenario): Detail[] => {
    const { settings, adjustments } = fitScenario(scenario, policy.value);
    return adjustments.length > 0 ? [{ kind: 'scenario', id: scenario.id, label: scenario.label, minutes: settings.lifetimeMinutes, adjustments }] : [];
  });
  if (details.length > 0) return { check, verdict: 'attention', says: 'policy-adjusts', details, todo: 'widen-policy' };
  return { check, verdict: 'ok', says: 'policy-fits', with: [policy.value.minimumMinutes, policy.value.maximumMinutes] };
}
