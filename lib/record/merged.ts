import type { Care, RecordEntry } from './entry.ts';

/** What happened after a pass was made, as entries of their own tell it. */
const ASKED: ReadonlySet<RecordEntry['kind']> = new Set(['issuance', 'unlocked', 'unguarded'] as const);

/**
 * Entries of one pass as one: how it was asked for from the entry that asked for it, what came after from those that
 * tell of it. Undefined where there is none. `entries`: oldest first.
 */
export function merged(entries: readonly RecordEntry[]): RecordEntry | undefined {
  const asked = entries.find(({ kind }) => ASKED.has(kind)) ?? entries[0];
  if (!asked) return undefined;
  const later = entries.flatMap((entry) => Object.entries(entry.kind === 'delivered' ? { ...entry, deliveredAt: entry.at } : entry));
  const known = later.filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(known), ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)), ...lastOf(entries), ...(entries.some(({ care }) => care) ? { care: careOf(entries) } : {}) } as RecordEntry;
}

/** A pass revoked twice over was revoked when it was revoked last. */
function lastOf(entries: readonly RecordEntry[]): Partial<RecordEntry> {
  const last = entries.findLast(({ revokedAt }) => revokedAt !== undefined);
  return last ? { revokedAt: last.revokedAt, revokeReason: last.revokeReason } : {};
}

/** What was seen and done after a pass, from all entries that tell of it. */
function careOf(entries: readonly RecordEntry[]): Care {
  const cares = entries.flatMap(({ care }) => care ?? []);
  const removed = new Map(cares.flatMap((care) => care.removed ?? []).map((one) => [`${one.kind} ${one.at}`, one]));
  const known = cares.flatMap((care) => Object.entries(care).filter(([, value]) => value !== undefined));
  return { ...(Object.fromEntries(known) as Care), ...(removed.size > 0 ? { removed: [...removed.values()] } : {}) };
}
