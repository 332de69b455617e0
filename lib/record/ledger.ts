import type { PassDeleted, PassEvent, PassIssued, Who } from '../entra/pass-events.ts';
import type { RecordEntry } from './entry.ts';
import { matchEntries, type Draft, type OwnRecord } from './match-entries.ts';

/**
 * How a pass stands to this computer's record. `checked`: it was verified here. `outside`: the signed-in agent issued it
 * while this computer kept a record, and the record does not have it, or the tripwire saw it leave. `no-record`: another
 * agent's, or older than the record; that says nothing about it.
 */
export type Standing = 'checked' | 'outside' | 'no-record';

export type { OwnRecord } from './match-entries.ts';

export type Ending =
  | { readonly how: 'revoked'; readonly at: number; readonly by: Who | undefined; readonly reason: string | undefined }
  | { readonly how: 'replaced'; readonly at: number };

/** Everything that is known of one pass. Times are UTC ms. */
export interface PassRow {
  readonly key: string;
  /** In lower case; undefined where nothing names it. */
  readonly passId: string | undefined;
  /** When it was issued; where that is not known, the first that is known of it. */
  readonly at: number;
  /** Undefined: the log does not say, or not that far back. */
  readonly by: Who | undefined;
  readonly recipient: Who;
  readonly startsAt: number | undefined;
  readonly endsAt: number | undefined;
  readonly oneTime: boolean | undefined;
  readonly ip: string;
  readonly ending: Ending | undefined;
  /** This computer's entries about it, oldest first. */
  readonly entries: readonly RecordEntry[];
  /** Its issuing stands in the audit log. */
  readonly logged: boolean;
  readonly standing: Standing;
}

/** Joins the audit log's events and the record's entries; newest first. Each event is in one row, and each entry that is about a pass. */
export function ledgerOf(events: readonly PassEvent[], record: OwnRecord): readonly PassRow[] {
  const drafts = draftsOf(events);
  matchEntries(drafts, record);
  const rows = [...drafts.values()].map((draft) => rowOf(draft, record)).sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
  return replacedMarked(rows);
}

/** One draft a pass id; what names no id stands alone, or belongs to the pass the recipient had then. */
function draftsOf(events: readonly PassEvent[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  const nameless: PassDeleted[] = [];
  for (const event of events) {
    if (event.kind === 'deleted' && !event.passId) nameless.push(event);
    else take(drafts, event.passId || `${event.at} ${event.target.id} ${drafts.size}`, event);
  }
  if (nameless.length === 0) return drafts;
  const had = Map.groupBy(drafts.values(), ({ issued }) => issued?.target.id);
  for (const event of nameless) {
    const before = had.get(event.target.id)?.filter(({ issued, deleted }) => !deleted && issued && issued.at <= event.at) ?? [];
    const latest = before.sort((a, b) => (b.issued?.at ?? 0) - (a.issued?.at ?? 0))[0];
    if (latest) latest.deleted = event;
    else take(drafts, `${event.at} ${event.target.id} ${drafts.size}`, event);
  }
  return drafts;
}

function take(drafts: Map<string, Draft>, key: string, event: PassEvent): void {
  const draft = drafts.get(key);
  if (!draft) drafts.set(key, { key, issued: undefined, deleted: undefined, entries: [], [event.kind]: event });
  else if (event.kind === 'issued') draft.issued ??= event;
  else draft.deleted ??= event;
}

const NOBODY: Who = { id: '', name: '', username: '', app: false };
/** By the id alone: names are found out for what is on screen. */
const idOnly = (id: string): Who => ({ ...NOBODY, id: id.toLowerCase() });

function rowOf({ key, issued, deleted, entries }: Draft, record: OwnRecord): PassRow {
  const told: PassIssued | PassDeleted | undefined = issued ?? deleted;
  const [first] = entries;
  const asked = entries.find(({ kind }) => kind === 'issuance' || kind === 'unlocked' || kind === 'unguarded');
  const pass = entries.find((entry) => entry.pass)?.pass;
  const settings = entries.find((entry) => entry.settings)?.settings;
  const startsAt = issued?.startsAt ?? pass?.startsAt;
  return {
    key,
    passId: told?.passId || pass?.id.toLowerCase() || undefined,
    at: issued?.at ?? asked?.at ?? deleted?.at ?? Math.min(pass?.startsAt ?? Number.POSITIVE_INFINITY, first?.at ?? 0),
    by: issued?.by ?? (asked && idOnly(asked.agentId)),
    recipient: told?.target ?? idOnly(first?.recipientId ?? ''),
    startsAt,
    endsAt: issued?.endsAt ?? pass?.endsAt,
    oneTime: issued?.oneTime ?? settings?.oneTime,
    ip: issued?.ip ?? '',
    ending: revoked(deleted, entries),
    entries,
    logged: issued !== undefined,
    standing: standingOf(issued, entries, record),
  };
}

function revoked(deleted: PassDeleted | undefined, entries: readonly RecordEntry[]): Ending | undefined {
  const own = entries.findLast(({ revokedAt }) => revokedAt !== undefined);
  const at = deleted?.at ?? own?.revokedAt;
  return at === undefined ? undefined : { how: 'revoked', at, by: deleted?.by ?? (own && idOnly(own.agentId)), reason: own?.revokeReason };
}

/** A revocation by the panel is no verification: only what asked for the pass counts. */
function standingOf(issued: PassIssued | undefined, entries: readonly RecordEntry[], { agentId, since }: OwnRecord): Standing {
  if (entries.some(({ kind }) => kind === 'unguarded')) return 'outside';
  if (entries.some(({ kind }) => kind === 'issuance' || kind === 'unlocked')) return 'checked';
  return issued && issued.by.id === agentId.toLowerCase() && issued.at > since ? 'outside' : 'no-record';
}

/** Entra keeps one pass a user: an earlier one that was still there ended with the next. `rows`: newest first. */
function replacedMarked(rows: readonly PassRow[]): readonly PassRow[] {
  const next = new Map<string, number>();
  return rows.map((row) => {
    if (!row.logged) return row;
    const at = next.get(row.recipient.id);
    next.set(row.recipient.id, row.at);
    const there = at !== undefined && (row.endsAt === undefined || at < row.endsAt) && (row.ending === undefined || at < row.ending.at);
    return there ? { ...row, ending: { how: 'replaced', at } } : row;
  });
}
