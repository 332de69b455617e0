import { describe, expect, it } from 'vitest';
import type { GateEvent } from '../gate/types.ts';
import type { RecordEntry } from './entry.ts';
import { untold } from './untold.ts';

const AT = Date.UTC(2026, 10, 21, 13, 5);
const EVENT: GateEvent = { at: AT, kind: 'maybe-created', tabId: 1, userId: 'kai', lifetimeMinutes: 480, oneTime: false, startsAt: undefined, batched: true, permitted: false, differs: [], status: 200 };
const entry = (more: Partial<RecordEntry>) => ({ kind: 'unguarded', recipientId: 'kai', at: AT, ...more }) as RecordEntry;

describe('what the gate saw and nobody was told of', () => {
  it.each<[string, Partial<GateEvent>, readonly RecordEntry[], number]>([
    ['a pass that perhaps was made', {}, [], 1],
    ['one that was made', { kind: 'created' }, [], 1],
    ['one that was blocked', { kind: 'blocked' }, [], 0],
    ['one that Entra refused', { kind: 'not-created' }, [], 0],
    ['one that was verified', { kind: 'created', permitted: true }, [], 0],
    ['one that is not what was verified', { kind: 'created', permitted: true, differs: ['oneTime'] }, [], 1],
    ['one that a guard recorded', {}, [entry({ at: AT + 400 })], 0],
    ['one of another user than the guard recorded', {}, [entry({ recipientId: 'adele' })], 1],
    ['a second one, an hour after the first was recorded', {}, [entry({ at: AT - 3_600_000 })], 1],
    ['one beside a verified one in the record', {}, [entry({ kind: 'unlocked' })], 1],
    ['one whose user the request did not name', { userId: undefined }, [entry({ recipientId: '' })], 0],
  ])('%s', (_, event, entries, count) => {
    expect(untold([{ ...EVENT, ...event }], entries)).toHaveLength(count);
  });
});
