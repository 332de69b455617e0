import { ok, type Answer } from './answer.ts';
import { contextOf, type Call } from './call.ts';
import { readFilter } from './filter.ts';
import { readQuery } from './query.ts';
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

/** Pages are found from where the last one ended, so that the hundredth of a long log costs what the first does. */
export function listAudits(call: Call): Answer {
  const { state } = call.world;
  if (!holdsAny(state, call.caller.userId, AUDIT_READERS)) refusals.auditRoleMissing();
  const query = readQuery(call, ['$filter', '$orderby', '$top', '$skiptoken']);
  const fits = query.filter === undefined ? () => true : readFilter(query.filter, FILTERABLE);
  const size = query.top ?? 1000;
  const found = [...matching(call, directionOf(query.orderby ?? 'activityDateTime desc'), query.offset, fits).take(size + 1)];
  const after = found[size];
  const next = new URL(call.url);
  if (after) next.searchParams.set('$skiptoken', `P-${after.position}`);
  return ok({ '@odata.context': contextOf(call, 'auditLogs/directoryAudits'), ...(after ? { '@odata.nextLink': next.href } : {}), value: found.slice(0, size).map(({ row }) => row) });
}

type Row = ReturnType<typeof rowOf>;

/** Readable rows that fit. A position counts from the log's beginning, from 1, and stays what it is as the log grows; 0 is where the order begins. */
function* matching({ world: { state, now } }: Call, step: 1 | -1, start: number, fits: (row: Row) => boolean): Generator<{ position: number; row: Row }, undefined, undefined> {
  const { audit, auditDelayMs } = state;
  for (let position = start || (step === 1 ? 1 : audit.length); position >= 1 && position <= audit.length; position += step) {
    const event = audit[position - 1];
    if (!event || event.at + auditDelayMs > now()) continue;
    const row = rowOf(state, event);
    if (fits(row)) yield { position, row };
  }
}

function directionOf(orderby: string): 1 | -1 {
  const [, direction] = /^activityDateTime(?: (asc|desc))?$/.exec(orderby) ?? refusals.unsupportedQuery(`Sort clause: ${orderby}`);
  return direction === 'desc' ? -1 : 1;
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
