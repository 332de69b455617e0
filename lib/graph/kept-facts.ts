import { mayIssue } from '../entra/roles.ts';
import type { Kept } from './recipient.ts';
import { evidence, type Fact } from '../judgement/fact.ts';

const HOUR = 60 * 60_000;

/** What need not be read again for the next recipient. A role that may issue is kept as long as the policy; one that may not could be activated any moment. */
export function stillKept({ policy, agentRoles, agentEligibleRoles }: Kept, now: number): Kept {
  const fresh = (fact: Fact<unknown> | undefined) => fact !== undefined && fact.state !== 'not-checked' && now - fact.readAt < HOUR;
  const roles = fresh(agentRoles) && agentRoles && (evidence(agentRoles) ?? []).some(mayIssue);
  return {
    ...(policy && fresh(policy) && { policy }),
    ...(roles && { agentRoles }),
    ...(roles && agentEligibleRoles && fresh(agentEligibleRoles) && { agentEligibleRoles }),
  };
}
