import type { TenantPolicy } from '../entra/policy.ts';
import { SCENARIOS, type Scenario, type ScenarioId } from './scenarios.ts';
import type { Tier } from './tier.ts';
import type { VerificationId } from './verification.ts';

/** What a ticket must be. */
export interface TicketRules {
  readonly required: boolean;
  /** What the whole number must match, where there is one; a pattern that never takes long. */
  readonly pattern?: string | undefined;
  /** A number that does. */
  readonly example?: string | undefined;
  /** Address of a ticket, whose number stands for `{ticket}`. */
  readonly link?: string | undefined;
}

/** What an organisation asks for beyond the built-in rules. Nothing here can loosen one, but for `unsafeDelivery` and `approverByName`. */
export interface HouseRules {
  /** Minutes. */
  readonly maximumMinutes: number | undefined;
  /** False: one-time passes only. */
  readonly multiUse: boolean;
  /** Group ids whose members are in the sensitive tier. */
  readonly sensitiveGroups: readonly string[];
  /** Methods of which at least one is needed for a tier and those above it, on top of what the tier asks for. */
  readonly required: Readonly<Partial<Record<Tier, readonly VerificationId[] | undefined>>>;
  /** Tiers from which on a second person is needed. The privileged one always needs one. */
  readonly approvalFor: readonly Tier[];
  /** Group whose members may approve; undefined: anyone but the agent and the recipient. */
  readonly approversGroup: string | undefined;
  /** Where nobody can tell whether the approver is in that group, the name and the reference are enough. */
  readonly approverByName: boolean;
  readonly ticket: TicketRules;
  /** All that are offered; at least one. */
  readonly scenarios: readonly Scenario[];
  /** One of them: chosen for each new recipient. */
  readonly defaultScenario: ScenarioId;
  /** Days of the audit log that are looked at. */
  readonly auditDays: number;
  /** Unsafe delivery: refused, or allowed with a written reason. */
  readonly unsafeDelivery: 'block' | 'confirm';
}

/** Where nothing is configured. */
export const NO_HOUSE_RULES: HouseRules = {
  maximumMinutes: undefined,
  multiUse: true,
  sensitiveGroups: [],
  required: {},
  approvalFor: [],
  approversGroup: undefined,
  approverByName: false,
  ticket: { required: false },
  scenarios: SCENARIOS,
  defaultScenario: 'device-loss',
  auditDays: 7,
  unsafeDelivery: 'block',
};

/** The tenant policy, narrowed. A maximum below the tenant's minimum cannot be met and yields to it: Entra has the last word. */
export function narrowed(policy: TenantPolicy, { maximumMinutes, multiUse }: HouseRules): TenantPolicy {
  const maximum = Math.max(policy.minimumMinutes, Math.min(policy.maximumMinutes, maximumMinutes ?? policy.maximumMinutes));
  return { ...policy, maximumMinutes: maximum, oneTimeOnly: policy.oneTimeOnly || !multiUse };
}
