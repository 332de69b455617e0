import type { Pass } from '../entra/pass.ts';
import { evidence, type Fact } from '../judgement/fact.ts';
import type { Graph } from './client.ts';
import { GraphFault } from './faults.ts';

// ms. A service cut off in the middle may still be at work, and a list may lag behind it: "nothing" takes two looks.
const BEFORE_THE_SECOND_LOOK = 3000;
// What ended the request may have ended the connection: a look without one is tried again.
const MOST_TRIES = 3;
const BEFORE_ANOTHER_TRY = 1000;
/** ms for all looks; the agent is waiting, and "unknown" is an answer too. */
const LOOKING = 60_000;
/** ms that the service's clocks may differ among themselves. */
const SLACK = 120_000;

/**
 * Whether a listed pass came with the request that began at `startedAt` (UTC ms, our clock).
 * `serverAhead`: ms the server's clock is ahead of ours, undefined if it never showed. A colleague may have issued one
 * between the last reading and this request, so one that is older than the request is not new even if it was not there before.
 */
export function newness(pass: Pass, before: Fact<readonly Pass[]>, startedAt: number, serverAhead: number | undefined): 'new' | 'old' | 'unclear' {
  if (evidence(before)?.some(({ id }) => id === pass.id)) return 'old';
  const older = pass.createdAt === undefined ? undefined : pass.createdAt < startedAt + (serverAhead ?? 0) - SLACK;
  if (serverAhead !== undefined && older) return 'old';
  if (before.state !== 'not-checked') return 'new'; // absent: there was none
  return older === false ? 'new' : 'unclear';
}

/**
 * After a creation that ended without an answer: the pass it made, `nothing`, or `unknown` where the list could not be
 * had or does not tell. Has a time limit of its own, since the request's signal may be the very thing that ended it.
 */
export async function whatBecameOf(graph: Graph, list: (signal: AbortSignal) => Promise<readonly Pass[]>, before: Fact<readonly Pass[]>, startedAt: number): Promise<Pass | 'nothing' | 'unknown'> {
  const signal = AbortSignal.timeout(LOOKING);
  const read = async (tries = 1): Promise<readonly Pass[]> => {
    try {
      return await list(signal);
    } catch (error) {
      if (!(error instanceof GraphFault) || error.kind !== 'offline' || tries === MOST_TRIES) throw error;
      await graph.clock.sleep(BEFORE_ANOTHER_TRY, signal);
      return read(tries + 1);
    }
  };
  const look = async () => {
    const passes = await read();
    const judged = (verdict: string) => passes.find((pass) => newness(pass, before, startedAt, graph.serverAhead()) === verdict);
    return judged('new') ?? (judged('unclear') ? 'unknown' : 'nothing');
  };
  try {
    const first = await look();
    if (first !== 'nothing') return first;
    await graph.clock.sleep(BEFORE_THE_SECOND_LOOK, signal);
    return await look();
  } catch {
    return 'unknown';
  }
}
