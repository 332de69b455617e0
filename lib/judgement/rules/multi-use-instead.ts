import type { Rule } from '../rule.ts';

/** Several sign-ins where the scenario needs one. */
export const multiUseInstead: Rule = {
  id: 'multi-use-instead',
  about: 'settings',
  needs: [],
  worst: 'confirm',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass',
  // Where only the tenant demands one-time, one-time-required says so.
  look: (_facts, { settings, scenario }) =>
    !settings.oneTime && scenario.oneTime ? { severity: 'confirm', fix: { oneTime: true } } : undefined,
};
