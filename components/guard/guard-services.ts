import type { Config } from '../../lib/config/config.ts';
import type { PassSettings } from '../../lib/entra/pass.ts';
import type { GateState } from '../../lib/gate/types.ts';
import type { PanelOpening } from '../../lib/panel-door.ts';
import type { Answers } from '../../lib/portal/ask.ts';
import type { GateChange } from '../../lib/portal/guard-door.ts';
import type { PaneListeners, WatchedPane } from '../../lib/portal/watch-pane.ts';
import type { RecordEntry } from '../../lib/record/entry.ts';
import type { Directory, Surroundings } from '../services.ts';

/** Everything outside the guard. Real in the portal, fakes in tests and in practice. */
export interface GuardServices extends Surroundings, Directory {
  readonly config: Config;
  readonly readRecipient: (userId: string) => Promise<Answers['recipient'] | 'signed-out'>;
  readonly gateState: () => Promise<GateState | undefined>;
  readonly grant: (userId: string, userPrincipalName: string, settings: PassSettings) => Promise<GateState | undefined>;
  readonly withdraw: () => Promise<void>;
  readonly onGateChange: (listener: (change: GateChange) => void, signal: AbortSignal) => void;
  readonly revoke: (userId: string) => Promise<number | 'signed-out'>;
  readonly record: (entry: RecordEntry) => Promise<void>;
  readonly watchPane: (listeners: PaneListeners, signal: AbortSignal) => WatchedPane;
  /** What of the pane was recognised, for whoever mends the selectors. Holds nothing of a person. */
  readonly diagnostics: () => string;
  readonly openPanel: () => Promise<PanelOpening>;
}
