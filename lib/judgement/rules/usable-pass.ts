import { canStillSignIn } from '../../entra/pass.ts';
import { evidence } from '../fact.ts';
import type { Rule } from '../rule.ts';

/** A pass that signs in exists; a new one replaces it, perhaps in the middle of a registration. */
export const usablePass: Rule = {
  id: 'usable-pass',
  about: 'recipient',
  needs: ['passes'],
  worst: 'confirm',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass#replace-a-temporary-access-pass',
  look: ({ passes }) => {
    const pass = evidence(passes)?.find(canStillSignIn);
    return pass && { severity: 'confirm', at: pass.createdAt };
  },
};
