import { isPrivileged } from '../../entra/roles.ts';
import { evidence } from '../fact.ts';
import type { Rule } from '../rule.ts';

/** Can activate a privileged role at any time: whoever gets the pass can, too. */
export const eligibleRole: Rule = {
  id: 'eligible-role',
  about: 'recipient',
  needs: ['eligibleRoles'],
  worst: 'confirm',
  source: 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-configure',
  look: ({ eligibleRoles }) => {
    const roles = (evidence(eligibleRoles) ?? []).filter(isPrivileged);
    return roles.length > 0 ? { severity: 'confirm', detail: roles.map(({ name, templateId }) => name || (templateId ?? '?')).join(', ') } : undefined;
  },
};
