import type { Account } from '../entra/account.ts';
import { classify, type UserKind } from '../entra/user-kind.ts';
import { evidence, type Fact } from './fact.ts';

/** Undefined where the account was not read. */
export function kindOf(account: Fact<Account>): UserKind | undefined {
  const known = evidence(account);
  return known && classify(known).kind;
}
