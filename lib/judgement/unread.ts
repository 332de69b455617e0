import type { Facts } from './facts.ts';
import { notChecked, type NotCheckedWhy } from './fact.ts';

/** Nothing is known, and why. */
export function unread(why: NotCheckedWhy): Facts {
  const fact = notChecked(why);
  return {
    account: fact, passes: fact, methods: fact, roles: fact, eligibleRoles: fact, roleGroups: fact, sensitiveGroups: fact,
    history: fact, policy: fact, policyReach: fact, agentRoles: fact, agentEligibleRoles: fact,
  };
}
