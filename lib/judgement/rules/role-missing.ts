import { mayIssue } from '../../entra/roles.ts';
import { evidence } from '../fact.ts';
import type { Facts } from '../facts.ts';
import type { Rule } from '../rule.ts';

/** The agent holds no role that may issue, or only one that is not activated. */
export const roleMissing: Rule = {
  id: 'role-missing',
  about: 'tenant',
  needs: ['agentRoles'],
  worst: 'block',
  variants: ['eligible', 'none'],
  source: 'https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods',
  look: (facts) => (lacksRole(facts) ? { severity: 'block', variant: (evidence(facts.agentEligibleRoles) ?? []).some(mayIssue) ? 'eligible' : 'none' } : undefined),
};

/** A custom role may carry the right, and one that Graph does not name may be the one: only where each is a built-in role that lacks it is it certain. */
function lacksRole({ agentRoles }: Facts): boolean {
  if (agentRoles.state === 'absent') return true;
  return agentRoles.state === 'known' && !agentRoles.value.some((role) => mayIssue(role) || role.custom || role.templateId === undefined);
}
