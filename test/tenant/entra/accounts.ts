import type { PracticeTenant } from '../../../lib/practice/tenant.ts';
import type { Account } from './types.ts';

/** The practice tenant's people with a password. */
const AGENT_ALIASES = ['nora', 'paul', 'gina', 'helga', 'admin', 'pia', 'polly', 'rhea'] as const;
const ADMIN: string = 'admin';
export const PRACTICE_PASSWORD = 'practice';

export function accountsOf(graph: Pick<PracticeTenant, 'person'>): Account[] {
  return AGENT_ALIASES.map((alias) => {
    const { id, displayName, userPrincipalName } = graph.person(alias);
    return { id, name: displayName, username: userPrincipalName, isAdmin: alias === ADMIN };
  });
}

export function findByUsername(accounts: readonly Account[], username: string): Account | undefined {
  return accounts.find((account) => account.username.toLowerCase() === username.trim().toLowerCase());
}

/** The id token's `login_hint` claim: opaque to an app, as Entra's is. */
export function hintFor({ username }: Account): string {
  return `O.${Buffer.from(username).toString('base64url')}`;
}

/** The user name behind a `login_hint`, be it typed or from the claim. */
export function readHint(hint: string | undefined): string | undefined {
  return hint?.startsWith('O.') ? Buffer.from(hint.slice(2), 'base64url').toString() : hint;
}
