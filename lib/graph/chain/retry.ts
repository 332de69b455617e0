import type { Step, Trip } from './step.ts';
import type { Wait } from '../client.ts';
import { fallbackWait, LONGEST_WAIT, MOST_TRIES, retryAfter } from '../retry-after.ts';

// 429: nothing was done, so anything may be repeated. 503 and 504 may come after the work: only what can be done twice is.
const NOTHING_DONE = [429];
const PERHAPS_DONE = [429, 503, 504];

const repeatable = ({ method, journey }: Trip) => (journey.reads || method === 'DELETE' ? PERHAPS_DONE : NOTHING_DONE);

/** Why an answer of this status is worth another try of something that can be repeated. */
export function transient(status: number): Wait['reason'] | undefined {
  if (!PERHAPS_DONE.includes(status)) return undefined;
  return status === 429 ? 'throttled' : 'busy';
}

/**
 * Repeats by verb. The SDK's own RetryHandler repeats a POST after 503 and 504 as well, which would issue two passes
 * (microsoftgraph/msgraph-sdk-javascript, RetryHandler.ts). A longer wait than LONGEST_WAIT is left to the caller.
 */
export function withRetry(now: () => number, wait: (reason: Wait['reason'], ms: number, signal: AbortSignal) => Promise<void>): Step {
  return (next) => async (trip) => {
    let waited = 0;
    for (let tries = 1; ; tries++) {
      const response = await next(trip);
      const reason = transient(response.status);
      if (!reason || tries === MOST_TRIES || !repeatable(trip).includes(response.status)) return response;
      const ms = retryAfter(response.headers.get('Retry-After'), response.headers.get('Date'), now()) ?? fallbackWait(tries);
      waited += ms;
      if (waited > LONGEST_WAIT) return response;
      await wait(reason, ms, trip.signal).catch(() => {
        throw trip.journey.failed('cancelled');
      });
    }
  };
}
