import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Changes } from '../../lib/config/changes.ts';
import type { Config, LoadedConfig } from '../../lib/config/config.ts';
import type { Effective } from '../../lib/config/effective.ts';
import type { CloudId } from '../../lib/entra/clouds.ts';
import type { PolicySetting, PolicyValue } from '../../lib/entra/policy-settings.ts';
import type { GateHealth } from '../../lib/gate/types.ts';
import type { Standing } from '../../lib/graph/standing.ts';
import type { PortalTabs } from '../../lib/portal/ask-reports.ts';
import type { RecordEntry } from '../../lib/record/entry.ts';
import type { Session } from '../../lib/session/types.ts';
import type { Surroundings } from '../services.ts';

/** What the options page asks of Microsoft Graph, for one cloud and the signed-in agent. Throws GraphFault and SignInFault. */
export interface OptionsDoor {
  readonly readStanding: (agentId: string, scopes: readonly string[], signal: AbortSignal) => Promise<Standing>;
  readonly changePolicy: (setting: PolicySetting, value: PolicyValue, signal: AbortSignal) => Promise<void>;
}

export interface Loaded {
  readonly loaded: LoadedConfig;
  readonly effective: Effective;
}

/** Everything outside the options page. Real in the extension, fakes in tests. */
export interface OptionsServices extends Surroundings {
  readonly session: Session;
  readonly redirectUri: string;
  readonly load: () => Promise<Loaded>;
  /** Undefined takes a value back. */
  readonly save: (config: Partial<Config>) => Promise<void>;
  readonly onConfigChange: (listener: (changes: Changes) => void) => () => void;
  readonly openDoor: (cloud: CloudId) => OptionsDoor;
  readonly gateHealth: () => Promise<GateHealth | undefined>;
  readonly portals: () => Promise<PortalTabs>;
  readonly record: (entry: RecordEntry) => Promise<void>;
  readonly recordedEntries: () => Promise<readonly RecordEntry[]>;
  /** For the diagnostics. */
  readonly about: { readonly extension: string; readonly browser: string; readonly language: string };
}

export const OptionsContext = createContext<OptionsServices | undefined>(undefined);

export function useOptionsServices(): OptionsServices {
  const services = useContext(OptionsContext);
  if (!services) throw new Error('A part of the options page was drawn outside of it.');
  return services;
}
