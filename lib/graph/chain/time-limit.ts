import { orAbort, type Step } from './step.ts';

/** Bounds one try, its body included, to `ms`, and tells the three ways apart in which no answer comes: the caller's abort, our own, and the network's. */
export function withTimeLimit(ms: number): Step {
  return (next) => async (trip) => {
    if (trip.signal.aborted) throw trip.journey.failed('cancelled');
    const limit = AbortSignal.timeout(ms);
    const signal = AbortSignal.any([trip.signal, limit]);
    try {
      return await orAbort(next({ ...trip, signal }), signal);
    } catch {
      if (trip.signal.aborted) throw trip.journey.failed('cancelled');
      throw trip.journey.failed(limit.aborted ? 'timed-out' : 'offline');
    }
  };
}
