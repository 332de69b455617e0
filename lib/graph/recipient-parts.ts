import { ACCOUNT_FIELDS } from '../entra/account.ts';
import type { Facts } from '../judgement/facts.ts';
import { userPath } from './ask.ts';
import type { Part } from './batch.ts';
import { EVENTUAL, MEMBER_GROUPS } from './membership.ts';
import { opens } from './scopes.ts';
import { PERSON_FIELDS } from './users.ts';

/** Facts that hold for more than one recipient. */
export type Kept = Partial<Pick<Facts, 'policy' | 'agentRoles' | 'agentEligibleRoles'>>;

export interface RecipientOptions {
  /** What was granted. */
  readonly scopes: readonly string[];
  /** The signed-in agent's object id. */
  readonly agentId: string;
  /** Ids of groups whose members are to be noticed. */
  readonly sensitiveGroups: readonly string[];
  /** How far the audit log is looked back. */
  readonly auditDays: number;
  /** Read before and still good: not read again. */
  readonly kept: Kept;
}

export type PartId =
  | 'user' | 'methods' | 'passes' | 'policy' | 'member-roles' | 'assigned-roles' | 'eligible-roles' | 'groups' | 'owned-groups' | 'audits'
  | 'agent-member-roles' | 'agent-assigned-roles' | 'agent-eligible-roles';

const DAY = 86_400_000;
export const POLICY = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass';
export const MEMBER_ROLES = '/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId&$count=true';
const OWNED_GROUPS = MEMBER_GROUPS.replace('transitiveMemberOf', 'ownedObjects');

const filtered = (path: string, filter: string, more: string) => `${path}?$filter=${encodeURIComponent(filter)}&${more}`;
export const rolesOf = (kind: 'roleAssignments' | 'roleEligibilityScheduleInstances', principalId: string) =>
  filtered(`/roleManagement/directory/${kind}`, `principalId eq '${principalId}'`, '$expand=roleDefinition');

function userUrl(userId: string, details: boolean): string {
  const fields = details ? [...new Set(`${PERSON_FIELDS},${ACCOUNT_FIELDS}`.split(','))].join(',') : PERSON_FIELDS;
  return userPath(userId, `?$select=${fields}${details ? '&$expand=manager($select=id,displayName)' : ''}`);
}

function auditsUrl(userId: string, since: number): string {
  const filter = `activityDateTime ge ${new Date(since).toISOString()} and targetResources/any(t:t/id eq '${userId}')`;
  return filtered('/auditLogs/directoryAudits', filter, '$orderby=activityDateTime%20desc&$top=999');
}

/** Everything to ask about a user that the scopes open and that is not kept. `now`: UTC ms, the server's. */
export function partsFor(userId: string, { scopes, agentId, auditDays, kept }: RecipientOptions, now: number): readonly (Part & { readonly id: PartId })[] {
  const may = (what: Parameters<typeof opens>[1]) => opens(scopes, what);
  const parts: (Part & { readonly id: PartId })[] = [];
  const add = (id: PartId, when: boolean, url: string, headers?: Part['headers']) => {
    if (when) parts.push({ id, url, ...(headers && { headers }) });
  };
  const details = may('details');
  const roles = may('roles');
  add('user', true, userUrl(userId, details));
  // One read of `methods`, which takes no query options (graph/api/authentication-list-methods), gives the passes as well: the service
  // takes 5 requests in 10 seconds from all agents of a tenant together (graph/throttling-limits, identity and access reports).
  add('methods', may('methods'), userPath(userId, '/authentication/methods'));
  add('passes', !may('methods') && may('passes'), userPath(userId, '/authentication/temporaryAccessPassMethods'));
  add('policy', !kept.policy && may('policy'), POLICY);
  add('member-roles', may('memberships'), userPath(userId, MEMBER_ROLES), EVENTUAL);
  add('assigned-roles', roles, rolesOf('roleAssignments', userId));
  add('eligible-roles', may('eligibleRoles'), rolesOf('roleEligibilityScheduleInstances', userId));
  add('groups', may('memberships'), userPath(userId, MEMBER_GROUPS), EVENTUAL);
  add('owned-groups', details, userPath(userId, OWNED_GROUPS), EVENTUAL);
  add('audits', may('audit'), auditsUrl(userId, now - auditDays * DAY));
  add('agent-member-roles', !kept.agentRoles && roles, `/me${MEMBER_ROLES}`, EVENTUAL);
  add('agent-assigned-roles', !kept.agentRoles && roles, rolesOf('roleAssignments', agentId));
  add('agent-eligible-roles', !kept.agentEligibleRoles && may('eligibleRoles'), rolesOf('roleEligibilityScheduleInstances', agentId));
  return parts;
}
