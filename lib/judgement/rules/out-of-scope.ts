import { evidence } from '../fact.ts';
import type { Rule } from '../rule.ts';

/** The tenant policy excludes the recipient, or does not include them. */
export const outOfScope: Rule = {
  id: 'out-of-scope',
  about: 'tenant',
  needs: ['policyReach'],
  worst: 'block',
  variants: ['excluded', 'not-included'],
  source: 'https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration',
  look: ({ policyReach }) => {
    const reach = evidence(policyReach);
    return reach === undefined || reach === 'included' ? undefined : { severity: 'block', variant: reach };
  },
};
