import type { Rule } from '../rule.ts';

/** Entra refuses a start that is over, also when only this computer's clock is wrong. */
export const startInPast: Rule = {
  id: 'start-in-past',
  about: 'settings',
  needs: [],
  worst: 'block',
  source: 'https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods',
  look: (_facts, { settings: { startsAt }, now }) =>
    startsAt !== undefined && !(startsAt >= now) ? { severity: 'block', fix: { startsAt: undefined } } : undefined,
};
