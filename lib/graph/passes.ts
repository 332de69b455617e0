import type { TemporaryAccessPassAuthenticationMethod } from '@microsoft/microsoft-graph-types';
import { readPass, type Pass, type PassSettings } from '../entra/pass.ts';
import type { Fact } from '../judgement/fact.ts';
import { ask, userPath } from './ask.ts';
import { serverNow, type Graph } from './client.ts';
import { GraphFault } from './faults.ts';
import { passesIn } from './methods.ts';
import { whatBecameOf } from './what-became-of.ts';

export type IssueOutcome =
  | { readonly kind: 'issued'; readonly pass: Pass; readonly passcode: string }
  /** A pass was made, its passcode was lost on the way. */
  | { readonly kind: 'lost'; readonly pass: Pass }
  /** Listed again after an ambiguous end: no new pass is there. */
  | { readonly kind: 'nothing'; readonly fault: GraphFault }
  /** And it could not be listed again, or the list does not tell. */
  | { readonly kind: 'unknown'; readonly fault: GraphFault }
  /** Certainly nothing was done. */
  | { readonly kind: 'refused'; readonly fault: GraphFault };

const collection = (userId: string) => userPath(userId, '/authentication/temporaryAccessPassMethods');

/** The body of graph/api/authentication-post-temporaryaccesspassmethods. What it takes where isUsableOnce is missing is documented nowhere, so it never is. */
export function creationBody({ lifetimeMinutes, oneTime, startsAt }: PassSettings) {
  return {
    lifetimeInMinutes: lifetimeMinutes,
    isUsableOnce: oneTime,
    ...(startsAt !== undefined && { startDateTime: new Date(startsAt).toISOString() }),
  };
}

/**
 * Issues a pass; Entra replaces the one there is. Sent once: again only after 429 or 401, which did nothing. After any
 * other end without an answer the passes are listed, whatever the signal says, and the outcome tells what is true.
 * `before`: the passes as last read. Never throws for what the network or Graph does.
 */
export async function issuePass(graph: Graph, userId: string, settings: PassSettings, before: Fact<readonly Pass[]>, signal: AbortSignal): Promise<IssueOutcome> {
  const body = creationBody(settings);
  const startedAt = graph.clock.now();
  try {
    return issued(await ask(graph, { method: 'POST', path: collection(userId), body }, signal), serverNow(graph));
  } catch (error) {
    const fault = error instanceof GraphFault ? error : new GraphFault('unexpected', { mayHaveHappened: true });
    if (!fault.mayHaveHappened) return { kind: 'refused', fault };
    const became = await whatBecameOf(graph, (own) => listPasses(graph, userId, own), before, startedAt);
    return typeof became === 'string' ? { kind: became, fault } : { kind: 'lost', pass: became };
  }
}

function issued(body: unknown, now: number): IssueOutcome {
  const raw = (body ?? {}) as TemporaryAccessPassAuthenticationMethod;
  const { id, temporaryAccessPass: passcode } = raw;
  if (!id || typeof passcode !== 'string' || passcode === '') throw new GraphFault('unexpected', { mayHaveHappened: true });
  return { kind: 'issued', pass: readPass(raw, now), passcode };
}

/** All passes of a user, used and expired ones too; Entra keeps at most one. Throws GraphFault. */
export async function listPasses(graph: Graph, userId: string, signal: AbortSignal): Promise<readonly Pass[]> {
  const body = await ask(graph, { method: 'GET', path: collection(userId) }, signal);
  return passesIn(body, serverNow(graph));
}

/**
 * Deletes a pass. A second time after an ambiguous end: what is gone cannot go again, and 404 says so.
 * Throws GraphFault; with `mayHaveHappened` the pass may be gone.
 */
export async function revokePass(graph: Graph, userId: string, passId: string, signal: AbortSignal): Promise<'revoked' | 'already-gone'> {
  const remove = () => ask(graph, { method: 'DELETE', path: `${collection(userId)}/${encodeURIComponent(passId)}` }, signal);
  try {
    await remove().catch((error: GraphFault) => {
      const noAnswer = error.kind === 'timed-out' || error.kind === 'offline';
      if (!noAnswer || !error.mayHaveHappened) throw error;
      return remove();
    });
    return 'revoked';
  } catch (error) {
    if (error instanceof GraphFault && error.kind === 'not-found') return 'already-gone';
    throw error;
  }
}
