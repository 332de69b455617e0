import type { Method } from '../../entra/methods.ts';
import type { Pass } from '../../entra/pass.ts';
import { ask, userPath } from '../ask.ts';
import { auditPages, type AuditPage, type Cursor } from './audits.ts';
import { serverNow, type Graph } from '../client.ts';
import { methodsIn, passesIn } from '../methods.ts';
import { namesOf, type Named } from './names.ts';
import { removeMethod } from './remove-method.ts';
import { passSignIns, type PassSignIns } from './sign-ins.ts';

/** How a user can sign in now. */
export interface SignInWays {
  /** The pass is not among them. */
  readonly methods: readonly Method[];
  readonly passes: readonly Pass[];
  /** UTC ms. */
  readonly readAt: number;
}

export const REVOKE_SESSIONS = 'User.RevokeSessions.All';

/** What neither issuing nor revoking needs of Graph. Everything throws GraphFault, and nothing else. */
export interface WiderDoor {
  /** Whether the last token of this door allows what the scope does. */
  readonly granted: (scope: string) => boolean;
  /** One request for methods and pass: the limit for methods is 5 in 10 seconds, for all agents of a tenant (learn.microsoft.com/graph/throttling-limits). Needs UserAuthenticationMethod.Read.All. */
  readonly readWays: (userId: string, signal: AbortSignal) => Promise<SignInWays>;
  /** Needs the scope of that kind of method: `removalScope`. */
  readonly removeMethod: (userId: string, method: Method, signal: AbortSignal) => Promise<'removed' | 'already-gone'>;
  /** Every app and browser must sign in again, within minutes (graph/api/user-revokesigninsessions). Needs User.RevokeSessions.All. */
  readonly revokeSessions: (userId: string, signal: AbortSignal) => Promise<void>;
  /** Who these ids are. Who was deleted is missing. Needs User.ReadBasic.All. */
  readonly namesOf: (userIds: readonly string[], signal: AbortSignal) => Promise<ReadonlyMap<string, Named>>;
  /** Pass events of the audit log, newest first, page by page: from a time (UTC ms) or from where another reading left off. Needs AuditLog.Read.All and a reader's role. */
  readonly auditPages: (from: number | Cursor, signal: AbortSignal) => AsyncIterable<AuditPage>;
  /** Sign-ins with a pass between two times (UTC ms). Needs AuditLog.Read.All, a reader's role and Entra ID P1. */
  readonly passSignIns: (userId: string, from: number, to: number, signal: AbortSignal) => Promise<PassSignIns>;
}

/** Greater scopes: learn.microsoft.com/graph/permissions-reference. */
const coversAll = (scope: string): readonly string[] => (scope.startsWith('UserAuthMethod-') ? ['UserAuthenticationMethod.ReadWrite.All'] : ['User.ReadWrite.All', 'Directory.ReadWrite.All']);

export function openWider(graph: Graph): WiderDoor {
  return {
    granted: (scope) => graph.scopes().some((one) => one === scope || coversAll(scope).includes(one)),
    readWays: async (userId, signal) => {
      const body = await ask(graph, { method: 'GET', path: userPath(userId, '/authentication/methods') }, signal);
      return { methods: methodsIn(body).filter(({ kind }) => kind !== 'pass'), passes: passesIn(body, serverNow(graph)), readAt: graph.clock.now() };
    },
    removeMethod: (userId, method, signal) => removeMethod(graph, userId, method, signal),
    revokeSessions: async (userId, signal) => void (await ask(graph, { method: 'POST', path: userPath(userId, '/revokeSignInSessions'), body: {} }, signal)),
    namesOf: (userIds, signal) => namesOf(graph, userIds, signal),
    auditPages: (from, signal) => auditPages(graph, from, signal),
    passSignIns: (userId, from, to, signal) => passSignIns(graph, userId, from, to, signal),
  };
}
