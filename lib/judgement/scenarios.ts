import type { PassSettings } from '../entra/pass.ts';
import type { TenantPolicy } from '../entra/policy.ts';

export type BuiltInScenario = 'device-loss' | 'onboarding' | 'device-replacement' | 'troubleshooting';

/** A built-in one, or one of the organisation's own. */
export type ScenarioId = BuiltInScenario | (string & {});

/** A reason to issue a pass, with the settings that fit it. Lifetime in minutes. */
export interface Scenario {
  readonly id: ScenarioId;
  /** The organisation's own words for it. A built-in one has words without it. */
  readonly label?: string | undefined;
  readonly lifetimeMinutes: number;
  readonly oneTime: boolean;
}

/** Lifetimes after the passkey recovery guide the project follows: as short as is practical, one-time unless several sign-ins are the point. */
export const SCENARIOS: readonly (Scenario & { readonly id: BuiltInScenario })[] = [
  { id: 'device-loss', lifetimeMinutes: 60, oneTime: true },
  { id: 'onboarding', lifetimeMinutes: 480, oneTime: false },
  { id: 'device-replacement', lifetimeMinutes: 120, oneTime: true },
  { id: 'troubleshooting', lifetimeMinutes: 120, oneTime: false },
];

export const isBuiltIn = (id: ScenarioId): id is BuiltInScenario => SCENARIOS.some((one) => one.id === id);

/** What the tenant policy made of a preset; each is said to the agent. */
export type Adjustment = 'shortened' | 'lengthened' | 'one-time-forced';

export interface FittedScenario {
  readonly settings: PassSettings;
  readonly adjustments: readonly Adjustment[];
}

/** A preset within the tenant policy: lifetime clamped into its range, one-time where it demands so. */
export function fitScenario(scenario: Scenario, policy: TenantPolicy): FittedScenario {
  const lifetimeMinutes = Math.min(policy.maximumMinutes, Math.max(policy.minimumMinutes, scenario.lifetimeMinutes));
  const oneTime = scenario.oneTime || policy.oneTimeOnly;
  const adjustments: Adjustment[] = [];
  if (lifetimeMinutes < scenario.lifetimeMinutes) adjustments.push('shortened');
  if (lifetimeMinutes > scenario.lifetimeMinutes) adjustments.push('lengthened');
  if (oneTime && !scenario.oneTime) adjustments.push('one-time-forced');
  return { settings: { lifetimeMinutes, oneTime, startsAt: undefined }, adjustments };
}
