import { browser } from 'wxt/browser';
import type { OptionsServices } from '../../components/options/options-services.ts';
import { askConfig, saveConfig } from '../../lib/config/ask.ts';
import { onConfigChange } from '../../lib/config/changes.ts';
import { effectiveOf } from '../../lib/config/effective.ts';
import { CLOUDS } from '../../lib/entra/clouds.ts';
import { askGateHealth } from '../../lib/gate/ask-health.ts';
import { changePolicy } from '../../lib/graph/change-policy.ts';
import { openGraph } from '../../lib/graph/client.ts';
import { readStanding } from '../../lib/graph/standing.ts';
import { askReports } from '../../lib/portal/ask-reports.ts';
import { readHints } from '../../lib/portal/hints.ts';
import { keep, recordedEntries } from '../../lib/record/store.ts';
import { openSession, redirectUri } from '../../lib/session/client.ts';

/** The options page's services as they are outside of tests. */
export function openOptionsServices(): OptionsServices {
  const session = openSession();
  return {
    session,
    redirectUri: redirectUri(),
    load: async () => {
      const loaded = await askConfig();
      return { loaded, effective: effectiveOf(loaded, readHints(loaded.config.portalHints).rejected) };
    },
    save: saveConfig,
    onConfigChange,
    openDoor: (cloud) => {
      const graph = openGraph({ cloud: CLOUDS[cloud], token: (wish) => session.token(wish) });
      return {
        readStanding: (agentId, scopes, signal) => readStanding(graph, { agentId, scopes }, signal),
        changePolicy: (setting, value, signal) => changePolicy(graph, setting, value, signal),
      };
    },
    gateHealth: askGateHealth,
    portals: askReports,
    record: keep,
    recordedEntries,
    now: Date.now,
    writeClipboard: (text) => navigator.clipboard.writeText(text),
    about: { extension: browser.runtime.getManifest().version, browser: navigator.userAgent, language: navigator.language },
  };
}
