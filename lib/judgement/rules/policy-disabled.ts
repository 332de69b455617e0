import { evidence } from '../fact.ts';
import { block, type Rule } from '../rule.ts';

/** The tenant does not allow Temporary Access Passes. */
export const policyDisabled: Rule = {
  id: 'policy-disabled',
  about: 'tenant',
  needs: ['policy'],
  worst: 'block',
  source: 'https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration',
  look: ({ policy }) => (evidence(policy)?.enabled === false ? block : undefined),
};
