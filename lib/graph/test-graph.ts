import { CLOUDS } from '../entra/clouds.ts';
import type { Token, TokenWish } from '../session/types.ts';
import { openGraph, type Graph, type GraphOptions, type Wait } from './client.ts';

/** For tests: a Graph over a scripted server, with a clock that only moves when slept. */
export interface TestGraph {
  readonly graph: Graph;
  readonly requests: Request[];
  readonly slept: number[];
  readonly waits: (Wait | undefined)[];
  /** What each token request wished, undefined for the first. */
  readonly tokens: (TokenWish | undefined)[];
}

export const NOW = Date.parse('2026-11-21T10:00:00Z');
export const never = () => new AbortController().signal;

/** Never answers, not even to an abort. */
export const silence = () => new Promise<Response>(() => {});

export const json = (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

export const refusal = (status: number, code = 'code', message = 'message', headers: Readonly<Record<string, string>> = {}) =>
  json({ error: { code, message, innerError: { date: '2026-11-21T10:00:00', 'request-id': 'server-id' } } }, status, headers);

export function testGraph(answer: (request: Request, index: number) => Response | Promise<Response>, options: Partial<GraphOptions> = {}): TestGraph {
  const requests: Request[] = [];
  const slept: number[] = [];
  const waits: (Wait | undefined)[] = [];
  const tokens: (TokenWish | undefined)[] = [];
  let now = NOW;
  const graph = openGraph({
    cloud: CLOUDS.global,
    token: (wish): Promise<Token> => {
      tokens.push(wish);
      return Promise.resolve({ accessToken: `token-${tokens.length}`, scopes: ['User.Read'] });
    },
    streams: false, // Node's fetch takes them too
    onWait: (wait) => waits.push(wait),
    clock: {
      now: () => now,
      sleep: (ms, signal) => {
        slept.push(ms);
        now += ms;
        return signal.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve();
      },
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request.clone());
      return answer(request, requests.length - 1);
    },
    ...options,
  });
  return { graph, requests, slept, waits, tokens };
}
