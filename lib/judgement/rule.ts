import type { PassSettings } from '../entra/pass.ts';
import type { TenantPolicy } from '../entra/policy.ts';
import type { Approval } from './approval.ts';
import type { DeliveryId } from './delivery.ts';
import type { FactName, Facts } from './facts.ts';
import type { RuleFinding } from './finding.ts';
import type { HouseRules } from './house-rules.ts';
import type { Scenario } from './scenarios.ts';
import type { Tier } from './tier.ts';
import type { Ticked } from './verification.ts';

export type RuleId =
  // recipient
  | 'external-guest' | 'external-member' | 'guest-signals-disagree' | 'internal-guest' | 'self' | 'privileged' | 'eligible-role'
  | 'account-disabled' | 'resource-account' | 'new-account' | 'usable-pass' | 'stale-pass' | 'has-strong-method' | 'recent-method-change' | 'recent-pass'
  // tenant
  | 'policy-disabled' | 'out-of-scope' | 'role-missing'
  // settings
  | 'lifetime-outside-policy' | 'one-time-required' | 'longer-than-scenario' | 'multi-use-instead' | 'start-in-past' | 'delayed-start'
  | 'ten-minutes' | 'replication' | 'not-for'
  // verification
  | 'not-verified' | 'verification-too-weak' | 'call-back-void' | 'approval-missing'
  // delivery
  | 'unsafe-delivery';

/** Where its findings are shown. */
export type About = 'recipient' | 'tenant' | 'settings' | 'verification' | 'delivery';

/** What the agent has chosen and done so far. */
export interface Choices {
  readonly agentId: string;
  readonly recipientId: string;
  /** UTC ms. */
  readonly now: number;
  readonly settings: PassSettings;
  readonly scenario: Scenario;
  /** As far as it is known, narrowed by the organisation. */
  readonly policy: TenantPolicy;
  readonly ticked: Ticked;
  readonly approval: Approval | undefined;
  readonly delivery: DeliveryId | undefined;
  readonly house: HouseRules;
}

export type Said = Omit<RuleFinding, 'rule'>;

/**
 * One guardrail. `look` speaks only on evidence: where it does not say its worst and a fact it needs was not checked, the
 * judgement adds "not checked", so that no rule can take a fact that was not read for a "no".
 */
export interface Rule {
  readonly id: RuleId;
  readonly about: About;
  readonly needs: readonly FactName[];
  /** The worst it can say. What could block and was not checked must be acknowledged. */
  readonly worst: RuleFinding['severity'];
  /** The things it tells apart, where it has several to say. */
  readonly variants?: readonly string[];
  /** The public source of the fact behind it. */
  readonly source: string;
  /** `tier`: what all rules but those about verification ask for. */
  readonly look: (facts: Facts, choices: Choices, tier: Tier) => Said | undefined;
}

/** What can raise the tier to sensitive. What can raise it to privileged could block by itself, in the rule `privileged`. */
export const TIER_RAISING: readonly FactName[] = ['history', 'sensitiveGroups'];

export const block: Said = { severity: 'block' };
export const confirm: Said = { severity: 'confirm' };
export const advise: Said = { severity: 'advise' };
