import { ENTRA_LIFETIME } from '../../entra/pass.ts';
import type { Rule } from '../rule.ts';

/** Entra refuses a lifetime outside the tenant's range. Minutes. */
export const lifetimeOutsidePolicy: Rule = {
  id: 'lifetime-outside-policy',
  about: 'settings',
  needs: [],
  worst: 'block',
  variants: ['number', 'short', 'long'],
  source: 'https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod',
  look: (_facts, { settings: { lifetimeMinutes }, policy }) => {
    const least = Math.max(ENTRA_LIFETIME.minimum, policy.minimumMinutes);
    const most = Math.min(ENTRA_LIFETIME.maximum, policy.maximumMinutes);
    if (!Number.isInteger(lifetimeMinutes)) return { severity: 'block', variant: 'number' };
    if (lifetimeMinutes < least) return { severity: 'block', variant: 'short', detail: String(least), fix: { lifetimeMinutes: least } };
    return lifetimeMinutes > most ? { severity: 'block', variant: 'long', detail: String(most), fix: { lifetimeMinutes: most } } : undefined;
  },
};
