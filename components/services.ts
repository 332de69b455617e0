import { createContext, type ComponentType } from 'preact';
import { useContext } from 'preact/hooks';
import type { Changes } from '../lib/config/changes.ts';
import type { Config, LoadedConfig } from '../lib/config/config.ts';
import type { CloudId } from '../lib/entra/clouds.ts';
import type { WiderDoor } from '../lib/graph/wider/door.ts';
import type { Pass, PassSettings } from '../lib/entra/pass.ts';
import type { Person } from '../lib/entra/person.ts';
import type { GateEvent } from '../lib/gate/types.ts';
import type { Wait } from '../lib/graph/client.ts';
import type { IssueOutcome } from '../lib/graph/passes.ts';
import type { Kept, Recipient } from '../lib/graph/recipient.ts';
import type { RecordEntry } from '../lib/record/entry.ts';
import type { Fact } from '../lib/judgement/fact.ts';
import type { Agent, Session } from '../lib/session/types.ts';
import type { UnsentStore } from '../lib/unsent/unsent-store.ts';

/** What is to be read about a recipient. */
export interface Wanted {
  readonly agentId: string;
  readonly sensitiveGroups: readonly string[];
  readonly auditDays: number;
  /** Known and fresh: not read again. */
  readonly kept: Kept;
}

/** What the panel asks of Microsoft Graph, for one cloud and the signed-in agent. */
export interface GraphDoor {
  readonly findPeople: (text: string, signal: AbortSignal) => Promise<{ people: readonly Person[]; more: boolean }>;
  readonly readRecipient: (userId: string, wanted: Wanted, signal: AbortSignal) => Promise<Recipient>;
  readonly isInGroup: (userId: string, groupId: string, signal: AbortSignal) => Promise<boolean>;
  readonly issuePass: (userId: string, settings: PassSettings, before: Fact<readonly Pass[]>, signal: AbortSignal) => Promise<IssueOutcome>;
  readonly listPasses: (userId: string, signal: AbortSignal) => Promise<readonly Pass[]>;
  readonly revokePass: (userId: string, passId: string, signal: AbortSignal) => Promise<'revoked' | 'already-gone'>;
  /** What neither issuing nor revoking needs; loaded with the first that does. */
  readonly wider: () => Promise<WiderDoor>;
}

/** What any component may need of the world around it. */
export interface Surroundings {
  /** UTC, milliseconds since 1970. */
  readonly now: () => number;
  readonly writeClipboard: (text: string) => Promise<void>;
  /** Stands at every passcode where none is real: in practice. */
  readonly passcodeMark?: ComponentType;
}

/** Everything outside the panel. Real in the side panel, fakes in tests. */
export interface Services extends Surroundings {
  readonly session: Session;
  readonly redirectUri: string;
  readonly loadConfig: () => Promise<LoadedConfig>;
  readonly saveConfig: (config: Partial<Config>) => Promise<void>;
  readonly onConfigChange: (listener: (changes: Changes) => void) => () => void;
  readonly followPortal: (onUser: (userId: string | undefined) => void) => () => void;
  readonly openDoor: (cloud: CloudId, onWait: (wait: Wait | undefined) => void) => GraphDoor;
  /** Keeps what happened, without the passcode. Rejects where the disk refuses. */
  readonly record: (entry: RecordEntry) => Promise<void>;
  /** Entries of the agent that were left at `asked`. Deletes what is older than `days`. */
  readonly leftOpen: (agentId: string, days: number) => Promise<readonly RecordEntry[]>;
  /** All that this browser keeps, oldest first. */
  readonly recordedEntries: () => Promise<readonly RecordEntry[]>;
  /** When this computer began to keep what the agent does here, UTC ms. */
  readonly recordBegan: (agentId: string) => Promise<number>;
  /** In place of what the gate saw. Not set in the side panel, whose code has no room for it. */
  readonly gateEvents?: (listener: (events: readonly GateEvent[]) => void) => () => void;
  /** In place of where what was not issued yet outlives the panel. Not set in the side panel, whose code has no room for it. */
  readonly unsent?: () => Promise<UnsentStore | undefined>;
}

/** The signed-in agent, and how to sign in again or with more scopes. */
export interface Account {
  readonly agent: Agent;
  readonly signIn: (scopes?: readonly string[]) => Promise<void>;
}

/** What looking people up takes. */
export type Directory = Pick<GraphDoor, 'findPeople' | 'isInGroup'>;

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);
export const ServicesContext = createContext<Services | undefined>(undefined);
export const AccountContext = createContext<Account | undefined>(undefined);

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A component was drawn outside its context.');
  return value;
}

export const useSurroundings = (): Surroundings => required(useContext(SurroundingsContext));
export const useServices = (): Services => required(useContext(ServicesContext));
export const useAccount = (): Account => required(useContext(AccountContext));
