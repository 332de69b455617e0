import { isStrong } from '../entra/methods.ts';
import { classify } from '../entra/user-kind.ts';
import { evidence } from './fact.ts';
import type { Facts } from './facts.ts';

/** Why something else than a pass may be right. */
export type Doubt = 'still-works' | 'guest' | 'not-a-person' | 'password-only' | 'impersonation';

const ALWAYS: readonly Doubt[] = ['password-only', 'impersonation'];

/** What speaks against a pass at all: first what the facts show, then what only the agent can know. */
export function doubts(facts: Pick<Facts, 'account' | 'methods'>): { readonly shown: readonly Doubt[]; readonly ask: readonly Doubt[] } {
  const account = evidence(facts.account);
  const shown: Doubt[] = [];
  if (account?.resourceAccount) shown.push('not-a-person');
  if (account && classify(account).kind.startsWith('external')) shown.push('guest');
  if (evidence(facts.methods)?.some(isStrong)) shown.push('still-works');
  const ask = (['still-works', 'guest', 'not-a-person', ...ALWAYS] as const).filter((doubt) => !shown.includes(doubt));
  return { shown, ask };
}
