import { ok, type Answer } from './answer.ts';
import { contextOf, type Call } from './call.ts';
import { readFilter } from './filter.ts';
import { pageOf, readQuery } from './query.ts';
import { refusals } from './refusals.ts';
import { AUDIT_READERS, holdsAny } from './rights.ts';
import type { AuditEvent, TenantState } from './types.ts';

// graph/api/resources/directoryaudit, "Supports $filter".
const FILTERABLE = {
  activityDateTime: ['eq', 'ge', 'le'],
  activityDisplayName: ['eq', 'startswith'],
  correlationId: ['eq'],
  loggedByService: ['eq'],
  'initiatedBy/user/id': ['eq'],
  'initiatedBy/user/displayName': ['eq'],
  'initiatedBy/user/userPrincipalName': ['eq', 'startswith'],
  'targetResources/id': ['eq'],
  'targetResources/displayName': ['eq'],
} as const;

export function listAudits(call: Call): Answer {
  const { state, now } = call.world;
  if (!holdsAny(state, call.caller.userId, AUDIT_READERS)) refusals.auditRoleMissing();
  const query = readQuery(call, ['$filter', '$orderby', '$top', '$skiptoken']);
  const fits = query.filter === undefined ? () => true : readFilter(query.filter, FILTERABLE);
  const rows = state.audit
    .filter((event) => event.at + state.auditDelayMs <= now())
    .map((event) => rowOf(state, event))
    .filter(fits)
    .sort(comparison(query.orderby ?? 'activityDateTime desc'));
  return ok(pageOf(call, { context: contextOf(call, 'auditLogs/directoryAudits'), rows, query, size: 1000, render: (row) => row }));
}

type Row = ReturnType<typeof rowOf>;

function comparison(orderby: string): (a: Row, b: Row) => number {
  const [, direction] = /^activityDateTime(?: (asc|desc))?$/.exec(orderby) ?? refusals.unsupportedQuery(`Sort clause: ${orderby}`);
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => sign * (Date.parse(a.activityDateTime) - Date.parse(b.activityDateTime));
}

function rowOf(state: TenantState, event: AuditEvent) {
  const who = (id: string) => {
    const person = state.people.get(id);
    return { id, displayName: person?.displayName ?? null, userPrincipalName: person?.userPrincipalName ?? null };
  };
  return {
    id: `${event.service}_${event.id}_1ZG16_${event.at % 1_000_000_000}`,
    category: 'UserManagement',
    correlationId: event.id,
    result: 'success',
    resultReason: event.reason,
    activityDisplayName: event.activity,
    activityDateTime: new Date(event.at).toISOString(),
    loggedByService: event.service,
    initiatedBy: { app: null, user: { ...who(event.by), ipAddress: '203.0.113.7' } },
    targetResources: [{ ...who(event.target), type: 'User', modifiedProperties: event.properties }],
  };
}
