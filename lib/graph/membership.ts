import type { Group } from '../entra/roles.ts';
import { listed, type Fact } from '../judgement/fact.ts';
import { factOf, joined, notCheckedFor, rowsIn } from './answers.ts';
import { userPath } from './ask.ts';
import { readBatch, type Part } from './batch.ts';
import type { Graph } from './client.ts';
import { GraphFault } from './faults.ts';
import { forRoles, groupPage, plain, type GroupPage } from './groups.ts';

export interface Membership {
  /** Those that hold the user of the groups asked about. */
  readonly among: Fact<readonly Group[]>;
  /** Role-assignable groups that hold the user. */
  readonly forRoles: Fact<readonly Group[]>;
}

/** graph/api/user-list-transitivememberof: the header and $count are demanded with a cast. */
export const EVENTUAL = { ConsistencyLevel: 'eventual' } as const;
export const MEMBER_GROUPS = '/transitiveMemberOf/microsoft.graph.group?$select=id,displayName,isAssignableToRole&$count=true&$top=999';

const MOST_IDS = 20; // graph/api/directoryobject-checkmembergroups
const MOST_PARTS = 20;
const JSON_BODY = { 'Content-Type': 'application/json' } as const;

/** The next `$batch` for a user in more groups than a page shows. A tenant has at most 500 role-assignable groups, so one page shows those. */
function partsFor(userId: string, ids: readonly string[], roleGroups: boolean): readonly Part[] {
  const parts: Part[] = roleGroups ? [{ id: 'for-roles', url: userPath(userId, `${MEMBER_GROUPS}&$filter=isAssignableToRole%20eq%20true`), headers: EVENTUAL }] : [];
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    parts.push({ id: `ids-${at}`, method: 'POST', url: userPath(userId, '/checkMemberGroups'), headers: JSON_BODY, body: { groupIds: ids.slice(at, at + MOST_IDS) } });
  }
  return parts;
}

/** Group ids that hold a user, in lower case. Throws GraphFault where the answer is no list. */
export const groupIdsIn = (body: unknown): readonly string[] => (rowsIn(body) as readonly string[]).map((id) => id.toLowerCase());

/**
 * Which of the groups asked about hold the user, and which role-assignable ones. Asks again only where the first page
 * of groups leaves it open, and then once. A cancelled request throws GraphFault; any other fault makes facts that are not checked.
 */
export async function membershipOf(graph: Graph, userId: string, page: Fact<GroupPage>, asked: readonly string[], signal: AbortSignal): Promise<Membership> {
  if (page.state !== 'known') return { among: page, forRoles: page };
  const wanted = new Set(asked.map((id) => id.toLowerCase()));
  const onPage = page.value.groups.filter(({ id }) => wanted.has(id)).map(plain);
  const seen = listed(onPage, page.readAt);
  const rest = page.value.more ? [...wanted].filter((id) => !onPage.some((group) => group.id === id)) : [];
  const roleGroups = forRoles(page);
  if (roleGroups && rest.length === 0) return { among: seen, forRoles: roleGroups };

  const parts = partsFor(userId, rest, !roleGroups);
  const answer = await readBatch(graph, parts.slice(0, MOST_PARTS), signal).catch((error: unknown) => {
    if (!(error instanceof GraphFault) || error.kind === 'cancelled') throw error;
    return notCheckedFor(error.kind);
  });
  const now = graph.clock.now();
  const read = <T>(id: string, reader: (body: unknown) => Fact<T>): Fact<T> => (typeof answer === 'function' ? factOf(answer(id), reader) : answer);
  const checked = parts
    .filter(({ method }) => method === 'POST')
    .map(({ id }) => read(id, (body) => listed(groupIdsIn(body).map((group) => ({ id: group, name: group })), now)));
  return {
    among: joined<Group>([seen, ...checked], () => false, ({ id }) => id, now),
    forRoles: roleGroups ?? read('for-roles', (body) => forRoles(groupPage(body, now)) ?? listed([], now)),
  };
}
