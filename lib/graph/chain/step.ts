import type { Context } from '@microsoft/microsoft-graph-client/lib/es/src/IContext.js';
import type { Middleware } from '@microsoft/microsoft-graph-client/lib/es/src/middleware/IMiddleware.js';
import { GraphFault, type FaultDetails, type GraphFaultKind } from '../faults.ts';

/** What is known of one request over all its tries. It travels as the SDK's middleware option, hence a class. */
export class Journey {
  /** Only reads, whatever its verb: a `$batch` of GETs. */
  readonly reads: boolean;
  /** The server may have done the work of some try so far. */
  mayHaveHappened = false;
  clientRequestId: string | undefined;
  /** Why no answer came. The SDK would make a GraphError of what is thrown and lose it. */
  fault: GraphFault | undefined;
  constructor(reads: boolean) {
    this.reads = reads;
  }
  failed(kind: GraphFaultKind, details: FaultDetails = {}): GraphFault {
    return new GraphFault(kind, { requestId: this.clientRequestId, mayHaveHappened: this.mayHaveHappened, ...details });
  }
}

/** A request as the steps of the chain see it. */
export interface Trip {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly signal: AbortSignal;
  readonly journey: Journey;
}

export type Send = (trip: Trip) => Promise<Response>;
export type Step = (next: Send) => Send;

/** Joins steps, outermost first, into the one middleware that the SDK's HTTPClient is given. */
export function chain(steps: readonly Step[], last: Send): Middleware {
  const send = steps.reduceRight<Send>((next, step) => step(next), last);
  return {
    async execute(context: Context) {
      const { method = 'GET', headers, body, signal } = context.options ?? {};
      const asked = context.middlewareControl?.getMiddlewareOptions(Journey) as Journey | undefined;
      const journey = asked ?? new Journey(method === 'GET');
      try {
        context.response = await send({
          method: method.toUpperCase(),
          url: context.request as string, // GraphRequest gives the URL as text
          headers: headers as Record<string, string>,
          body: body as string | undefined,
          signal: signal ?? new AbortController().signal,
          journey,
        });
      } catch (error) {
        journey.fault = error instanceof GraphFault ? error : journey.failed('unexpected');
        throw journey.fault;
      }
    },
  };
}

/** Gives up on a promise that does not know the signal. Rejects with the signal's reason. */
export function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = () => reject(signal.reason as Error);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  return promise;
}
