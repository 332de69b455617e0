import { block, type Rule } from '../rule.ts';

/** The recipient is the signed-in agent. Entra refuses it too. */
export const oneself: Rule = {
  id: 'self',
  about: 'recipient',
  needs: [],
  worst: 'block',
  source: 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass',
  look: (_facts, { agentId, recipientId }) => (agentId.toLowerCase() === recipientId.toLowerCase() ? block : undefined),
};
