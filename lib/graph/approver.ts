import { ask, userPath } from './ask.ts';
import type { Graph } from './client.ts';
import { groupIdsIn } from './membership.ts';

/** Whether a group holds a user, directly or through other groups: graph/api/directoryobject-checkmembergroups. Throws GraphFault. */
export async function isInGroup(graph: Graph, userId: string, groupId: string, signal: AbortSignal): Promise<boolean> {
  const body = await ask(graph, { method: 'POST', path: userPath(userId, '/checkMemberGroups'), body: { groupIds: [groupId] }, reads: true }, signal);
  return groupIdsIn(body).includes(groupId.toLowerCase());
}
