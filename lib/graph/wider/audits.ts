import { inside, text } from '../../entra/loose-json.ts';
import { readPassEvent, type PassEvent, type Who } from '../../entra/pass-events.ts';
import { rowsIn } from '../answers.ts';
import { ask } from '../ask.ts';
import type { Graph } from '../client.ts';
import { GraphFault } from '../faults.ts';

/** Where a reading goes on: the query of Graph's link to the next page. */
export interface Cursor {
  readonly query: Readonly<Record<string, string>>;
}

/** What a page told. Its rows are dropped. */
export interface AuditPage {
  /** Newest first. */
  readonly events: readonly PassEvent[];
  /** How many rows it had. */
  readonly rows: number;
  /** UTC ms of its last row; undefined where it has none. */
  readonly oldest: number | undefined;
  /** Undefined after the last page. */
  readonly next: Cursor | undefined;
}

const PATH = '/auditLogs/directoryAudits';
/** Graph gives no more at once (graph/api/directoryaudit-list). */
const MOST = '1000';

function firstQuery(since: number): Cursor['query'] {
  return {
    $filter: `activityDateTime ge ${new Date(since).toISOString()} and loggedByService eq 'Authentication Methods'`,
    $orderby: 'activityDateTime desc',
    $top: MOST,
  };
}

/**
 * Reads the audit log's rows on authentication methods from `since` (UTC ms), or goes on. Throws GraphFault in the middle
 * where a page cannot be had; the pages before it stand. The next page is asked for when the consumer is done with this one.
 */
export async function* auditPages(graph: Graph, from: number | Cursor, signal: AbortSignal): AsyncGenerator<AuditPage, void, undefined> {
  const people = new Map<string, Who>();
  let next: Cursor | undefined = typeof from === 'number' ? { query: firstQuery(from) } : from;
  while (next) {
    const { query }: Cursor = next;
    const body = await ask(graph, { method: 'GET', path: PATH, query }, signal);
    const rows = rowsIn(body);
    next = cursorIn(body);
    if (next && same(next.query, query)) throw new GraphFault('unexpected'); // round and round
    const at = Date.parse(text(inside(rows.at(-1), 'activityDateTime')));
    yield { events: rows.flatMap((row) => readPassEvent(row, people) ?? []), rows: rows.length, oldest: Number.isNaN(at) ? undefined : at, next };
  }
}

/** Of the link only the query is taken: the token goes to our own host and path, wherever a link may lead. */
function cursorIn(body: unknown): Cursor | undefined {
  const link = inside(body, '@odata.nextLink');
  if (link === undefined || link === null) return undefined;
  const url = URL.parse(text(link));
  if (!url?.pathname.endsWith(PATH)) throw new GraphFault('unexpected');
  return { query: Object.fromEntries(url.searchParams) };
}

const same = (a: Cursor['query'], b: Cursor['query']) => JSON.stringify(a) === JSON.stringify(b);
