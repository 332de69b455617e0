import { evidence } from '../fact.ts';
import type { Rule } from '../rule.ts';

/** Security info or a number changed in the days that are looked back: attackers do that first. */
export const recentMethodChange: Rule = {
  id: 'recent-method-change',
  about: 'recipient',
  needs: ['history'],
  worst: 'confirm',
  variants: ['number', 'method'],
  source: 'https://learn.microsoft.com/entra/architecture/security-operations-privileged-accounts',
  look: ({ history }) => {
    const changes = (evidence(history) ?? []).filter(({ kind }) => kind === 'number-changed' || kind === 'method-changed');
    if (changes.length === 0) return undefined;
    const variant = changes.some(({ kind }) => kind === 'number-changed') ? 'number' : 'method';
    return { severity: 'confirm', tier: 'sensitive', variant, at: Math.max(...changes.map(({ at }) => at)) };
  },
};
