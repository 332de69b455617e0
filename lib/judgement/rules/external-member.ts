import { kindOf } from '../user-kind-of.ts';
import { confirm, type Rule } from '../rule.ts';

/** Signs in elsewhere, counted as a member: documented nowhere for passes, so a refusal is likely. */
export const externalMember: Rule = {
  id: 'external-member',
  about: 'recipient',
  needs: ['account'],
  worst: 'confirm',
  source: 'https://learn.microsoft.com/entra/external-id/user-properties',
  look: ({ account }) => (kindOf(account) === 'external-member' ? confirm : undefined),
};
