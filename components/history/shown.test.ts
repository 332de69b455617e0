import { describe, expect, it } from 'vitest';
import type { Who } from '../../lib/entra/pass-events.ts';
import type { RecordEntry } from '../../lib/record/entry.ts';
import type { PassRow } from '../../lib/record/ledger.ts';
import { indexesIn } from './long-list.tsx';
import { nextStop } from './next-stop.ts';
import { byAgent, byDay, dayOf, filtered, grouped, tallyOf, withNames, type Filter } from './shown.ts';

const DAY = 86_400_000;
const NOON = new Date(2026, 10, 20, 12).getTime();
const who = (id: string, name = id.toUpperCase()): Who => ({ id, name, username: name && `${id}@contoso.com`, app: false });
const row = (more: Partial<PassRow> = {}): PassRow => ({
  key: 'k', passId: 'p1', at: NOON, by: who('nora'), recipient: who('adele'), startsAt: NOON, endsAt: NOON + 3_600_000, oneTime: true, ip: '', ending: undefined, entries: [], logged: true, standing: 'checked', ...more,
});
const ticketed = (ticket: string) => [{ evidence: { ticket } } as RecordEntry];
const ROWS = [
  row({ key: 'a', standing: 'outside' }),
  row({ key: 'b', by: who('paul'), at: NOON - 60_000, passId: 'p2' }),
  row({ key: 'c', by: who('paul'), recipient: who('kai'), at: NOON - 2 * DAY, passId: 'p3', entries: ticketed('INC77') }),
  row({ key: 'd', by: undefined, recipient: who('kai'), at: NOON - 3 * DAY, passId: 'p4' }),
];
const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key).join('');

describe('filtered', () => {
  it.each<[Partial<Filter>, string]>([
    [{}, 'abcd'],
    [{ outsideOnly: true }, 'a'],
    [{ agentId: 'paul' }, 'bc'],
    [{ text: ' KAI@ ' }, 'cd'],
    [{ text: 'pAuL' }, 'bc'],
    [{ text: 'p4' }, 'd'],
    [{ text: 'inc77' }, 'c'],
    [{ text: 'nobody' }, ''],
    [{ text: 'adele', agentId: 'paul' }, 'b'],
  ])('%j: %s', (filter, expected) => {
    expect(keys(filtered(ROWS, { text: '', agentId: '', outsideOnly: false, ...filter }))).toBe(expected);
  });
});

describe('grouped', () => {
  it.each([
    ['day', '+ab+c+d'],
    ['agent', '+bc+a+d'],
    ['recipient', '+ab+cd'],
  ] as const)('by %s: %s', (grouping, expected) => {
    const items = grouped(ROWS, grouping);
    expect(items.map((item) => (item.kind === 'group' ? '+' : item.key)).join('')).toBe(expected);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });
  it('tells of each group how many, and how many outside', () => {
    const [first] = grouped(ROWS, 'day');
    expect(first).toMatchObject({ kind: 'group', day: dayOf(NOON), tally: { count: 2, outside: 1 } });
  });
});

describe('tallies', () => {
  it('has every day of the period, also empty ones', () => {
    const days = byDay(ROWS, NOON - 3 * DAY, NOON);
    expect(days.map(({ count, outside }) => [count, outside])).toEqual([[1, 0], [1, 0], [0, 0], [2, 1]]);
    expect(days.map(({ day }) => new Date(day).getHours())).toEqual([0, 0, 0, 0]);
  });
  it('names who issued most first, and leaves out who is not known', () => {
    expect(byAgent(ROWS).map(({ who: { id }, count, outside }) => [id, count, outside])).toEqual([['paul', 2, 0], ['nora', 1, 1]]);
    expect(tallyOf(ROWS)).toEqual({ count: 4, outside: 1 });
  });
});

describe('withNames', () => {
  const bare = row({ by: who('nora', ''), recipient: who('zoe', '') });
  it('takes names from other rows and from the directory', () => {
    const [, named] = withNames([ROWS[0] as PassRow, bare], new Map([['ZOE', { displayName: 'Zoë', userPrincipalName: 'zoe@contoso.com' }]]));
    expect([named?.by?.name, named?.recipient.name]).toEqual(['NORA', 'Zoë']);
  });
  it('leaves the rest as it is', () => {
    expect(withNames(ROWS, new Map())).toBe(ROWS);
    expect(withNames([bare], new Map())).toEqual([bare]);
  });
});

describe('nextStop', () => {
  const isStop = (index: number) => index % 5 !== 0; // 0, 5, 10 … are headings
  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowDown', 4, 6],
    ['ArrowDown', 19, undefined],
    ['ArrowUp', 6, 4],
    ['ArrowUp', 1, undefined],
    ['PageDown', 1, 11],
    ['PageDown', 5, 16],
    ['PageDown', 15, 19],
    ['PageUp', 16, 6],
    ['PageUp', 15, 4],
    ['PageUp', 3, 1],
    ['Home', 9, 1],
    ['End', 2, 19],
    ['Enter', 2, undefined],
    ['constructor', 2, undefined],
  ])('%s from %i: %s', (key, from, to) => {
    expect(nextStop(key, from, 10, 20, isStop)).toBe(to);
  });
});

describe('indexesIn', () => {
  const tops = Float64Array.from([0, 10, 30, 60, 100]);
  it.each([
    [-50, 5, [0]],
    [0, 100, [0, 1, 2, 3]],
    [10, 31, [1, 2]],
    [29, 30, [1]],
    [95, 900, [3]],
    [-9, -5, []],
  ])('from %i to %i: %j', (from, to, expected) => {
    expect(indexesIn(tops, from, to)).toEqual(expected);
  });
  it('holds nothing of nothing', () => expect(indexesIn(new Float64Array(1), 0, 900)).toEqual([]));
});
