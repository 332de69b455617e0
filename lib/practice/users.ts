import { ok, type Answer } from './answer.ts';
import { contextOf, hasScope, knownUser, type Call } from './call.ts';
import { readFilter, type Filterable } from './filter.ts';
import { pageOf, pick, readQuery } from './query.ts';
import { refusals } from './refusals.ts';
import { readSearch } from './search.ts';
import type { PracticePerson } from './types.ts';

export const FULL_SCOPES = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] as const;
export const BASIC_SCOPES = ['User.ReadBasic.All', ...FULL_SCOPES] as const;

const BASIC = new Set(['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName']);
/** What comes without `$select`: graph/api/user-get. */
const DEFAULT = ['businessPhones', 'displayName', 'givenName', 'id', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName'];
const SELECTABLE = new Set([
  ...DEFAULT, 'mailNickname', 'department', 'companyName', 'employeeId', 'usageLocation', 'userType', 'accountEnabled', 'creationType',
  'externalUserState', 'identities', 'onPremisesSyncEnabled', 'isManagementRestricted', 'isResourceAccount', 'createdDateTime',
]);
const FILTERABLE: Filterable = {
  ...Object.fromEntries(['id', 'userType', 'accountEnabled', 'creationType', 'externalUserState'].map((path) => [path, ['eq']])),
  ...Object.fromEntries(['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'jobTitle', 'department', 'employeeId'].map((path) => [path, ['eq', 'startswith']])),
  createdDateTime: ['ge', 'le'],
};

/** A caller who may see only the basic profile of others gets null for the rest; that it is null and not left out is a guess. */
function shown(call: Call, person: PracticePerson, select: readonly string[] | undefined): Record<string, unknown> {
  const names = select ?? DEFAULT;
  const unknown = names.find((name) => !SELECTABLE.has(name));
  if (unknown !== undefined) refusals.unknownProperty(unknown, 'user');
  const all = person.id === call.caller.userId || hasScope(call, FULL_SCOPES);
  const values = pick(person, names);
  return all ? values : Object.fromEntries(names.map((name) => [name, BASIC.has(name) ? values[name] : null]));
}

export function listUsers(call: Call): Answer {
  const query = readQuery(call, ['$select', '$search', '$filter', '$orderby', '$top', '$count', '$skiptoken']);
  if (query.search !== undefined && !query.eventual) refusals.searchNeedsHeader();
  if ((query.top ?? 0) > 999) refusals.badTop(String(query.top));
  const found = query.search === undefined ? undefined : readSearch(query.search);
  const fits = query.filter === undefined ? undefined : readFilter(query.filter, FILTERABLE);
  const rows: PracticePerson[] = [];
  for (const person of call.world.state.people.values()) {
    if ((found?.(person) ?? true) && (fits?.(person) ?? true)) rows.push(person);
  }
  if (query.orderby !== undefined) order(rows, query.orderby);
  return ok(pageOf(call, { context: contextOf(call, 'users'), rows, query, size: 100, render: (person) => shown(call, person, query.select) }));
}

function order(rows: PracticePerson[], orderby: string): void {
  const [, property, direction] = /^(displayName|userPrincipalName)(?: (asc|desc))?$/.exec(orderby) ?? refusals.unsupportedQuery(`Sort clause: ${orderby}`);
  const key = property as 'displayName' | 'userPrincipalName';
  const sign = direction === 'desc' ? -1 : 1;
  const { compare } = new Intl.Collator('en');
  rows.sort((a, b) => sign * compare(a[key], b[key]));
}

export function readUser(call: Call): Answer {
  const person = knownUser(call);
  const query = readQuery(call, ['$select', '$expand']);
  const manager = query.expand === undefined ? {} : expandManager(call, person, query.expand);
  return ok({ '@odata.context': contextOf(call, 'users/$entity'), ...shown(call, person, query.select), ...manager });
}

function expandManager(call: Call, person: PracticePerson, expand: string): Record<string, unknown> {
  const [, select] = /^manager(?:\(\$select=([\w,]+)\))?$/.exec(expand) ?? refusals.unsupportedQuery(`Expand: ${expand}`);
  if (!hasScope(call, FULL_SCOPES)) refusals.directoryDenied();
  const manager = managerOf(call, person);
  return manager ? { manager: { '@odata.type': '#microsoft.graph.user', ...shown(call, manager, select?.split(',')) } } : {};
}

const managerOf = (call: Call, person: PracticePerson) => call.world.state.people.get(person.managerId ?? '');

export function readManager(call: Call): Answer {
  const manager = managerOf(call, knownUser(call)) ?? refusals.unknownResource('manager');
  const query = readQuery(call, ['$select']);
  return ok({ '@odata.context': contextOf(call, 'directoryObjects/$entity'), '@odata.type': '#microsoft.graph.user', ...shown(call, manager, query.select) });
}
