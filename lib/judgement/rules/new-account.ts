import { evidence } from '../fact.ts';
import { advise, type Rule } from '../rule.ts';

/** Public scripts that issue right after creating an account retry for seconds to minutes. */
const SETTLING_MS = 30 * 60_000;

/** Made minutes ago: the directory may still refuse. */
export const newAccount: Rule = {
  id: 'new-account',
  about: 'recipient',
  needs: ['account'],
  worst: 'advise',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass#troubleshooting',
  look: ({ account }, { now }) => {
    const createdAt = evidence(account)?.createdAt;
    return createdAt !== undefined && now - createdAt < SETTLING_MS ? advise : undefined;
  },
};
