import { inside, listOf, text } from '../../entra/loose-json.ts';
import { hasMore, rowsIn } from '../answers.ts';
import { ask } from '../ask.ts';
import type { Graph } from '../client.ts';

export interface PassSignIn {
  /** UTC ms. */
  readonly at: number;
  /** What was signed in to; empty where the log does not say. */
  readonly app: string;
}

export interface PassSignIns {
  /** Oldest first. */
  readonly signIns: readonly PassSignIn[];
  /** There were more sign-ins than were looked at: nothing found is no proof then. */
  readonly more: boolean;
}

/** How hunting queries name it; the page of the property lists no values for it. */
const METHOD = 'temporary access pass';

/**
 * Sign-ins of a user between two times (UTC ms) in which a pass was taken. Only beta tells by which method
 * (graph/api/resources/authenticationdetail), and no filter takes it, so all of the time are read, up to 1,000.
 * Throws GraphFault.
 */
export async function passSignIns(graph: Graph, userId: string, from: number, to: number, signal: AbortSignal): Promise<PassSignIns> {
  const iso = (ms: number) => new Date(ms).toISOString();
  const $filter = `userId eq '${userId}' and createdDateTime ge ${iso(from)} and createdDateTime le ${iso(to)}`;
  const body = await ask(graph, { method: 'GET', path: '/auditLogs/signIns', version: 'beta', query: { $filter, $top: '1000' } }, signal);
  const signIns = rowsIn(body).filter(withPass).map((row) => ({ at: Date.parse(text(inside(row, 'createdDateTime'))), app: text(inside(row, 'appDisplayName')) }));
  return { signIns: signIns.filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at), more: hasMore(body) };
}

const withPass = (row: unknown): boolean =>
  listOf(inside(row, 'authenticationDetails')).some((detail) => text(inside(detail, 'authenticationMethod')).toLowerCase() === METHOD && inside(detail, 'succeeded') !== false);
