import { policyReach, type PolicyReach, type TenantPolicy } from '../entra/policy.ts';
import type { Group } from '../entra/roles.ts';
import { known, notChecked, type Fact } from '../judgement/fact.ts';

const NOWHERE: ReadonlySet<string> = new Set();

/** What the policy says whatever the groups are: for everyone, or for users by name. */
function withoutGroups(policy: TenantPolicy, userId: string): PolicyReach | undefined {
  const inNone = policyReach(policy, userId, NOWHERE);
  const inAll = policyReach(policy, userId, new Set([...policy.includes, ...policy.excludes]));
  return inNone === inAll ? inNone : undefined;
}

/** The groups that decide whether the policy reaches a user; none where it is clear without them. */
export function decidingGroups(policy: Fact<TenantPolicy>, userId: string): readonly string[] {
  if (policy.state !== 'known' || withoutGroups(policy.value, userId)) return [];
  return [...policy.value.includes, ...policy.value.excludes].filter((id) => id !== 'all_users' && id !== userId.toLowerCase());
}

/** `among`: those of the deciding groups that hold the user. As old as the older of the two readings. */
export function reachOf(policy: Fact<TenantPolicy>, userId: string, among: Fact<readonly Group[]>): Fact<PolicyReach> {
  if (policy.state !== 'known') return policy.state === 'absent' ? notChecked('refused') : policy;
  if (policy.value.includes.length === 0) return notChecked('refused'); // Entra has no such policy: the targets were not shown
  const clear = withoutGroups(policy.value, userId);
  if (clear) return known(clear, policy.readAt);
  if (among.state === 'not-checked') return among;
  const groupIds = new Set(among.state === 'known' ? among.value.map(({ id }) => id) : []);
  return known(policyReach(policy.value, userId, groupIds), Math.min(policy.readAt, among.readAt));
}
