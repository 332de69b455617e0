import { createStore, set, values } from 'idb-keyval';
import type { RecordEntry } from './entry.ts';

let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore('record', 'entries'));

/** Adds an entry; resolves when it is on the disk. Keys begin with the time, so that the oldest comes first. */
export async function append(entry: RecordEntry): Promise<void> {
  await set(`${new Date(entry.at).toISOString()} ${crypto.randomUUID()}`, entry, store());
}

/** All entries, oldest first. */
export function entries(): Promise<readonly RecordEntry[]> {
  return values<RecordEntry>(store());
}
