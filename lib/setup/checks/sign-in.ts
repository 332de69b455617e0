import { SignInFault, type Agent } from '../../session/types.ts';
import type { CheckResult } from '../check.ts';

export interface SignInFacts {
  /** A client id and a tenant are set. */
  readonly configured: boolean;
  readonly tenantId: string | undefined;
  readonly agent: Agent | undefined;
  /** Why the silent try failed. */
  readonly fault: unknown;
}

/** Only that a window is needed. */
const isPlain = (fault: unknown) => fault === undefined || (fault instanceof SignInFault && ['interaction-needed', 'cancelled'].includes(fault.kind));

export function checkSignIn({ configured, tenantId = '', agent, fault }: SignInFacts): CheckResult {
  const check = 'sign-in';
  if (!configured) return { check, verdict: 'wrong', says: 'not-set', todo: 'enter-ids' };
  if (agent) return { check, verdict: 'ok', says: 'signed-in', with: [tenantId, agent.username] };
  if (isPlain(fault)) return { check, verdict: 'attention', says: 'signed-out', todo: 'sign-in', act: { kind: 'sign-in' } };
  const { kind, code } = fault instanceof SignInFault ? fault : { kind: 'unexpected' as const, code: undefined };
  return { check, verdict: 'wrong', says: 'sign-in-fault', details: [{ kind: 'sign-in', fault: kind, code }], act: { kind: 'sign-in' } };
}
