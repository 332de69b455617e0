import type { User } from '@microsoft/microsoft-graph-types';
import { rowsIn } from '../answers.ts';
import { ask } from '../ask.ts';
import type { Graph } from '../client.ts';

export interface Named {
  readonly displayName: string;
  readonly userPrincipalName: string;
}

/** Ids that one `in` may name: learn.microsoft.com/graph/filter-query-parameter. */
const MOST = 15;

/** One request for each 15 ids. Throws GraphFault. */
export async function namesOf(graph: Graph, userIds: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Named>> {
  const wanted = [...new Set(userIds)];
  const names = new Map<string, Named>();
  for (let at = 0; at < wanted.length; at += MOST) {
    const $filter = `id in (${wanted.slice(at, at + MOST).map((id) => `'${id}'`).join(', ')})`;
    const body = await ask(graph, { method: 'GET', path: '/users', query: { $filter, $select: 'id,displayName,userPrincipalName' } }, signal);
    for (const { id, displayName, userPrincipalName } of rowsIn(body) as readonly User[]) names.set(id ?? '', { displayName: displayName ?? '', userPrincipalName: userPrincipalName ?? '' });
  }
  return names;
}
