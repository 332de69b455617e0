import { evidence } from '../fact.ts';
import { block, type Rule } from '../rule.ts';

/** A shared mailbox, a room or a device: there is nobody to verify and nobody to hand a pass to. */
export const resourceAccount: Rule = {
  id: 'resource-account',
  about: 'recipient',
  needs: ['account'],
  worst: 'block',
  source: 'https://learn.microsoft.com/graph/api/resources/user',
  look: ({ account }) => (evidence(account)?.resourceAccount ? block : undefined),
};
