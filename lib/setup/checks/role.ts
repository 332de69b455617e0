import { mayChangePolicy } from '../../entra/policy-roles.ts';
import { mayIssue, mayIssueToAll, type HeldRole } from '../../entra/roles.ts';
import { evidence, type Fact } from '../../judgement/fact.ts';
import type { CheckResult } from '../check.ts';

type Roles = Fact<readonly HeldRole[]>;

const nameOf = (roles: readonly HeldRole[], fits: (role: HeldRole) => boolean) => roles.find(fits)?.name ?? '';

/** Whether the agent holds a role that may issue: active in the whole tenant, over a part of it, or only eligible. */
export function checkRole(active: Roles, eligible: Roles): CheckResult {
  const check = 'role';
  const held = evidence(active) ?? [];
  const issuing = held.filter(mayIssue);
  if (issuing.some(mayIssueToAll)) return { check, verdict: 'ok', says: 'role-all', with: [nameOf(issuing, mayIssueToAll)] };
  if (issuing.some(({ scoped }) => !scoped)) return { check, verdict: 'ok', says: 'role-users', with: [nameOf(issuing, ({ scoped }) => !scoped)] };
  if (issuing.length > 0) return { check, verdict: 'attention', says: 'role-scoped', with: [nameOf(issuing, () => true)] };
  const later = (evidence(eligible) ?? []).filter(mayIssue);
  if (later.length > 0) return { check, verdict: 'attention', says: 'role-eligible', with: [nameOf(later, () => true)], todo: 'activate-role' };
  if (active.state === 'not-checked') return { check, verdict: 'not-checked', says: 'role-unread', details: [{ kind: 'unread', why: active.why }] };
  // Whether a role of the tenant's own making may issue is not to be seen here (docs/decisions.md); Entra will tell.
  if (held.some(({ custom }) => custom)) return { check, verdict: 'not-checked', says: 'role-custom', with: [nameOf(held, ({ custom }) => custom)] };
  if (held.some(mayChangePolicy)) return { check, verdict: 'attention', says: 'role-policy', with: [nameOf(held, mayChangePolicy)], todo: 'other-agent' };
  return { check, verdict: 'wrong', says: 'role-none', todo: 'ask-role' };
}
