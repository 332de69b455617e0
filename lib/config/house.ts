import type { HouseRules } from '../judgement/house-rules.ts';
import type { Config } from './config.ts';

/** The configuration as the judgement takes it. */
export function houseRulesOf({ sensitiveGroups, verification, approval, ticket, limits, delivery, audit }: Config): HouseRules {
  return {
    maximumMinutes: limits.maximumMinutes,
    multiUse: limits.multiUse,
    sensitiveGroups,
    required: verification,
    approvalFor: approval.tiers,
    approversGroup: approval.group,
    ticketRequired: ticket.required,
    auditDays: audit.days,
    unsafeDelivery: delivery.unsafe,
  };
}
