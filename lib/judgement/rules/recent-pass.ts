import { evidence } from '../fact.ts';
import type { Rule } from '../rule.ts';

/** Another pass was issued in the days that are looked back. */
export const recentPass: Rule = {
  id: 'recent-pass',
  about: 'recipient',
  needs: ['history'],
  worst: 'confirm',
  source: 'https://learn.microsoft.com/entra/architecture/security-operations-privileged-accounts',
  look: ({ history }) => {
    const passes = (evidence(history) ?? []).filter(({ kind }) => kind === 'pass-issued');
    return passes.length > 0 ? { severity: 'confirm', tier: 'sensitive', at: Math.max(...passes.map(({ at }) => at)) } : undefined;
  },
};
