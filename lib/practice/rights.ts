import type { Call } from './call.ts';
import { isSelf } from './call.ts';
import { ROLES, type RoleName } from './constants.ts';
import { refusals } from './refusals.ts';
import type { PracticePerson, StoredGroup, TenantState } from './types.ts';

// graph/api/temporaryaccesspassauthenticationmethod pages, "write others" and "read others".
export const METHOD_WRITERS: readonly RoleName[] = ['Authentication Administrator', 'Privileged Authentication Administrator', 'Global Administrator'];
export const METHOD_READERS: readonly RoleName[] = [...METHOD_WRITERS, 'Global Reader'];
export const POLICY_WRITERS: readonly RoleName[] = ['Authentication Policy Administrator', 'Global Administrator'];
export const POLICY_READERS: readonly RoleName[] = [...POLICY_WRITERS, 'Global Reader'];
export const AUDIT_READERS: readonly RoleName[] = ['Reports Reader', 'Security Reader', 'Security Administrator', 'Global Reader', 'Global Administrator'];
export const SESSION_REVOKERS: readonly RoleName[] = [...METHOD_WRITERS, 'Helpdesk Administrator', 'User Administrator'];

/** entra/identity/role-based-access-control/privileged-roles-permissions, "Who can reset passwords", column Authentication Administrator. */
const MANAGEABLE: ReadonlySet<string> = new Set<string>(
  ([
    'Authentication Administrator', 'Directory Readers', 'Guest Inviter', 'Message Center Reader', 'Password Administrator',
    'Reports Reader', 'User Experience Success Manager', 'Usage Summary Reports Reader',
  ] as const).map((name) => ROLES[name]),
);

/** Groups that hold a user or group, directly or through other groups. */
export function groupsOf(state: TenantState, memberId: string): StoredGroup[] {
  const found = new Set<StoredGroup>();
  const climb = (id: string) => {
    for (const group of state.groups) {
      if (!group.members.has(id) || found.has(group)) continue;
      found.add(group);
      climb(group.id);
    }
  };
  climb(memberId);
  return [...found];
}

/** Active role assignments, the user's own and those of role-assignable groups. */
export function assignmentsOf(state: TenantState, userId: string) {
  const principals = new Set([userId, ...groupsOf(state, userId).filter((group) => group.isAssignableToRole).map((group) => group.id)]);
  return state.roles.filter((role) => principals.has(role.principalId));
}

/** Template ids of the roles a user holds in the whole tenant. */
export function rolesOf(state: TenantState, userId: string): ReadonlySet<string> {
  return new Set(assignmentsOf(state, userId).filter((role) => role.directoryScopeId === '/').map((role) => role.roleDefinitionId));
}

export function holdsAny(state: TenantState, userId: string, names: readonly RoleName[]): boolean {
  const held = rolesOf(state, userId);
  return names.some((name) => held.has(ROLES[name]));
}

/** Out of an Authentication Administrator's reach. */
export function isProtected(state: TenantState, person: PracticePerson): boolean {
  return person.isManagementRestricted === true
    || assignmentsOf(state, person.id).some((role) => !MANAGEABLE.has(role.roleDefinitionId))
    || state.groups.some((group) => group.isAssignableToRole && (group.members.has(person.id) || group.owners.has(person.id)));
}

/** True where the caller's only say over methods is that of an Authentication Administrator. */
export function isLimited(call: Call): boolean {
  return !holdsAny(call.world.state, call.caller.userId, ['Privileged Authentication Administrator', 'Global Administrator', 'Global Reader']);
}

/** Whom the caller may act on: its role first, then whether the target is beyond an Authentication Administrator. */
function reach(call: Call, names: readonly RoleName[]): void {
  const { state } = call.world;
  if (!holdsAny(state, call.caller.userId, names)) refusals.methodsDenied();
  // Restricted management keeps every role of the whole tenant out, a Global Administrator's too: entra/identity/role-based-access-control/admin-units-restricted-management.
  if (call.target?.isManagementRestricted && names === METHOD_WRITERS) refusals.methodsDenied();
  const unlimited = names.filter((name) => name !== 'Authentication Administrator');
  if (call.target && isProtected(state, call.target) && !holdsAny(state, call.caller.userId, unlimited)) refusals.methodsDenied();
}

/** One's own methods are read without any role. */
export function methodsReadable(call: Call): PracticePerson {
  if (!isSelf(call)) reach(call, METHOD_READERS);
  return call.target ?? refusals.unknownMethod();
}

export function methodsWritable(call: Call): PracticePerson {
  reach(call, METHOD_WRITERS);
  if (isSelf(call)) refusals.self(call.caller.userId);
  return call.target ?? refusals.unknownMethod();
}

/** A user who signs in elsewhere. Before redemption the identities still name this tenant, so the invitation's state decides then (entra/external-id/user-properties). */
export function isExternal(person: PracticePerson): boolean {
  return person.externalUserState === 'PendingAcceptance' || person.identities.some((identity) => identity.signInType === 'federated');
}
