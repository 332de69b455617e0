import type { GraphDoor, Services } from '../../components/services.ts';
import { askConfig, saveConfig } from '../../lib/config/ask.ts';
import { onConfigChange } from '../../lib/config/changes.ts';
import { followPortal } from '../../lib/portal/followed-user.ts';
import { openSession, redirectUri } from '../../lib/session/client.ts';

/** The panel's services as they are outside of tests. Graph and the record load when they are first needed. */
export function openServices(): Services {
  const session = openSession();
  return {
    session,
    redirectUri: redirectUri(),
    loadConfig: askConfig,
    saveConfig,
    onConfigChange,
    followPortal,
    openDoor: (cloud, onWait) => later(() => import('./graph-door.ts').then(({ openGraphDoor }) => openGraphDoor(cloud, session, onWait))),
    now: Date.now,
    record: async (entry) => (await import('../../lib/record/store.ts')).keep(entry),
    leftOpen: async (agentId, days) => (await import('../../lib/record/store.ts')).tidy(agentId, days, Date.now()),
    recordedEntries: async () => (await import('../../lib/record/store.ts')).recordedEntries(),
    recordBegan: async (agentId) => (await import('../../lib/record/store.ts')).recordBegan(agentId, Date.now()),
    writeClipboard: (text) => navigator.clipboard.writeText(text),
  };
}

function later(open: () => Promise<GraphDoor>): GraphDoor {
  let opened: Promise<GraphDoor> | undefined;
  const door = () => (opened ??= open());
  return {
    findPeople: async (...asked) => (await door()).findPeople(...asked),
    readRecipient: async (...asked) => (await door()).readRecipient(...asked),
    isInGroup: async (...asked) => (await door()).isInGroup(...asked),
    issuePass: async (...asked) => (await door()).issuePass(...asked),
    listPasses: async (...asked) => (await door()).listPasses(...asked),
    revokePass: async (...asked) => (await door()).revokePass(...asked),
    wider: async () => (await door()).wider(),
  };
}
