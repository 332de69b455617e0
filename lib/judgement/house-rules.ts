import type { TenantPolicy } from '../entra/policy.ts';
import type { Tier } from './tier.ts';
import type { VerificationId } from './verification.ts';

/** What an organisation asks for beyond the built-in rules. Nothing here can loosen one, but for `unsafeDelivery`. */
export interface HouseRules {
  /** Minutes. */
  readonly maximumMinutes: number | undefined;
  /** False: one-time passes only. */
  readonly multiUse: boolean;
  /** Group ids whose members are in the sensitive tier. */
  readonly sensitiveGroups: readonly string[];
  /** Methods of which at least one is needed for a tier and those above it, on top of what the tier asks for. */
  readonly required: Readonly<Partial<Record<Tier, readonly VerificationId[]>>>;
  /** Tiers from which on a second person is needed. The privileged one always needs one. */
  readonly approvalFor: readonly Tier[];
  /** Group whose members may approve; undefined: anyone but the agent and the recipient. */
  readonly approversGroup: string | undefined;
  readonly ticketRequired: boolean;
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
  ticketRequired: false,
  auditDays: 7,
  unsafeDelivery: 'block',
};

/** The tenant policy, narrowed. A maximum below the tenant's minimum cannot be met and yields to it: Entra has the last word. */
export function narrowed(policy: TenantPolicy, { maximumMinutes, multiUse }: HouseRules): TenantPolicy {
  const maximum = Math.max(policy.minimumMinutes, Math.min(policy.maximumMinutes, maximumMinutes ?? policy.maximumMinutes));
  return { ...policy, maximumMinutes: maximum, oneTimeOnly: policy.oneTimeOnly || !multiUse };
}
