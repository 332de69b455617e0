import { ask } from './ask.ts';
import { transient } from './chain/retry.ts';
import type { Graph } from './client.ts';
import { GraphFault } from './faults.ts';
import { fallbackWait, LONGEST_WAIT, MOST_TRIES, retryAfter } from './retry-after.ts';

/** A read inside a batch: a GET, or a POST that changes nothing. `url` is below the version, encoded. */
export interface Part {
  readonly id: string;
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  /** The part's own; a body takes its type here. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface PartAnswer {
  readonly status: number;
  readonly body: unknown;
}

interface RawPart extends PartAnswer {
  readonly id: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Reads up to 20 things with one POST (learn.microsoft.com/graph/json-batching). Each part is throttled by itself, so
 * only those that were are asked again, at most twice; what is throttled still, or cannot be asked again, comes back as it is.
 * Creations never go into a batch. Throws GraphFault when the first request as a whole fails, or one is cancelled.
 */
export async function readBatch(graph: Graph, parts: readonly Part[], signal: AbortSignal): Promise<(id: string) => PartAnswer | undefined> {
  const answers = new Map<string, RawPart>();
  let open = parts;
  let waited = 0;
  for (let tries = 1; ; tries++) {
    const more = await post(graph, open, signal).catch((fault: unknown) => {
      if (tries === 1 || signal.aborted) throw fault;
    });
    if (!more) return (id) => answers.get(id);
    for (const answer of more) answers.set(answer.id, answer);
    open = parts.filter(({ id }) => transient(answers.get(id)?.status ?? 0));
    const again = open.flatMap(({ id }) => answers.get(id) ?? []);
    const ms = Math.max(0, ...again.map(({ headers }) => retryAfter(header(headers, 'retry-after'), undefined, graph.clock.now()) ?? fallbackWait(tries)));
    waited += ms;
    if (open.length === 0 || tries === MOST_TRIES || waited > LONGEST_WAIT) return (id) => answers.get(id);
    const reason = again.some(({ status }) => status === 429) ? 'throttled' : 'busy';
    await graph.wait(reason, ms, signal).catch(() => {
      throw new GraphFault('cancelled');
    });
  }
}

async function post(graph: Graph, parts: readonly Part[], signal: AbortSignal): Promise<readonly RawPart[]> {
  const requests = parts.map((part) => ({ method: 'GET', ...part }));
  const body = (await ask(graph, { method: 'POST', path: '/$batch', body: { requests }, reads: true }, signal)) as { responses?: readonly RawPart[] } | undefined;
  if (!Array.isArray(body?.responses)) throw new GraphFault('unexpected');
  return body.responses;
}

function header(headers: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}
