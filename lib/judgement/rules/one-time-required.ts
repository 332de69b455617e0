import type { Rule } from '../rule.ts';

/** The tenant allows one-time passes only. */
export const oneTimeRequired: Rule = {
  id: 'one-time-required',
  about: 'settings',
  needs: [],
  worst: 'block',
  source: 'https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration',
  look: (_facts, { settings, policy }) => (policy.oneTimeOnly && !settings.oneTime ? { severity: 'block', fix: { oneTime: true } } : undefined),
};
