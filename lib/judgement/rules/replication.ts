import { advise, type Rule } from '../rule.ts';

/** It can take minutes until sign-in offers the pass, and until it stops. */
export const replication: Rule = {
  id: 'replication',
  about: 'settings',
  needs: [],
  worst: 'advise',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass#troubleshooting',
  look: () => advise,
};
