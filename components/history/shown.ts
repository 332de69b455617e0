import type { Who } from '../../lib/entra/pass-events.ts';
import type { Named } from '../../lib/graph/wider/names.ts';
import type { PassRow } from '../../lib/record/ledger.ts';

/** What of the history is on screen. */
export interface Filter {
  /** Part of a name, a sign-in name, an id or a ticket. */
  readonly text: string;
  /** Empty: every agent. */
  readonly agentId: string;
  readonly outsideOnly: boolean;
}

export const GROUPINGS = ['day', 'agent', 'recipient'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Tally {
  readonly count: number;
  readonly outside: number;
}

export type Item =
  | { readonly kind: 'row'; readonly key: string; readonly row: PassRow }
  | { readonly kind: 'group'; readonly key: string; /** By day: its beginning, UTC ms. */ readonly day: number | undefined; readonly who: Who | undefined; readonly tally: Tally };

/** Fills in names: rows of the record alone have ids, which rows of the log or the directory name. */
export function withNames(rows: readonly PassRow[], found: ReadonlyMap<string, Named>): readonly PassRow[] {
  const lacks = (who: Who | undefined) => who !== undefined && who.id !== '' && who.name === '' && who.username === '';
  if (!rows.some(({ by, recipient }) => lacks(by) || lacks(recipient))) return rows;
  const named = new Map<string, Who>();
  for (const [id, { displayName, userPrincipalName }] of found) named.set(id.toLowerCase(), { id: id.toLowerCase(), name: displayName, username: userPrincipalName, app: false });
  for (const who of rows.flatMap(({ by, recipient }) => [by, recipient])) if (who && !lacks(who)) named.set(who.id, who);
  const full = (who: Who) => (lacks(who) ? (named.get(who.id) ?? who) : who);
  return rows.map((row) => ({ ...row, by: row.by && full(row.by), recipient: full(row.recipient) }));
}

export const shownName = ({ name, username, id }: Who): string => name || username || id;

export function filtered(rows: readonly PassRow[], { text, agentId, outsideOnly }: Filter): readonly PassRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  const fits = new Map<Who | undefined, boolean>(); // few people, many rows
  const named = (who: Who | undefined): boolean => {
    const known = fits.get(who);
    if (known !== undefined || !who) return known ?? false;
    const fit = `${who.name}\n${who.username}\n${who.id}`.toLocaleLowerCase().includes(wanted);
    fits.set(who, fit);
    return fit;
  };
  const ticketed = (row: PassRow) => row.entries.some(({ evidence }) => evidence.ticket.toLocaleLowerCase().includes(wanted));
  return rows.filter((row) =>
    (!outsideOnly || row.standing === 'outside') &&
    (agentId === '' || row.by?.id === agentId) &&
    (wanted === '' || named(row.recipient) || named(row.by) || row.passId === wanted || ticketed(row)));
}

const plus = ({ count, outside }: Tally, row: PassRow): Tally => ({ count: count + 1, outside: outside + (row.standing === 'outside' ? 1 : 0) });
const NONE: Tally = { count: 0, outside: 0 };
export const tallyOf = (rows: readonly PassRow[]): Tally => rows.reduce(plus, NONE);

/** The beginning of the day, in local time, UTC ms. */
export function dayOf(at: number): number {
  const day = new Date(at);
  return day.setHours(0, 0, 0, 0);
}

/** Days from the first to the last of a period, each with what was issued; empty ones too. `rows`: newest first; times: UTC ms. */
export function byDay(rows: readonly PassRow[], since: number, now: number): readonly (Tally & { readonly day: number })[] {
  const tallies = new Map<number, Tally>();
  let [start, end] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]; // rows of one day follow each other
  for (const row of rows) {
    if (row.at < start || row.at >= end) {
      start = dayOf(row.at);
      end = nextDay(start);
    }
    tallies.set(start, plus(tallies.get(start) ?? NONE, row));
  }
  const days: (Tally & { day: number })[] = [];
  for (let day = dayOf(since); day <= now; day = nextDay(day)) days.push({ day, ...(tallies.get(day) ?? NONE) });
  return days;
}

/** The clocks change: a day may have 23 or 25 hours. */
function nextDay(day: number): number {
  const next = new Date(day);
  return next.setDate(next.getDate() + 1);
}

/** Who issued most comes first. */
export function byAgent(rows: readonly PassRow[]): readonly (Tally & { readonly who: Who })[] {
  return tallied(rows, ({ by }) => by).sort((a, b) => b.count - a.count);
}

function tallied(rows: readonly PassRow[], whoOf: (row: PassRow) => Who | undefined): (Tally & { who: Who })[] {
  const tallies = new Map<string, Tally & { who: Who }>();
  for (const row of rows) {
    const who = whoOf(row);
    if (!who) continue;
    const { count, outside } = plus(tallies.get(who.id) ?? NONE, row);
    tallies.set(who.id, { who, count, outside });
  }
  return [...tallies.values()];
}

const UNKNOWN: Who = { id: '', name: '', username: '', app: false };

/** What the list draws: groups, each before its rows; days newest first, people by how many. */
export function grouped(rows: readonly PassRow[], grouping: Grouping): readonly Item[] {
  const keyed = Map.groupBy(rows, ({ at, by, recipient }) => (grouping === 'day' ? String(dayOf(at)) : ((grouping === 'agent' ? by : recipient) ?? UNKNOWN).id));
  const groups = [...keyed];
  if (grouping !== 'day') groups.sort(([, a], [, b]) => b.length - a.length);
  const items: Item[] = [];
  for (const [key, those] of groups) {
    const [first] = those;
    const who = grouping === 'agent' ? first?.by : grouping === 'recipient' ? first?.recipient : undefined;
    items.push({ kind: 'group', key: `group ${key}`, day: grouping === 'day' ? Number(key) : undefined, who, tally: tallyOf(those) });
    for (const row of those) items.push({ kind: 'row', key: row.key, row });
  }
  return items;
}
