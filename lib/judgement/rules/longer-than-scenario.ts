import type { Rule } from '../rule.ts';
import { fitScenario } from '../scenarios.ts';

/** Longer than the scenario needs: more time for whoever finds the passcode. */
export const longerThanScenario: Rule = {
  id: 'longer-than-scenario',
  about: 'settings',
  needs: [],
  worst: 'confirm',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass',
  look: (_facts, { settings, scenario, policy }) => {
    const { lifetimeMinutes } = fitScenario(scenario, policy).settings;
    return settings.lifetimeMinutes > lifetimeMinutes ? { severity: 'confirm', detail: String(settings.lifetimeMinutes), fix: { lifetimeMinutes } } : undefined;
  },
};
