import { describe, expect, it } from 'vitest';
import type { RecordEntry } from './entry.ts';
import { endedUnseen, stillMine } from './mine.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 21, 13, 0);
const DAY = 24 * HOUR;

function entry(passId: string, endsAt: number, more: Partial<RecordEntry> = {}): RecordEntry {
  return {
    id: `of ${passId}`, kind: 'issuance', at: endsAt - HOUR, agentId: 'me', recipientId: `gets ${passId}`, scenarioId: 'device-loss', findings: [],
    evidence: { tier: 'standard', methods: [], called: undefined, approval: undefined, ticket: '', acknowledged: [] },
    outcome: 'issued', pass: { id: passId, startsAt: endsAt - HOUR, endsAt }, ...more,
  };
}

describe('stillMine', () => {
  it.each<[string, readonly RecordEntry[], readonly string[]]>([
    ['what ends first comes first', [entry('b', NOW + 2 * HOUR), entry('a', NOW + HOUR)], ['a', 'b']],
    ['over', [entry('a', NOW)], []],
    ['another agent’s', [entry('a', NOW + HOUR, { agentId: 'someone' })], []],
    ['revoked in its own entry', [entry('a', NOW + HOUR, { revokedAt: NOW })], []],
    ['revoked later, in another entry', [entry('a', NOW + HOUR), entry('a', NOW + HOUR, { kind: 'revoked', revokedAt: NOW })], []],
    ['replaced by a later one for the same user', [entry('a', NOW + HOUR, { recipientId: 'r' }), entry('b', NOW + 2 * HOUR, { recipientId: 'r' })], ['b']],
    ['of lost passcode: it can still be used', [entry('a', NOW + HOUR, { outcome: 'lost' })], ['a']],
    ['refused: there is no pass', [entry('a', NOW + HOUR, { outcome: 'refused', pass: undefined })], []],
  ])('%s', (_name, entries, ids) => {
    expect(stillMine(entries, 'me', NOW).map(({ pass }) => pass.id)).toEqual(ids);
  });
});

describe('endedUnseen', () => {
  it.each<[string, readonly RecordEntry[], readonly string[]]>([
    ['ended a moment ago', [entry('a', NOW)], ['a']],
    ['still valid', [entry('a', NOW + 1)], []],
    ['long ago', [entry('a', NOW - 3 * DAY)], []],
    ['seen to be used', [entry('a', NOW, { care: { usedSeenAt: 1 } })], []],
    ['seen in another entry', [entry('a', NOW), entry('a', NOW, { kind: 'after-care', care: { endedSeenAt: 1 } })], []],
    ['a new passkey tells enough', [entry('a', NOW, { care: { newMethods: ['passkey'] } })], []],
    ['revoked', [entry('a', NOW, { revokedAt: 1 })], []],
    ['followed by another pass', [entry('a', NOW - 2 * HOUR, { recipientId: 'r' }), entry('b', NOW + HOUR, { recipientId: 'r' })], []],
    ['another agent’s', [entry('a', NOW, { agentId: 'someone' })], []],
  ])('%s', (_name, entries, ids) => {
    expect(endedUnseen(entries, 'me', NOW).map(({ pass }) => pass.id)).toEqual(ids);
  });
});
