import type { Rule } from '../rule.ts';

/** Valid from later on: the time is the agent's own, and may not be the recipient's. */
export const delayedStart: Rule = {
  id: 'delayed-start',
  about: 'settings',
  needs: [],
  worst: 'advise',
  source: 'https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods',
  look: (_facts, { settings: { startsAt }, now }) =>
    startsAt !== undefined && startsAt >= now ? { severity: 'advise', at: startsAt } : undefined,
};
