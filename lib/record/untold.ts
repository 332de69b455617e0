import type { GateEvent } from '../gate/types.ts';
import type { RecordEntry } from './entry.ts';

/** ms between what the gate saw and the entry that tells of it: a guard asks nothing before it records. */
const SLACK = 60_000;

/** Passes that nobody verified, or other ones than verified, of which no entry tells: no guard was drawn where they were made. */
export function untold(events: readonly GateEvent[], entries: readonly RecordEntry[]): readonly GateEvent[] {
  const told = entries.filter(({ kind }) => kind === 'unguarded');
  return events.filter(({ at, kind, permitted, differs, userId = '' }) => {
    const made = kind === 'created' || kind === 'maybe-created';
    return made && !(permitted && differs.length === 0) && !told.some((entry) => entry.recipientId === userId && Math.abs(entry.at - at) < SLACK);
  });
}
