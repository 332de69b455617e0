import type { Client } from '@microsoft/microsoft-graph-client/lib/es/src/Client.js';
import { GraphRequest } from '@microsoft/microsoft-graph-client/lib/es/src/GraphRequest.js';
import { HTTPClient } from '@microsoft/microsoft-graph-client/lib/es/src/HTTPClient.js';
import type { Cloud } from '../entra/clouds.ts';
import type { Token, TokenWish } from '../session/types.ts';
import { browserStreams } from './chain/once.ts';
import { withRequestIds } from './chain/request-ids.ts';
import { withRetry } from './chain/retry.ts';
import { byFetch } from './chain/send.ts';
import { chain } from './chain/step.ts';
import { withTimeLimit } from './chain/time-limit.ts';
import { withToken } from './chain/token.ts';

export interface GraphClock {
  /** UTC ms. */
  now(): number;
  /** Rejects when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface Wait {
  readonly reason: 'throttled' | 'busy';
  /** UTC ms. */
  readonly until: number;
}

export interface GraphOptions {
  readonly cloud: Cloud;
  readonly token: (wish?: TokenWish) => Promise<Token>;
  /** Told before each wait for another try, and with nothing after it. */
  readonly onWait?: (wait: Wait | undefined) => void;
  readonly fetch?: typeof fetch;
  readonly clock?: GraphClock;
  /** Whether fetch takes a stream as a body. By default the browser is asked. */
  readonly streams?: boolean;
  /** ms for one try. Default 65,000: the methods service itself gives up at 60 s (graph/api/resources/authenticationmethods-overview). */
  readonly timeoutMs?: number;
}

/** The door to Graph. Resources use it through `ask` (ask.ts), which gives typed faults. */
export interface Graph {
  readonly client: Pick<Client, 'api'>;
  readonly clock: GraphClock;
  /** Scopes of the last token; none before the first request. */
  scopes(): readonly string[];
  /** ms that the server's clock is ahead of ours; undefined until an answer showed its Date. */
  serverAhead(): number | undefined;
  /** Waits and tells `onWait`. Rejects when the signal aborts. */
  wait(reason: Wait['reason'], ms: number, signal: AbortSignal): Promise<void>;
}

const SYSTEM_CLOCK: GraphClock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, ms);
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    }),
};

const SERVICE_GIVES_UP_AND_A_BIT = 65_000;

/**
 * Opens Graph for one cloud and agent. Sends nothing by itself.
 *
 * The SDK's request builder and HTTP client are taken without its `Client`, which only joins the two but brings the
 * default middleware along (3.4 KB more, gzipped, that would never run): its RetryHandler is the one thing that must not.
 */
export function openGraph(options: GraphOptions): Graph {
  const { cloud, clock = SYSTEM_CLOCK, onWait } = options;
  let scopes: readonly string[] = [];
  let serverAhead: number | undefined;

  async function wait(reason: Wait['reason'], ms: number, signal: AbortSignal): Promise<void> {
    onWait?.({ reason, until: clock.now() + ms });
    try {
      await clock.sleep(ms, signal);
      signal.throwIfAborted();
    } finally {
      onWait?.(undefined);
    }
  }

  const steps = [
    withRetry(() => clock.now(), wait),
    withToken(cloud.graph, options.token, (token) => {
      scopes = token.scopes;
    }),
    withRequestIds,
    withTimeLimit(options.timeoutMs ?? SERVICE_GIVES_UP_AND_A_BIT),
  ];
  const sawDate = (date: string) => {
    const at = Date.parse(date);
    if (!Number.isNaN(at)) serverAhead = at - clock.now();
  };
  const fetcher: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init)); // late, so that a page's own fetch keeps its `this`
  const http = new HTTPClient(chain(steps, byFetch(fetcher, sawDate, options.streams ?? browserStreams())));
  const config = { baseUrl: `https://${cloud.graph}/`, defaultVersion: cloud.version };

  return { client: { api: (path) => new GraphRequest(http, config, path) }, clock, scopes: () => scopes, serverAhead: () => serverAhead, wait };
}

/** The server's time as far as it is known, UTC ms. */
export const serverNow = (graph: Graph): number => graph.clock.now() + (graph.serverAhead() ?? 0);
