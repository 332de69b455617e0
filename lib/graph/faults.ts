/** Everything that can go wrong on the way to Graph and back, one word a case. Words for the screen are made from these elsewhere. */
export type GraphFaultKind =
  | 'lifetime'
  | 'one-time-only'
  | 'start-in-past'
  | 'not-allowed-by-policy'
  | 'external-guest'
  | 'self'
  | 'not-authorized' // a role is missing or not active yet, or the target is too privileged
  | 'scope-missing'
  | 'not-found'
  | 'throttled'
  | 'busy'
  | 'timed-out'
  | 'offline'
  | 'signed-out'
  | 'cancelled' // by the caller's signal, or the agent closed the sign-in window
  | 'unexpected';

export interface FaultDetails {
  readonly status?: number | undefined;
  /** Graph's `error.code`, or the sign-in's. */
  readonly code?: string | undefined;
  /** Graph's `error.message`, as it came: to be shown, not to be branched on. */
  readonly serverMessage?: string | undefined;
  /** Graph's `request-id`; where no answer came, the `client-request-id` that was sent. */
  readonly requestId?: string | undefined;
  /** As Graph wrote it. */
  readonly date?: string | undefined;
  /** Minutes, from the refusal of a lifetime. */
  readonly bounds?: { readonly minimum: number; readonly maximum: number } | undefined;
  /** UTC ms: not before this, says Graph. */
  readonly retryAt?: number | undefined;
  /** The server may have done the work. False: it certainly has not. */
  readonly mayHaveHappened?: boolean;
}

/**
 * The only error this folder throws. It keeps no `cause` and no body: the parser's message about a broken answer
 * quotes that answer, and the answer to a creation holds the passcode.
 */
export class GraphFault extends Error {
  override readonly name = 'GraphFault';
  readonly kind: GraphFaultKind;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly serverMessage: string | undefined;
  readonly requestId: string | undefined;
  readonly date: string | undefined;
  readonly bounds: { readonly minimum: number; readonly maximum: number } | undefined;
  readonly retryAt: number | undefined;
  readonly mayHaveHappened: boolean;
  constructor(kind: GraphFaultKind, details: FaultDetails = {}) {
    super([kind, details.status, details.code].filter(Boolean).join(' '));
    this.kind = kind;
    this.status = details.status;
    this.code = details.code;
    this.serverMessage = details.serverMessage;
    this.requestId = details.requestId;
    this.date = details.date;
    this.bounds = details.bounds;
    this.retryAt = details.retryAt;
    this.mayHaveHappened = details.mayHaveHappened ?? false;
  }
}

/** A fault as it crosses from one context to another: plain data. */
export type GraphFaultData = { readonly graphFault: GraphFaultKind } & FaultDetails;

export function graphFaultData(error: unknown): GraphFaultData {
  if (!(error instanceof GraphFault)) return { graphFault: 'unexpected' };
  const { kind, status, code, serverMessage, requestId, date, bounds, retryAt, mayHaveHappened } = error;
  return { graphFault: kind, status, code, serverMessage, requestId, date, bounds, retryAt, mayHaveHappened };
}

export function graphFaultOf({ graphFault, ...details }: GraphFaultData): GraphFault {
  return new GraphFault(graphFault, details);
}
