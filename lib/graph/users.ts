import type { User } from '@microsoft/microsoft-graph-types';
import { readPerson, type Person } from '../entra/person.ts';
import { isObjectId } from '../entra/portal-route.ts';
import { ask } from './ask.ts';
import type { Graph } from './client.ts';

/** Every property `Person` shows. What User.ReadBasic.All does not show comes back as null (learn.microsoft.com/graph/permissions-reference). */
export const PERSON_FIELDS = 'id,displayName,userPrincipalName,mail,jobTitle,department,userType,accountEnabled,mobilePhone,businessPhones,preferredLanguage';

export interface FoundPeople {
  readonly people: readonly Person[];
  /** There are more than are shown; a longer text narrows them. */
  readonly more: boolean;
}

const MOST = 15;
const SHORTEST = 2;
const SEARCHED = ['displayName', 'userPrincipalName', 'mail'];

/**
 * `$search` for a text: the words of a name begin with it, or an address does (learn.microsoft.com/graph/search-query-parameter).
 * Inside the quotes of a clause only `"` and `\` mean something.
 */
export function searchClause(text: string): string {
  const escaped = text.replaceAll(/["\\]/g, String.raw`\$&`);
  return SEARCHED.map((property) => `"${property}:${escaped}"`).join(' OR ');
}

/**
 * Finds users by name, address or object id. Fewer than two characters find nobody and ask nothing.
 * Needs User.ReadBasic.All. The index lags: a user made seconds ago may be missing. Throws GraphFault.
 */
export async function findPeople(graph: Graph, text: string, signal: AbortSignal): Promise<FoundPeople> {
  const wanted = text.trim();
  if (wanted.length < SHORTEST) return { people: [], more: false };
  const body = await ask(
    graph,
    {
      method: 'GET',
      path: '/users',
      query: {
        ...(isObjectId(wanted) ? { $filter: `id eq '${wanted}'` } : { $search: searchClause(wanted) }),
        $select: PERSON_FIELDS,
        $top: String(MOST),
        $count: 'true',
      },
      headers: { ConsistencyLevel: 'eventual' }, // $search on users is an advanced query: learn.microsoft.com/graph/aad-advanced-queries
    },
    signal,
  );
  const { value = [], '@odata.nextLink': next } = (body ?? {}) as { value?: readonly User[]; '@odata.nextLink'?: string };
  return { people: value.map(readPerson), more: next !== undefined };
}
