import type { Step } from './step.ts';

/**
 * `client-request-id`, new for every try, is what Microsoft's support can find when no answer came (learn.microsoft.com/graph/best-practices-concept).
 * The priority asks to be throttled last, as a person is waiting (learn.microsoft.com/graph/throttling-limits, identity and access).
 */
export const withRequestIds: Step = (next) => (trip) => {
  const id = crypto.randomUUID();
  trip.journey.clientRequestId = id;
  return next({ ...trip, headers: { ...trip.headers, 'client-request-id': id, 'x-ms-throttle-priority': 'High' } });
};
