import { classify } from '../../entra/user-kind.ts';
import { evidence } from '../fact.ts';
import { confirm, type Rule } from '../rule.ts';

/** The name, the invitation and the identities do not say the same about where the user signs in. */
export const guestSignalsDisagree: Rule = {
  id: 'guest-signals-disagree',
  about: 'recipient',
  needs: ['account'],
  worst: 'confirm',
  source: 'https://learn.microsoft.com/entra/external-id/user-properties',
  look: ({ account }) => {
    const known = evidence(account);
    return known && classify(known).disagree ? confirm : undefined;
  },
};
