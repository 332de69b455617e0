import { failure, type Answer } from './answer.ts';

/** Whether the work is done before the answer is lost. */
export type After = 'before' | 'after';

export type Fault =
  | { readonly kind: 'throttle'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'busy'; readonly status: 503 | 504; readonly after: After; readonly retryAfterSeconds?: number }
  | { readonly kind: 'cut'; readonly after: After }
  | { readonly kind: 'silence'; readonly after: After; readonly seconds: number }
  | { readonly kind: 'refuse'; readonly status: number; readonly code: string; readonly message: string }
  | { readonly kind: 'claims'; readonly claims: string };

export interface FaultOrder {
  /** Both must match; absent matches all. `path` is tried against the URL's path without the query. */
  readonly when?: { readonly method?: string; readonly path?: RegExp };
  readonly fault: Fault;
  /** How often; default once. */
  readonly times?: number;
}

export interface FaultPlan {
  /** Queues a fault; the oldest that matches a request is taken. */
  next(order: FaultOrder): void;
  clear(): void;
  /** How many are still to come. */
  pending(): number;
  /** Takes what is due for a request; parts of a batch meet only faults that are answers. */
  take(method: string, path: string, batched: boolean): Fault | undefined;
}

/** The connection was lost. A server that hosts the tenant destroys the socket; a page sees a failed fetch. */
export class ConnectionCut extends Error {
  override readonly name = 'ConnectionCut';
}

const IN_BATCHES: ReadonlySet<Fault['kind']> = new Set(['throttle', 'busy', 'refuse'] as const);

export function createFaultPlan(): FaultPlan {
  let queue: { readonly order: FaultOrder; left: number }[] = [];
  return {
    next: (order) => void queue.push({ order, left: order.times ?? 1 }),
    clear: () => void (queue = []),
    pending: () => queue.reduce((sum, { left }) => sum + left, 0),
    take(method, path, batched) {
      const due = queue.find(({ order: { when, fault } }) =>
        (when?.method ?? method).toUpperCase() === method && path.search(when?.path ?? /(?:)/) >= 0 && (!batched || IN_BATCHES.has(fault.kind)));
      if (!due) return undefined;
      due.left -= 1;
      if (due.left <= 0) queue = queue.filter((item) => item !== due);
      return due.order.fault;
    },
  };
}

const retryAfter = (seconds: number | undefined) => (seconds === undefined ? {} : { 'Retry-After': String(seconds) });

// Codes: graph/errors. The challenge: entra/identity-platform/claims-challenge.
const ANSWERS: { readonly [K in Fault['kind']]: (fault: Extract<Fault, { kind: K }>) => Answer } = {
  throttle: (fault) => failure(429, 'TooManyRequests', 'Too many requests.', retryAfter(fault.retryAfterSeconds)),
  busy: (fault) => failure(fault.status, 'serviceNotAvailable', 'The service is temporarily unavailable. Please try again later.', retryAfter(fault.retryAfterSeconds)),
  refuse: (fault) => failure(fault.status, fault.code, fault.message),
  claims: (fault) => failure(401, 'InvalidAuthenticationToken', 'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp', {
    'WWW-Authenticate': `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${btoa(fault.claims)}"`,
  }),
  cut: () => failure(504, 'serviceNotAvailable', 'The service did not answer in time.'),
  silence: () => failure(504, 'serviceNotAvailable', 'The service did not answer in time.'),
};

/** Graph's answer to a request that meets a fault; for `cut` and `silence`, the one after the time-out. */
export function faultAnswer<K extends Fault['kind']>(fault: Extract<Fault, { kind: K }>): Answer {
  return (ANSWERS[fault.kind] as (fault: Extract<Fault, { kind: K }>) => Answer)(fault);
}

/** Waits by a timer; rejects with the signal's reason when it aborts. */
export function sleepByTimer(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}
