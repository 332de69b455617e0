import { expect, test } from 'vitest';
import type { Pass } from '../entra/pass.ts';
import type { RecordEntry } from './entry.ts';
import { reconciled } from './reconcile.ts';

const AT = Date.UTC(2026, 10, 21, 13, 5);
const HOUR = 3_600_000;

const pass = (id: string, createdAt: number | undefined): Pass => ({ id, createdAt, startsAt: AT, endsAt: AT + HOUR, lifetimeMinutes: 60, oneTime: true, usability: 'usable' });
const entry = (before: readonly string[] | undefined) => ({ at: AT, before }) as RecordEntry;

test.each<[string, readonly string[] | undefined, readonly Pass[], number, string | undefined]>([
  ['a new pass from that moment was made by it', [], [pass('new', AT + 500)], AT + 1000, 'issued'],
  ['also where the passes before could not be read', undefined, [pass('new', AT + 500)], AT + HOUR, 'issued'],
  ['also where the clocks differ by a minute', [], [pass('new', AT - 60_000)], AT + HOUR, 'issued'],
  ['no pass, and time enough: none was made', [], [], AT + HOUR, 'nothing'],
  ['no pass, but the service may be at work still', [], [], AT + 30_000, undefined],
  ['the one from before is still there: none was made', ['old'], [pass('old', AT - HOUR)], AT + HOUR, 'nothing'],
  ['the one from before, too early', ['old'], [pass('old', AT - HOUR)], AT + 1000, undefined],
  ['the one from before is gone: ours may have replaced it and gone as well', ['old'], [], AT + HOUR, 'unknown'],
  ['one that came an hour later may have replaced ours', [], [pass('later', AT + HOUR)], AT + 2 * HOUR, 'unknown'],
  ['one without a time tells nothing', [], [pass('odd', undefined)], AT + HOUR, 'unknown'],
])('%s', (_name, before, passes, now, outcome) => {
  const found = reconciled(entry(before), passes, now);
  expect(found?.outcome).toBe(outcome);
  expect(found?.pass).toEqual(outcome === 'issued' ? { id: 'new', startsAt: AT, endsAt: AT + HOUR } : undefined);
});
