import { ok, type Answer } from './answer.ts';
import { contextOf, type Call } from './call.ts';
import { readFilter } from './filter.ts';
import { pageOf, readQuery } from './query.ts';
import { refusals } from './refusals.ts';
import { AUDIT_READERS, holdsAny } from './rights.ts';
import type { SignInEvent, TenantState, World } from './types.ts';

// graph/api/resources/signin, "Supports $filter", as far as it is needed here.
const FILTERABLE = { userId: ['eq'], createdDateTime: ['eq', 'ge', 'le'], appDisplayName: ['eq', 'startswith'] } as const;

/** graph/api/signin-list. Newest first, as the log comes by default. */
export function listSignIns(call: Call): Answer {
  const { state, now } = call.world;
  if (!holdsAny(state, call.caller.userId, AUDIT_READERS)) refusals.auditRoleMissing();
  const query = readQuery(call, ['$filter', '$top', '$skiptoken']);
  const fits = query.filter === undefined ? () => true : readFilter(query.filter, FILTERABLE);
  const rows = state.signIns.filter(({ at }) => at + state.auditDelayMs <= now()).map((event) => rowOf(state, call, event)).filter(fits).toReversed();
  return ok(pageOf(call, { context: contextOf(call, 'auditLogs/signIns'), rows, query, size: 1000, render: (row) => row }));
}

function rowOf(state: TenantState, { version }: Call, { id, at, userId, app, method }: SignInEvent) {
  const createdDateTime = new Date(at).toISOString();
  return {
    id,
    createdDateTime,
    userId,
    userPrincipalName: state.people.get(userId)?.userPrincipalName ?? '',
    appDisplayName: app,
    status: { errorCode: 0 },
    // v1.0 has neither this nor the methods used.
    ...(version === 'beta' ? { authenticationDetails: [{ authenticationMethod: method, authenticationStepDateTime: createdDateTime, succeeded: true }] } : {}),
  };
}

/** `at`: UTC ms. */
export function noteSignIn({ state, newId }: World, userId: string, at: number): void {
  state.signIns.push({ id: newId(), at, userId, app: 'My Signins', method: 'Temporary Access Pass' });
}
