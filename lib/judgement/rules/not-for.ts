import { advise, type Rule } from '../rule.ts';

/** The Network Policy Server extension and the AD FS adapter take no pass, and a pass does not replace the password. */
export const notFor: Rule = {
  id: 'not-for',
  about: 'settings',
  needs: [],
  worst: 'advise',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass#limitations',
  look: () => advise,
};
