import { kindOf } from '../user-kind-of.ts';
import { advise, type Rule } from '../rule.ts';

/** A guest with credentials of this tenant: may have a pass. */
export const internalGuest: Rule = {
  id: 'internal-guest',
  about: 'recipient',
  needs: ['account'],
  worst: 'advise',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass#guest-access',
  look: ({ account }) => (kindOf(account) === 'internal-guest' ? advise : undefined),
};
