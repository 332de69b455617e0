import type { Care } from './entry.ts';

/** Both together; what was removed adds up, of the rest the later counts. */
export function joinCare(one: Care | undefined, more: Care): Care {
  const removed = [...(one?.removed ?? []), ...(more.removed ?? [])];
  return { ...one, ...more, ...(removed.length > 0 && { removed }) };
}
