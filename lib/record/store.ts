import { createStore, delMany, entries, get, update } from 'idb-keyval';
import type { RecordEntry } from './entry.ts';
import { withoutPasscode } from './without-passcode.ts';

const DAY = 86_400_000;

let opened: ReturnType<typeof createStore> | undefined;
const store = () => (opened ??= createStore('record', 'entries'));

// Beside the entries and not in the extension's storage: what is cleared together must not be missed apart.
let openedBegins: ReturnType<typeof createStore> | undefined;
const begins = () => (openedBegins ??= createStore('record-begins', 'agents'));

/** Keys begin with the time, so that the oldest comes first. */
const keyOf = ({ at, id }: RecordEntry) => `${new Date(at).toISOString()} ${id}`;

/** Writes an entry, over what it was before; resolves when it is on the disk. */
export async function keep(entry: RecordEntry): Promise<void> {
  await update<RecordEntry>(keyOf(entry), (before) => ({ ...before, ...withoutPasscode(entry) }), store());
}

/** All entries, oldest first. */
export async function recordedEntries(): Promise<readonly RecordEntry[]> {
  return (await entries<string, RecordEntry>(store())).map(([, entry]) => entry);
}

/** From when on (UTC ms) this computer would hold what an agent did here: the panel's first start, or the guard's first entry. `now`: UTC ms. */
export async function recordBegan(agentId: string, now: number): Promise<number> {
  const [began = now, all] = await Promise.all([get<number>(agentId, begins()), recordedEntries()]);
  return Math.min(began, all.find((entry) => entry.agentId === agentId)?.at ?? now);
}

/** Deletes what is older than `days`, and returns the agent's entries whose request was sent, perhaps, and never answered. `now`: UTC ms. */
export async function tidy(agentId: string, days: number, now: number): Promise<readonly RecordEntry[]> {
  await update<number>(agentId, (begun) => begun ?? now, begins());
  const all = await entries<string, RecordEntry>(store());
  const old = all.filter(([, { at }]) => at < now - days * DAY).map(([key]) => key);
  if (old.length > 0) await delMany(old, store());
  return all.filter(([key, entry]) => !old.includes(key) && entry.outcome === 'asked' && entry.agentId === agentId).map(([, entry]) => entry);
}
