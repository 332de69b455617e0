import type { FaultDetails, GraphFaultKind } from './faults.ts';

interface Row {
  readonly kind: GraphFaultKind;
  readonly status?: readonly number[];
  readonly code?: RegExp;
  readonly message?: RegExp;
}

/**
 * What Graph says when it refuses; the first row that fits wins. graph/errors: "your code should not branch based on
 * message values", but the authentication methods service has one code for all of them, so the texts are matched
 * loosely and everything unmatched falls through to its code, then to its status.
 */
const ROWS: readonly Row[] = [
  // learn.microsoft.com/graph/errors: these statuses say it all.
  { kind: 'signed-out', status: [401] },
  { kind: 'timed-out', status: [408] },
  { kind: 'throttled', status: [429] },
  { kind: 'busy', status: [502, 503, 504] },
  { kind: 'unexpected', status: [500, 501, 505, 507, 509] },
  // github.com/microsoftgraph/microsoft-graph-docs/pull/12187: "Invalid LifetimeInMinutes specified. The valid range between 60 and 480."
  { kind: 'lifetime', message: /invalid\s+lifetimeInMinutes/i },
  // github.com/KnudsenMorten/PIM4EntraPS, PIM-TapPolicy.ps1: "Invalid IsUsableOnce specified. Tenant Policy does not allow multiple use temporary access pass method."
  { kind: 'one-time-only', message: /invalid\s+isUsableOnce|not allow multiple[- ]use/i },
  // github.com/microsoftgraph/msgraph-sdk-dotnet/issues/2724: "Invalid StartDateTime specified. It can not be a time in the past."
  { kind: 'start-in-past', message: /invalid\s+startDateTime/i },
  // github.com/MicrosoftDocs/azure-docs/issues/111778: "Converged UserCredentialPolicy does not allow creating or updating this authentication method. …"
  { kind: 'not-allowed-by-policy', message: /userCredentialPolicy\s+does\s+not\s+allow/i },
  // learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass: "Temporary Access Pass cannot be added to an external guest user."
  { kind: 'external-guest', message: /can\s?not be added to an external guest/i },
  // The same page says "except themselves" and no text; none is published, so this is a guess that costs nothing when wrong.
  { kind: 'self', message: /self-service operations?\b.*\bnot supported|\b(?:for|to) (?:yourself|themselves)\b|\byour own\b/i },
  // learn.microsoft.com/graph/json-batching: Authorization_RequestDenied, "Insufficient privileges to complete the operation."
  { kind: 'scope-missing', status: [403], code: /^Authorization_RequestDenied$/i },
  { kind: 'scope-missing', status: [403], message: /insufficient privileges/i },
  // The audit log's own, as scripts on GitHub quote it: "Calling principal does not have required MSGraph permissions AuditLog.Read.All"
  { kind: 'scope-missing', status: [403], code: /MSGraphPermissionMissing$/i },
  // learn.microsoft.com/answers/questions/747489: accessDenied, "Request Authorization failed"; any other 403 reads the same.
  { kind: 'not-authorized', status: [403] },
  { kind: 'not-authorized', message: /request authorization failed/i },
  { kind: 'not-found', status: [404] },
];

// "between 60 and 480" today; two numbers after the word is all that is relied on.
const BOUNDS = /lifetimeInMinutes\D+(\d+)\D+(\d+)/i;

interface ErrorBody {
  readonly error?: {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly innerError?: Readonly<Record<string, unknown>> | null;
  } | null;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads an answer that is not 2xx: its kind, and what Graph gives for a support case. `body`: the parsed envelope of graph/errors, or anything. */
export function readRefusal(status: number, body: unknown): { kind: GraphFaultKind; details: FaultDetails } {
  const error = (body as ErrorBody | null | undefined)?.error;
  const inner = error?.innerError;
  const code = text(error?.code);
  const serverMessage = text(error?.message) ?? text(inner?.['message']);
  const fits = (row: Row) =>
    (!row.status || row.status.includes(status)) && (!row.code || row.code.test(code ?? '')) && (!row.message || row.message.test(serverMessage ?? ''));
  const kind = ROWS.find(fits)?.kind ?? 'unexpected';
  const [, minimum, maximum] = (kind === 'lifetime' && BOUNDS.exec(serverMessage ?? '')) || [];
  return {
    kind,
    details: {
      status,
      code,
      serverMessage,
      requestId: text(inner?.['request-id']),
      date: text(inner?.['date']),
      bounds: minimum && maximum ? { minimum: Number(minimum), maximum: Number(maximum) } : undefined,
    },
  };
}
