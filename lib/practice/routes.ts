import type { Answer } from './answer.ts';
import { listAudits } from './audit-log.ts';
import type { Call } from './call.ts';
import { checkMemberGroups, listAssignments, listDirectoryRoles, listMemberGroups, listOwnedGroups, revokeSessions, ROLE_SCOPES } from './memberships.ts';
import { METHOD_KINDS, type MethodKind } from './method-kinds.ts';
import { deleteOne, listKind, listMethods, readOne } from './methods.ts';
import { createPass, deletePass, listPasses, readPass } from './passes.ts';
import { changePolicy, readPolicy } from './policy.ts';
import { refusals } from './refusals.ts';
import { listSignIns } from './sign-ins.ts';
import { BASIC_SCOPES, FULL_SCOPES, listUsers, readManager, readUser } from './users.ts';

export interface Route {
  readonly method: string;
  /** Segments under the version; `{user}` and `{id}` are taken out. */
  readonly path: string;
  /** Any one of them will do. */
  readonly scopes: readonly string[];
  /** These do as well where the user of the path is the caller. */
  readonly ownScopes?: readonly string[];
  readonly denied: () => never;
  readonly answer: (call: Call) => Answer;
}

const ALL_METHODS_READ = ['UserAuthenticationMethod.Read.All', 'UserAuthenticationMethod.ReadWrite.All'];
const PASS_WRITE = ['UserAuthMethod-TAP.ReadWrite.All', 'UserAuthenticationMethod.ReadWrite.All'];
const PASS_READ = ['UserAuthMethod-TAP.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', ...ALL_METHODS_READ];
const MEMBERSHIPS = [...FULL_SCOPES, 'GroupMember.Read.All'];
const OWN = ['User.Read'];

const AUTHENTICATION = 'users/{user}/authentication';
const PASSES = `${AUTHENTICATION}/temporaryAccessPassMethods`;
const POLICY = 'policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass';

const directory = refusals.directoryDenied;
const methods = refusals.methodsDenied;

function routesOf(kind: MethodKind): Route[] {
  const path = `${AUTHENTICATION}/${kind.segment}`;
  const writing = [kind.scope ?? '', 'UserAuthenticationMethod.ReadWrite.All'];
  const scopes = writing.concat(ALL_METHODS_READ);
  const routes: Route[] = [
    { method: 'GET', path, scopes, denied: methods, answer: listKind(kind) },
    { method: 'GET', path: `${path}/{id}`, scopes, denied: methods, answer: readOne(kind) },
  ];
  if (kind.scope !== undefined) routes.push({ method: 'DELETE', path: `${path}/{id}`, scopes: writing, denied: methods, answer: deleteOne(kind) });
  return routes;
}

/** All that the practice tenant answers. Scopes: Microsoft's permission data (microsoftgraph/microsoft-graph-devx-content). */
export const ROUTES: readonly Route[] = [
  { method: 'GET', path: 'users', scopes: BASIC_SCOPES, denied: directory, answer: listUsers },
  { method: 'GET', path: 'users/{user}', scopes: BASIC_SCOPES, ownScopes: OWN, denied: directory, answer: readUser },
  { method: 'GET', path: 'users/{user}/manager', scopes: FULL_SCOPES, denied: directory, answer: readManager },
  { method: 'GET', path: 'users/{user}/transitiveMemberOf/microsoft.graph.directoryRole', scopes: MEMBERSHIPS, ownScopes: OWN, denied: directory, answer: listDirectoryRoles },
  { method: 'GET', path: 'users/{user}/transitiveMemberOf/microsoft.graph.group', scopes: MEMBERSHIPS, ownScopes: OWN, denied: directory, answer: listMemberGroups },
  { method: 'GET', path: 'users/{user}/ownedObjects/microsoft.graph.group', scopes: FULL_SCOPES, ownScopes: OWN, denied: directory, answer: listOwnedGroups },
  { method: 'POST', path: 'users/{user}/checkMemberGroups', scopes: MEMBERSHIPS, denied: directory, answer: checkMemberGroups },
  { method: 'POST', path: 'users/{user}/revokeSignInSessions', scopes: ['User.RevokeSessions.All', 'User.ReadWrite.All', 'Directory.ReadWrite.All'], denied: directory, answer: revokeSessions },
  { method: 'GET', path: 'roleManagement/directory/roleAssignments', scopes: ROLE_SCOPES, denied: directory, answer: listAssignments('roles') },
  { method: 'GET', path: 'roleManagement/directory/roleEligibilityScheduleInstances', scopes: ['RoleEligibilitySchedule.Read.Directory', ...ROLE_SCOPES.slice(0, 2)], denied: directory, answer: listAssignments('eligibleRoles') },
  { method: 'GET', path: 'auditLogs/directoryAudits', scopes: ['AuditLog.Read.All', 'Directory.Read.All'], denied: refusals.auditScopeMissing, answer: listAudits },
  { method: 'GET', path: 'auditLogs/signIns', scopes: ['AuditLog.Read.All'], denied: refusals.auditScopeMissing, answer: listSignIns },
  { method: 'GET', path: POLICY, scopes: ['Policy.Read.AuthenticationMethod', 'Policy.ReadWrite.AuthenticationMethod'], denied: methods, answer: readPolicy },
  { method: 'PATCH', path: POLICY, scopes: ['Policy.ReadWrite.AuthenticationMethod'], denied: methods, answer: changePolicy },
  { method: 'GET', path: PASSES, scopes: PASS_READ, denied: methods, answer: listPasses },
  { method: 'POST', path: PASSES, scopes: PASS_WRITE, denied: methods, answer: createPass },
  { method: 'GET', path: `${PASSES}/{id}`, scopes: PASS_READ, denied: methods, answer: readPass },
  { method: 'DELETE', path: `${PASSES}/{id}`, scopes: PASS_WRITE, denied: methods, answer: deletePass },
  { method: 'GET', path: `${AUTHENTICATION}/methods`, scopes: ALL_METHODS_READ, denied: methods, answer: listMethods },
  ...METHOD_KINDS.flatMap(routesOf),
];
