import { approvalFault } from '../approval.ts';
import { TIER_RAISING, type Rule } from '../rule.ts';
import { needsApproval } from '../tier.ts';

/** A second person must agree, who is neither the agent nor the recipient. */
export const approvalMissing: Rule = {
  id: 'approval-missing',
  about: 'verification',
  needs: TIER_RAISING,
  worst: 'block',
  variants: ['none', 'agent', 'recipient', 'no-reference', 'not-in-group', 'group-not-checked'],
  source: 'https://pages.nist.gov/800-63-4/sp800-63b.html',
  look: (_facts, { approval, agentId, recipientId, house }, tier) => {
    if (!needsApproval(tier, house)) return undefined;
    const variant = approvalFault(approval, { agentId, recipientId, approversGroup: house.approversGroup, byName: house.approverByName });
    return variant && { severity: 'block', variant };
  },
};
