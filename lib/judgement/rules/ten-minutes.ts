import { advise, type Rule } from '../rule.ts';

/** After signing in with a one-time pass, a passwordless method must be registered within 10 minutes. */
export const tenMinutes: Rule = {
  id: 'ten-minutes',
  about: 'settings',
  needs: [],
  worst: 'advise',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass',
  look: (_facts, { settings }) => (settings.oneTime ? advise : undefined),
};
