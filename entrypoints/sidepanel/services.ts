import { configFault, loadConfig, onConfigChange, saveConfig } from '../../lib/config/config.ts';
import { CLOUDS } from '../../lib/entra/clouds.ts';
import { openGraph } from '../../lib/graph/client.ts';
import { issuePass, listPasses, revokePass } from '../../lib/graph/passes.ts';
import { readRecipient } from '../../lib/graph/recipient.ts';
import { findPeople } from '../../lib/graph/users.ts';
import { followPortal } from '../../lib/portal/followed-user.ts';
import { openSession, redirectUri } from '../../lib/session/client.ts';
import type { Services } from '../../components/services.ts';

/** The panel's services as they are outside of tests. */
export function openServices(): Services {
  const session = openSession();
  return {
    session,
    redirectUri: redirectUri(),
    loadConfig,
    saveConfig,
    configFault,
    onConfigChange,
    followPortal,
    openDoor: (cloud, onWait) => {
      const graph = openGraph({ cloud: CLOUDS[cloud], token: (wish) => session.token(wish), onWait });
      return {
        findPeople: (text, signal) => findPeople(graph, text, signal),
        readRecipient: async (userId, policy, signal) => {
          const { scopes } = await session.token();
          return readRecipient(graph, userId, { scopes, ...(policy && { policy }) }, signal);
        },
        issuePass: (userId, settings, before, signal) => issuePass(graph, userId, settings, before, signal),
        listPasses: (userId, signal) => listPasses(graph, userId, signal),
        revokePass: (userId, passId, signal) => revokePass(graph, userId, passId, signal),
      };
    },
    now: Date.now,
    writeClipboard: (text) => navigator.clipboard.writeText(text),
  };
}
