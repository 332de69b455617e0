import type { FactName } from '../judgement/facts.ts';
import { FEATURE_SCOPES } from '../session/types.ts';

const DIRECTORY = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const DETAILS = ['User.Read.All', 'User.ReadWrite.All', ...DIRECTORY];
const ALL_METHODS = ['UserAuthenticationMethod.Read.All', 'UserAuthenticationMethod.ReadWrite.All'];
const ROLES = ['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory'];

/** Delegated scopes that open a read, least first: learn.microsoft.com/graph/permissions-reference and the pages of each call. */
const OPENED_BY = {
  /** More of a user than the basic profile, the manager, and what the user owns. */
  details: DETAILS,
  // The per-method scopes do not open the list of all methods.
  methods: ALL_METHODS,
  passes: ['UserAuthMethod-TAP.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', ...ALL_METHODS],
  policy: ['Policy.Read.AuthenticationMethod', 'Policy.ReadWrite.AuthenticationMethod'],
  /** What somebody is a member of. Which group or role it is takes a scope for that kind; without one, rows come without names. */
  memberships: [...DETAILS, 'GroupMember.Read.All'],
  roles: [...ROLES, ...DIRECTORY],
  eligibleRoles: ['RoleEligibilitySchedule.Read.Directory', 'RoleEligibilitySchedule.ReadWrite.Directory', ...ROLES],
  audit: ['AuditLog.Read.All', ...DIRECTORY],
} as const;

/** Whether the granted scopes open a read. Entra writes a scope bare or behind its resource (`https://graph.microsoft.com/User.Read`), in any case. */
export function opens(granted: readonly string[], what: keyof typeof OPENED_BY): boolean {
  const names = new Set(granted.map((scope) => scope.slice(scope.lastIndexOf('/') + 1).toLowerCase()));
  return OPENED_BY[what].some((scope) => names.has(scope.toLowerCase()));
}

/** Which scope to ask for where a fact is not checked for want of one. What the base set opens is missing here. */
const SCOPE_OF: Readonly<Partial<Record<FactName, string>>> = {
  account: FEATURE_SCOPES.userDetails,
  methods: FEATURE_SCOPES.methods,
  roles: FEATURE_SCOPES.roles,
  eligibleRoles: FEATURE_SCOPES.roles,
  roleGroups: FEATURE_SCOPES.groups,
  sensitiveGroups: FEATURE_SCOPES.groups,
  history: FEATURE_SCOPES.audit,
  policy: FEATURE_SCOPES.policy,
  policyReach: FEATURE_SCOPES.groups,
  agentRoles: FEATURE_SCOPES.roles,
  agentEligibleRoles: FEATURE_SCOPES.roles,
};

/** What to ask for, so that these facts can be read. A role-assignable group that is owned shows with the user's details only. */
export function scopesOf(facts: readonly FactName[]): readonly string[] {
  const owned = facts.includes('roleGroups') ? [FEATURE_SCOPES.userDetails] : [];
  return [...new Set([...facts.flatMap((fact) => SCOPE_OF[fact] ?? []), ...owned])];
}
