import type { TenantPolicy } from '../entra/policy.ts';
import type { PolicySetting, PolicyValue } from '../entra/policy-settings.ts';
import type { Scenario } from './scenarios.ts';

export interface Advice {
  readonly setting: PolicySetting;
  readonly now: PolicyValue;
  readonly recommended: PolicyValue;
  /** What there is does as well, or is stricter without being in a scenario's way. */
  readonly fine: boolean;
}

/** Entra's default lifetime, minutes; the shortest that most of the built-in scenarios take. */
const HOUR = 60;
/** Eight characters are Entra's default and least. Twelve are still read out within a minute. */
const LENGTH = 12;

/** The recommended policy: wide enough for the scenarios and no wider, strict where no scenario needs otherwise. */
export function recommendedPolicy(scenarios: readonly Scenario[]): Readonly<Record<PolicySetting, PolicyValue>> {
  const lifetimes = scenarios.map(({ lifetimeMinutes }) => lifetimeMinutes);
  const shortest = Math.min(HOUR, ...lifetimes);
  const longest = Math.max(...lifetimes);
  return {
    enabled: true,
    minimumMinutes: shortest,
    maximumMinutes: longest,
    defaultMinutes: Math.min(HOUR, longest),
    oneTimeOnly: scenarios.every(({ oneTime }) => oneTime),
    passcodeLength: LENGTH,
  };
}

const FINE: Readonly<Record<PolicySetting, (now: number, recommended: number) => boolean>> = {
  enabled: (now, recommended) => now === recommended,
  minimumMinutes: (now, recommended) => now <= recommended,
  maximumMinutes: (now, recommended) => now === recommended,
  defaultMinutes: (now, recommended) => now <= recommended,
  oneTimeOnly: (now, recommended) => now === recommended,
  passcodeLength: (now, recommended) => now >= recommended,
};

/** The tenant policy beside the recommended one, setting by setting. */
export function policyAdvice(policy: TenantPolicy, scenarios: readonly Scenario[]): readonly Advice[] {
  const recommended = recommendedPolicy(scenarios);
  return (Object.keys(recommended) as PolicySetting[]).map((setting) => ({ setting, now: policy[setting], recommended: recommended[setting], fine: FINE[setting](Number(policy[setting]), Number(recommended[setting])) }));
}

/** Entra keeps minimum ≤ default ≤ maximum: which setting must change before this one can; undefined where nothing is in the way. */
export function inTheWay(policy: TenantPolicy, setting: PolicySetting, to: PolicyValue): PolicySetting | undefined {
  const changed: TenantPolicy = { ...policy, [setting]: to };
  const { minimumMinutes, defaultMinutes, maximumMinutes } = changed;
  if (minimumMinutes > defaultMinutes) return setting === 'minimumMinutes' ? 'defaultMinutes' : 'minimumMinutes';
  if (defaultMinutes > maximumMinutes) return setting === 'maximumMinutes' ? 'defaultMinutes' : 'maximumMinutes';
  return undefined;
}
