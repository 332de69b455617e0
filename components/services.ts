import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Config, LoadedConfig } from '../lib/config/config.ts';
import type { CloudId } from '../lib/entra/clouds.ts';
import type { Pass, PassSettings } from '../lib/entra/pass.ts';
import type { Person } from '../lib/entra/person.ts';
import type { TenantPolicy } from '../lib/entra/policy.ts';
import type { Wait } from '../lib/graph/client.ts';
import type { IssueOutcome } from '../lib/graph/passes.ts';
import type { Recipient } from '../lib/graph/recipient.ts';
import type { Fact } from '../lib/judgement/fact.ts';
import type { Agent, Session } from '../lib/session/types.ts';

/** What the panel asks of Microsoft Graph, for one cloud and the signed-in agent. */
export interface GraphDoor {
  readonly findPeople: (text: string, signal: AbortSignal) => Promise<{ people: readonly Person[]; more: boolean }>;
  /** `policy`: the tenant policy where it is already known and fresh; else it is read. */
  readonly readRecipient: (userId: string, policy: TenantPolicy | undefined, signal: AbortSignal) => Promise<Recipient>;
  readonly issuePass: (userId: string, settings: PassSettings, before: Fact<readonly Pass[]>, signal: AbortSignal) => Promise<IssueOutcome>;
  readonly listPasses: (userId: string, signal: AbortSignal) => Promise<readonly Pass[]>;
  readonly revokePass: (userId: string, passId: string, signal: AbortSignal) => Promise<'revoked' | 'already-gone'>;
}

/** Everything outside the panel. Real in the side panel, fakes in tests. */
export interface Services {
  readonly session: Session;
  readonly redirectUri: string;
  readonly loadConfig: () => Promise<LoadedConfig>;
  readonly saveConfig: (config: Partial<Config>) => Promise<void>;
  readonly configFault: (key: 'clientId' | 'tenantId', value: string) => boolean;
  readonly onConfigChange: (listener: () => void) => () => void;
  readonly followPortal: (onUser: (userId: string | undefined) => void) => () => void;
  readonly openDoor: (cloud: CloudId, onWait: (wait: Wait | undefined) => void) => GraphDoor;
  /** UTC, milliseconds since 1970. */
  readonly now: () => number;
  readonly writeClipboard: (text: string) => Promise<void>;
}

/** The signed-in agent, and how to sign in again or with more scopes. */
export interface Account {
  readonly agent: Agent;
  readonly signIn: (scopes?: readonly string[]) => Promise<void>;
}

export const ServicesContext = createContext<Services | undefined>(undefined);
export const AccountContext = createContext<Account | undefined>(undefined);

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A component was drawn outside its context.');
  return value;
}

export const useServices = (): Services => required(useContext(ServicesContext));
export const useAccount = (): Account => required(useContext(AccountContext));
