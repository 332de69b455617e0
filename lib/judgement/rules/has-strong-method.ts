import { isStrong } from '../../entra/methods.ts';
import { evidence } from '../fact.ts';
import { advise, type Rule } from '../rule.ts';

/** A method is registered that signs in without a pass. */
export const hasStrongMethod: Rule = {
  id: 'has-strong-method',
  about: 'recipient',
  needs: ['methods'],
  worst: 'advise',
  source: 'https://learn.microsoft.com/entra/identity/authentication/concept-authentication-methods',
  look: ({ methods }) => (evidence(methods)?.some(isStrong) ? advise : undefined),
};
