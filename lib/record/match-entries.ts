import type { PassDeleted, PassIssued } from '../entra/pass-events.ts';
import type { RecordEntry } from './entry.ts';

/** What this computer keeps, and whose record it is. */
export interface OwnRecord {
  /** Oldest first. */
  readonly entries: readonly RecordEntry[];
  readonly agentId: string;
  /** UTC ms: from then on what the agent does here is recorded. */
  readonly since: number;
  readonly permitMinutes: number;
}

/** A row in the making. */
export interface Draft {
  readonly key: string;
  issued: PassIssued | undefined;
  deleted: PassDeleted | undefined;
  readonly entries: RecordEntry[];
}

/** ms that the service's clock and this computer's may differ. */
const SLACK = 120_000;
/** ms within which a request that was sent is answered, or never. */
const LONGEST = 180_000;
const MINUTE = 60_000;

/** How an issuance ended that made no pass. */
const WITHOUT_PASS: ReadonlySet<string | undefined> = new Set(['nothing', 'refused']);

/** ms around an entry in which the pass it asked for was issued. Undefined: it asked for none. */
function span({ kind, outcome }: RecordEntry, permitMinutes: number): readonly [before: number, after: number] | undefined {
  if (kind === 'unguarded') return [SLACK, SLACK];
  if (kind === 'unlocked') return [SLACK, permitMinutes * MINUTE + SLACK];
  return kind === 'issuance' && !WITHOUT_PASS.has(outcome) ? [SLACK, LONGEST + SLACK] : undefined;
}

/** Entries of one agent on one recipient. */
const two = (agentId: string, recipientId: string) => `${agentId} ${recipientId}`.toLowerCase();

/** Puts each entry to its pass: by the pass id, else by who issued to whom and when. What is about a pass and fits none becomes a draft of its own. */
export function matchEntries(drafts: Map<string, Draft>, { entries, permitMinutes }: OwnRecord): void {
  const own = (key: string, ...about: RecordEntry[]) => void drafts.set(key, { key, issued: undefined, deleted: undefined, entries: about });
  const [named, nameless] = [entries.filter(({ pass }) => pass), entries.filter(({ pass }) => !pass)];
  for (const entry of named) {
    const key = entry.pass?.id.toLowerCase() ?? '';
    const draft = drafts.get(key);
    if (draft) draft.entries.push(entry);
    else own(key, entry);
  }
  const groups = Map.groupBy(nameless, ({ agentId, recipientId }) => two(agentId, recipientId));
  const issued = groups.size === 0 ? new Map<string, Draft[]>() : Map.groupBy(drafts.values(), (draft) => (draft.issued ? two(draft.issued.by.id, draft.issued.target.id) : ''));
  for (const [key, group] of groups) matchNameless(group, issued.get(key) ?? [], permitMinutes, (entry, ...more) => own(`entry ${entry.id}`, entry, ...more));
  for (const draft of drafts.values()) draft.entries.sort((a, b) => a.at - b.at);
}

/** `group`: oldest first. First what tells its time to the second, then what leaves minutes of it. */
function matchNameless(group: readonly RecordEntry[], issued: readonly Draft[], permitMinutes: number, alone: (entry: RecordEntry, ...more: RecordEntry[]) => void): void {
  const askers = ORDER.flatMap((kind) => group.filter((entry) => entry.kind === kind));
  const oldestFirst = issued.toSorted((a, b) => (a.issued?.at ?? 0) - (b.issued?.at ?? 0) || (a.key < b.key ? -1 : 1));
  for (const entry of askers) {
    const around = span(entry, permitMinutes);
    if (!around) continue;
    const [before, after] = around;
    const draft = oldestFirst.find((one) => one.issued && one.issued.at >= entry.at - before && one.issued.at <= entry.at + after && !one.entries.some(asks));
    const delivered = entry.kind === 'unlocked' ? deliveredAfter(entry, group) : [];
    if (draft) draft.entries.push(entry, ...delivered);
    else if (entry.kind !== 'unlocked' || delivered.length > 0) alone(entry, ...delivered);
  }
}

const ORDER: readonly RecordEntry['kind'][] = ['unguarded', 'issuance', 'unlocked'];
const asks = ({ kind }: RecordEntry) => ORDER.includes(kind);

/** Unlocking makes no pass. That one was delivered before the next unlocking says that one was made. */
function deliveredAfter(unlocked: RecordEntry, group: readonly RecordEntry[]): readonly RecordEntry[] {
  const next = group.find(({ kind, at }) => at > unlocked.at && (kind === 'unlocked' || kind === 'delivered'));
  return next?.kind === 'delivered' ? [next] : [];
}
