import { evidence } from '../fact.ts';
import { confirm, type Rule } from '../rule.ts';

/** Sign-in is blocked; a pass does not lift that. */
export const accountDisabled: Rule = {
  id: 'account-disabled',
  about: 'recipient',
  needs: ['account'],
  worst: 'confirm',
  source: 'https://learn.microsoft.com/graph/api/resources/user',
  look: ({ account }) => (evidence(account)?.enabled === false ? confirm : undefined),
};
