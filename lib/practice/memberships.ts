import { ok, type Answer } from './answer.ts';
import { contextOf, hasScope, jsonBody, knownUser, type Call } from './call.ts';
import { fixedId, ROLE_NAMES, ROLES } from './constants.ts';
import { readFilter } from './filter.ts';
import { pageOf, pick, readQuery } from './query.ts';
import { refusals } from './refusals.ts';
import { groupsOf, holdsAny, isProtected, METHOD_WRITERS, rolesOf, SESSION_REVOKERS } from './rights.ts';
import type { RoleAssignment, StoredGroup } from './types.ts';

export const ROLE_SCOPES = ['RoleManagement.Read.Directory', 'RoleManagement.ReadWrite.Directory', 'Directory.Read.All', 'Directory.ReadWrite.All'] as const;
const GROUP_SCOPES = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] as const;

/** Rows "are returned but with limited information" where the caller may not read their kind: graph/api/user-list-transitivememberof. */
function limited(call: Call, type: string, row: { readonly id: string }, names: readonly string[], scopes: readonly string[]): Record<string, unknown> {
  const values = hasScope(call, scopes) ? pick(row, names) : { ...Object.fromEntries(names.map((name) => [name, null])), id: row.id };
  return { '@odata.type': `#microsoft.graph.${type}`, ...values };
}

/** Tenant-wide active roles, also those that a role-assignable group gives; roles over an administrative unit do not show here. */
export function listDirectoryRoles(call: Call): Answer {
  const query = readQuery(call, ['$select', '$top', '$count', '$skiptoken']);
  const held = rolesOf(call.world.state, knownUser(call).id);
  const rows = ROLE_NAMES.flatMap((displayName, index) => held.has(ROLES[displayName]) ? [{ id: fixedId('d', index), displayName, description: displayName, roleTemplateId: ROLES[displayName] }] : []);
  const names = query.select ?? ['id', 'displayName', 'description', 'roleTemplateId'];
  return ok(pageOf(call, { context: contextOf(call, 'directoryRoles'), rows, query, size: 100, render: (row) => limited(call, 'directoryRole', row, names, ROLE_SCOPES) }));
}

function listGroups(call: Call, groups: readonly StoredGroup[]): Answer {
  const query = readQuery(call, ['$select', '$filter', '$top', '$count', '$skiptoken']);
  if (query.filter !== undefined && !(query.eventual && query.count)) refusals.filterNeedsHeader();
  const fits = query.filter === undefined ? () => true : readFilter(query.filter, { isAssignableToRole: ['eq'], displayName: ['eq', 'startswith'] });
  const names = query.select ?? ['id', 'displayName', 'isAssignableToRole'];
  // Null for an ordinary group, not false: the samples of graph/api/group-list and graph/api/user-list-memberof.
  const shown = (row: StoredGroup) => ({ ...row, isAssignableToRole: row.isAssignableToRole || null });
  const render = (row: StoredGroup) => limited(call, 'group', shown(row), names, GROUP_SCOPES);
  return ok(pageOf(call, { context: contextOf(call, 'groups'), rows: groups.filter(fits), query, size: 100, render }));
}

export const listMemberGroups = (call: Call): Answer => listGroups(call, groupsOf(call.world.state, knownUser(call).id));

export function listOwnedGroups(call: Call): Answer {
  const { id } = knownUser(call);
  return listGroups(call, call.world.state.groups.filter((group) => group.owners.has(id)));
}

/** graph/api/rbacapplication-list-roleassignments: direct ones, of one principal. */
export const listAssignments = (kind: 'roles' | 'eligibleRoles') => (call: Call): Answer => {
  const query = readQuery(call, ['$filter', '$expand', '$select', '$top', '$count', '$skiptoken']);
  const fits = readFilter(query.filter ?? refusals.badBody('A $filter on principalId or roleDefinitionId is required.'), { principalId: ['eq'], roleDefinitionId: ['eq'] });
  const names = query.select ?? ['id', 'principalId', 'roleDefinitionId', 'directoryScopeId'];
  const expanded = query.expand?.split('(')[0] === 'roleDefinition';
  if (query.expand !== undefined && !expanded) refusals.unsupportedQuery(`Expand: ${query.expand}`);
  const render = (row: RoleAssignment) => ({ ...pick(row, names), ...(expanded ? { roleDefinition: definitionOf(row) } : {}) });
  return ok(pageOf(call, { context: contextOf(call, 'roleManagement/directory'), rows: call.world.state[kind].filter(fits), query, size: 100, render }));
};

function definitionOf({ roleDefinitionId: id }: RoleAssignment): Record<string, unknown> {
  return { id, templateId: id, displayName: ROLE_NAMES.find((name) => ROLES[name] === id) ?? 'Custom role', isBuiltIn: ROLE_NAMES.some((name) => ROLES[name] === id), isEnabled: true };
}

/** graph/api/directoryobject-checkmembergroups: at most 20 ids a call. */
export function checkMemberGroups(call: Call): Answer {
  const { id } = knownUser(call);
  const { groupIds } = jsonBody(call);
  if (!Array.isArray(groupIds) || groupIds.length === 0 || groupIds.length > 20) return refusals.badBody('groupIds must hold 1 to 20 ids.');
  const held = new Set(groupsOf(call.world.state, id).map((group) => group.id));
  return ok({ '@odata.context': contextOf(call, 'Collection(Edm.String)'), value: groupIds.filter((groupId) => held.has(String(groupId))) });
}

/** graph/api/user-revokesigninsessions. */
export function revokeSessions(call: Call): Answer {
  const person = knownUser(call);
  const { state, now } = call.world;
  const { userId } = call.caller;
  const reaches = holdsAny(state, userId, METHOD_WRITERS.slice(1)) || !isProtected(state, person);
  if (person.id !== userId && !(holdsAny(state, userId, SESSION_REVOKERS) && reaches)) refusals.directoryDenied();
  state.sessionsRevoked.set(person.id, now());
  return ok({ '@odata.context': contextOf(call, 'Edm.Boolean'), value: true });
}
