import { kindOf } from '../user-kind-of.ts';
import { block, type Rule } from '../rule.ts';

/** Signs in elsewhere, counted as a guest: only the home tenant can issue. */
export const externalGuest: Rule = {
  id: 'external-guest',
  about: 'recipient',
  needs: ['account'],
  worst: 'block',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass#guest-access',
  look: ({ account }) => (kindOf(account) === 'external-guest' ? block : undefined),
};
