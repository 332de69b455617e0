import { ENTRA_LIFETIME } from '../entra/pass.ts';
import type { HouseRules } from '../judgement/house-rules.ts';
import { SCENARIOS, type Scenario } from '../judgement/scenarios.ts';
import type { Config, ConfiguredScenario } from './config.ts';

/** The configuration as the judgement takes it. */
export function houseRulesOf({ sensitiveGroups, verification, approval, ticket, scenarios, defaultScenario, limits, delivery, audit }: Config): HouseRules {
  return {
    maximumMinutes: limits.maximumMinutes,
    multiUse: limits.multiUse,
    sensitiveGroups,
    required: verification,
    approvalFor: approval.tiers,
    approversGroup: approval.group,
    approverByName: approval.nameSuffices,
    ticket,
    scenarios: scenarios.map(whole),
    defaultScenario,
    auditDays: audit.days,
    unsafeDelivery: delivery.unsafe,
  };
}

/** A built-in scenario keeps what is not said of it. One of the organisation's own has a lifetime, or it would not have been read; it is one-time unless said otherwise. */
function whole({ id, label, lifetimeMinutes, oneTime }: ConfiguredScenario): Scenario {
  const builtIn = SCENARIOS.find((one) => one.id === id);
  return { id, label, lifetimeMinutes: lifetimeMinutes ?? builtIn?.lifetimeMinutes ?? ENTRA_LIFETIME.minimum, oneTime: oneTime ?? builtIn?.oneTime ?? true };
}
