import { isPrivileged, mayIssue, mayIssueToAll, type HeldRole } from '../../entra/roles.ts';
import { evidence } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';

interface Reason {
  readonly variant: 'role' | 'unnamed' | 'group' | 'restricted';
  readonly detail?: string;
}

/** Holds a role beyond the eight, is in a role-assignable group, or is kept apart by restricted management. An Authentication Administrator may not act on them. */
export const privileged: Rule = {
  id: 'privileged',
  about: 'recipient',
  needs: ['roles', 'roleGroups', 'account'],
  worst: 'block',
  variants: ['role', 'unnamed', 'group', 'restricted'],
  source: 'https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions',
  look: (facts) => {
    const reasons = reasonsOf(facts);
    const beyond = reasons.find(({ variant }) => !withinReach(variant, facts));
    const reason = beyond ?? reasons[0];
    return reason && { ...reason, tier: 'privileged', severity: beyond ? 'block' : 'confirm' };
  },
};

function reasonsOf({ roles, roleGroups, account }: Facts): readonly Reason[] {
  const held = (evidence(roles) ?? []).filter(isPrivileged);
  const names = held.map(({ name }) => name).filter(Boolean);
  const groups = (evidence(roleGroups) ?? []).map(({ id, name }) => name || id);
  const reasons: Reason[] = [];
  if (held.length > 0) reasons.push(names.length > 0 ? { variant: 'role', detail: names.join(', ') } : { variant: 'unnamed' });
  if (groups.length > 0) reasons.push({ variant: 'group', detail: groups.join(', ') });
  if (evidence(account)?.managementRestricted) reasons.push({ variant: 'restricted' });
  return reasons;
}

/** Which roles the agent holds may be unknown; then Entra decides, and the privileged tier stands. */
function withinReach(variant: Reason['variant'], { agentRoles }: Facts): boolean {
  if (agentRoles.state === 'not-checked') return true;
  const reaches = variant === 'restricted' ? mayReachRestricted : mayIssueToAll;
  return (evidence(agentRoles) ?? []).some((role) => role.templateId === undefined || reaches(role));
}

/** Restricted management keeps out whoever has a role in the whole tenant, Global Administrators too: learn.microsoft.com/entra/identity/role-based-access-control/admin-units-restricted-management. */
const mayReachRestricted = (role: HeldRole): boolean => role.scoped && (mayIssue(role) || role.custom);
