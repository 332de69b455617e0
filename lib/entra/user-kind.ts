import type { Account } from './account.ts';

/** Where the user signs in, and how the tenant counts them: learn.microsoft.com/entra/external-id/user-properties. */
export type UserKind = 'member' | 'internal-guest' | 'external-guest' | 'external-member';

export interface Classified {
  readonly kind: UserKind;
  /** Invited, not yet redeemed. */
  readonly pending: boolean;
  /** Some signals say "from elsewhere" and some "of this tenant": a converted or renamed account, or one half changed. */
  readonly disagree: boolean;
}

/**
 * Identities say where the user signs in, whatever userType says. Before an invitation is redeemed they still name
 * this tenant, so the invitation's state decides then. `#EXT#` in the name and the way the account was made stay when
 * an account is converted: they decide only where no identity is shown, and else only raise doubt.
 */
export function classify(account: Account): Classified {
  const pending = account.externalUserState === 'PendingAcceptance';
  const invited = account.creationType === 'Invitation' || account.creationType === 'SelfServiceSignUp';
  const marked = /#ext#/i.test(account.userPrincipalName);
  const traces = [invited, account.externalUserState !== null, marked];
  const federated = account.identities.some(({ signInType }) => signInType === 'federated');
  const elsewhere = federated || pending || (account.identities.length === 0 && traces.includes(true));
  const guest = account.userType !== 'Member'; // an unknown type is taken for the stricter one
  const kind = elsewhere ? (guest ? 'external-guest' : 'external-member') : account.userType === 'Guest' ? 'internal-guest' : 'member';
  return { kind, pending, disagree: traces.some((trace) => trace !== elsewhere) };
}
