import { ResponseType } from '@microsoft/microsoft-graph-client/lib/es/src/ResponseType.js';
import { Journey } from './chain/step.ts';
import type { Graph } from './client.ts';
import type { GraphFault } from './faults.ts';
import { readRefusal } from './refusals.ts';
import { retryAfter } from './retry-after.ts';

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version; its parts encoded (see `userPath`). */
  readonly path: string;
  /** For what v1.0 does not have. */
  readonly version?: 'beta';
  /** Values as they are meant; encoded here. */
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** True for a POST that changes nothing. */
  readonly reads?: boolean;
}

/** Encoded, since a guest's name holds `#EXT#` and a stray `https://` would make the SDK change hosts. */
export const userPath = (userId: string, rest: string) => `/users/${encodeURIComponent(userId)}${rest}`;

/** Sends one request and gives its parsed body, undefined where there is none. Throws GraphFault, and nothing else. */
export async function ask(graph: Graph, { method, path, version, query = {}, headers = {}, body, reads = method === 'GET' }: Ask, signal: AbortSignal): Promise<unknown> {
  const journey = new Journey(reads);
  const request = graph.client.api(path);
  if (version) request.version(version);
  request
    .query(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)])))
    .headers({ ...headers })
    .option('signal', signal)
    .middlewareOptions([journey])
    .responseType(ResponseType.RAW);
  const verbs = {
    GET: () => request.get(),
    POST: () => request.post(JSON.stringify(body)),
    PATCH: () => request.patch(JSON.stringify(body)),
    DELETE: () => request.delete(),
  };

  const response = await (verbs[method]() as Promise<Response>).catch(() => {
    throw journey.fault ?? journey.failed('unexpected');
  });
  const text = await response.text();
  const { parsed, broken } = parse(text);
  if (!response.ok) throw refused(graph, journey, response, parsed);
  // The parser's own message is dropped: it quotes what it read, which may be a passcode.
  if (broken) throw journey.failed('unexpected', { status: response.status, requestId: response.headers.get('request-id') ?? undefined });
  return parsed;
}

function refused(graph: Graph, journey: Journey, response: Response, body: unknown): GraphFault {
  const { kind, details } = readRefusal(response.status, body);
  const now = graph.clock.now();
  const wait = retryAfter(response.headers.get('Retry-After'), response.headers.get('Date'), now);
  return journey.failed(kind, {
    ...details,
    requestId: details.requestId ?? response.headers.get('request-id') ?? journey.clientRequestId,
    retryAt: wait === undefined ? undefined : now + wait,
  });
}

function parse(text: string): { parsed?: unknown; broken: boolean } {
  if (text === '') return { broken: false };
  try {
    return { parsed: JSON.parse(text) as unknown, broken: false };
  } catch {
    return { broken: true };
  }
}
