/**
 * How long Graph asks to wait, in ms from now: seconds or an HTTP-date (learn.microsoft.com/graph/throttling; RFC 9110, 10.2.3).
 * A date is measured against the answer's own Date, so that a skewed clock here does not stretch it. Undefined: Graph did not say.
 */
export function retryAfter(header: string | null | undefined, serverDate: string | null | undefined, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(header)) return Number(header) * 1000;
  const from = Date.parse(serverDate ?? '');
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(from) ? now : from));
}

/** ms before the second, third and fourth try where Graph did not say. Nothing random: one person asks here, not a crowd. */
const STEPS = [1000, 2000, 4000] as const;

export const fallbackWait = (triesDone: number): number => STEPS[Math.min(triesDone, STEPS.length) - 1] ?? STEPS[0];

/** ms, all waits of one request together; an agent with a caller on the line is better told than kept. */
export const LONGEST_WAIT = 60_000;
export const MOST_TRIES = 3;
