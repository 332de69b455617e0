import { listed, notChecked, type Fact, type NotChecked, type NotCheckedWhy } from '../judgement/fact.ts';
import type { PartAnswer } from './batch.ts';
import { GraphFault, type GraphFaultKind } from './faults.ts';
import { readRefusal } from './refusals.ts';

const WHY: Partial<Readonly<Record<GraphFaultKind, NotCheckedWhy>>> = {
  'scope-missing': 'scope',
  'not-authorized': 'role',
  'timed-out': 'timed-out',
  busy: 'timed-out',
  throttled: 'timed-out', // after all the tries there were
  offline: 'offline',
  'signed-out': 'signed-out',
};

export const notCheckedFor = (kind: GraphFaultKind): NotChecked => notChecked(WHY[kind] ?? 'refused');

/** What a part of a batch tells. A part that is refused, missing or not what it should be makes a fact that is not checked. */
export function factOf<T>(part: PartAnswer | undefined, reader: (body: unknown) => Fact<T>): Fact<T> {
  if (!part) return notChecked('refused');
  if (part.status !== 200) return notCheckedFor(readRefusal(part.status, part.body).kind);
  try {
    return reader(part.body);
  } catch {
    return notChecked('refused');
  }
}

interface Page {
  readonly value?: unknown;
  readonly '@odata.nextLink'?: unknown;
}

/** The rows of a list. Throws GraphFault where there is none: not a list is not an empty list. */
export function rowsIn(body: unknown): readonly unknown[] {
  const value = (body as Page | null | undefined)?.value;
  if (!Array.isArray(value)) throw new GraphFault('unexpected');
  return value as readonly unknown[];
}

export const hasMore = (body: unknown): boolean => Boolean((body as Page)['@odata.nextLink']);

/** What was found on a page. Nothing on it is an absence only where no other page follows. */
export function found<T>(list: readonly T[], body: unknown, now: number): Fact<readonly T[]> {
  return list.length === 0 && hasMore(body) ? notChecked('refused') : listed(list, now);
}

/** Two readings of one thing, without doubles. Where one is missing, the other counts if it holds something that `settles` the matter. */
export function joined<T>(readings: readonly Fact<readonly T[]>[], settles: (one: T) => boolean, keyOf: (one: T) => string, now: number): Fact<readonly T[]> {
  const all = readings.flatMap((reading) => (reading.state === 'known' ? reading.value : []));
  const gap = readings.find((reading) => reading.state === 'not-checked');
  return gap && !all.some(settles) ? gap : listed([...new Map(all.map((one) => [keyOf(one), one])).values()], now);
}
