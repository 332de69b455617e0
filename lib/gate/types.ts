import type { Enforcement } from '../config/config.ts';
import type { PassSettings } from '../entra/pass.ts';

/** Leave to create one pass for one user from one tab. */
export interface Permit {
  readonly tabId: number;
  /** In lower case. */
  readonly userId: string;
  readonly userPrincipalName: string | undefined;
  /** What was verified. */
  readonly settings: PassSettings;
  /** UTC, milliseconds since 1970. */
  readonly until: number;
  readonly ruleIds: readonly number[];
}

/** How the gate stands for one tab. */
export interface GateState {
  readonly lock: 'locked' | 'unlocked';
  /** Where unlocked: for whom, and until when (UTC, milliseconds since 1970). */
  readonly userId?: string | undefined;
  readonly until?: number | undefined;
  readonly enforcement: Enforcement;
  /** A creation inside a `$batch` is blocked too; elsewhere it is only told of. */
  readonly batchesBlocked: boolean;
  /** False: the browser withholds the extension's access to Graph or the portal, and nothing can be blocked or seen. */
  readonly access: boolean;
}

/** Whether the browser holds what the gate rests on. */
export interface GateHealth extends Pick<GateState, 'enforcement' | 'batchesBlocked' | 'access'> {
  /** The static rule set, which blocks, is enabled. */
  readonly ruleSet: boolean;
  /** The session rule that opens the gate for everybody is there. */
  readonly open: boolean;
  /** Session rules that belong to no permit. */
  readonly strays: number;
}

export type EventKind =
  /** Add was pressed while locked. Nothing reached Graph. */
  | 'blocked'
  | 'created'
  /** Inside a batch, whose answer is not seen, or the connection was lost. */
  | 'maybe-created'
  /** Graph refused. */
  | 'not-created';

/** A creation that a portal page asked for. Holds ids and settings, nothing that tells more of a person. */
export interface GateEvent {
  /** UTC, milliseconds since 1970. */
  readonly at: number;
  readonly kind: EventKind;
  readonly tabId: number;
  /** Undefined: the request did not name the user by object id. */
  readonly userId: string | undefined;
  readonly lifetimeMinutes: number | undefined;
  readonly oneTime: boolean | undefined;
  readonly startsAt: number | undefined;
  readonly batched: boolean;
  /** It was verified: a permit for this user and tab was open. */
  readonly permitted: boolean;
  /** Where permitted: what was asked for otherwise than verified. */
  readonly differs: readonly ('lifetimeMinutes' | 'oneTime' | 'startsAt')[];
  /** Graph's HTTP status, where there was an answer. */
  readonly status: number | undefined;
}

export type ChangeReason = 'granted' | 'used' | 'expired' | 'withdrawn' | 'enforcement' | EventKind;
