import type { GraphDoor } from '../../components/services.ts';
import { CLOUDS, type CloudId } from '../../lib/entra/clouds.ts';
import { isInGroup } from '../../lib/graph/approver.ts';
import { openGraph, type GraphOptions, type Wait } from '../../lib/graph/client.ts';
import { issuePass, listPasses, revokePass } from '../../lib/graph/passes.ts';
import { readRecipient } from '../../lib/graph/recipient.ts';
import { findPeople } from '../../lib/graph/users.ts';
import type { Session } from '../../lib/session/types.ts';

/** What the panel asks of Graph, with the agent's own token. `other`: another network and clock than the browser's, for practice. */
export function openGraphDoor(cloud: CloudId, session: Pick<Session, 'token'>, onWait: (wait: Wait | undefined) => void, other?: Pick<GraphOptions, 'fetch' | 'clock' | 'streams'>): GraphDoor {
  const graph = openGraph({ cloud: CLOUDS[cloud], token: (wish) => session.token(wish), onWait, ...other });
  return {
    findPeople: (text, signal) => findPeople(graph, text, signal),
    readRecipient: async (userId, wanted, signal) => {
      const { scopes } = await session.token();
      return readRecipient(graph, userId, { scopes, ...wanted }, signal);
    },
    isInGroup: (userId, groupId, signal) => isInGroup(graph, userId, groupId, signal),
    issuePass: (userId, settings, before, signal) => issuePass(graph, userId, settings, before, signal),
    listPasses: (userId, signal) => listPasses(graph, userId, signal),
    revokePass: (userId, passId, signal) => revokePass(graph, userId, passId, signal),
    wider: async () => (await import('../../lib/graph/wider/door.ts')).openWider(graph),
  };
}
