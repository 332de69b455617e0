import { canStillSignIn } from '../../entra/pass.ts';
import { evidence } from '../fact.ts';
import { advise, type Rule } from '../rule.ts';

/** An expired or used pass is still listed. */
export const stalePass: Rule = {
  id: 'stale-pass',
  about: 'recipient',
  needs: ['passes'],
  worst: 'advise',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass#replace-a-temporary-access-pass',
  look: ({ passes }) => {
    const there = evidence(passes);
    return there && !there.some(canStillSignIn) ? advise : undefined;
  },
};
