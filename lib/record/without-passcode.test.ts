import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { RecordEntry } from './entry.ts';
import { recordedPass, withoutPasscode } from './without-passcode.ts';

const ENTRY: RecordEntry = {
  id: '11111111-1111-4111-8111-111111111111',
  kind: 'issuance',
  at: 0,
  agentId: 'agent',
  recipientId: 'recipient',
  scenarioId: 'device-loss',
  findings: ['replication'],
  evidence: { tier: 'standard', methods: [{ id: 'in-person', at: 0 }], called: undefined, approval: undefined, ticket: '', acknowledged: [] },
  settings: { lifetimeMinutes: 60, oneTime: true, startsAt: undefined },
  outcome: 'issued',
  pass: { id: 'pass', startsAt: 0, endsAt: 1 },
};

/** As Entra makes them: printable, eight or more, with a symbol that no id has. */
const passcode = fc.string({ unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)), minLength: 8, maxLength: 48 }).map((text) => `${text}+`);

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.keys(value).concat(Object.values(value).flatMap(strings)) : [];
}

describe('what an entry may hold', () => {
  test('never the passcode, wherever somebody wrote it', () => {
    fc.assert(fc.property(passcode, fc.string(), fc.string(), (secret, before, after) => {
      const written = `${before}${secret}${after}`;
      const entry = withoutPasscode({
        ...ENTRY,
        evidence: { ...ENTRY.evidence, ticket: written, approval: { approverId: 'a', reference: written, at: 0 }, acknowledged: [written] },
        deliveryReason: written,
        revokeReason: `${secret}${secret}`,
        findings: [written],
      }, secret);
      expect(strings(entry).filter((text) => text.includes(secret))).toEqual([]);
    }));
  });

  test('never a property that a caller carried along', () => {
    fc.assert(fc.property(passcode, (secret) => {
      const pass = { id: 'pass', startsAt: 0, endsAt: 1, temporaryAccessPass: secret };
      const entry = withoutPasscode({ ...ENTRY, pass, temporaryAccessPass: secret } as RecordEntry);
      expect(JSON.stringify(entry)).not.toContain(JSON.stringify(secret));
      expect(entry).toEqual(ENTRY);
    }));
  });

  test('everything else stays as it is', () => {
    expect(withoutPasscode(ENTRY, 'sx+5#xz^')).toEqual(ENTRY);
    expect(recordedPass({ id: 'pass', startsAt: 0, endsAt: 1 })).toEqual(ENTRY.pass);
  });

  test('the type has no room for one', () => {
    expectTypeOf<{ passcode: string }>().not.toExtend<Pick<RecordEntry, 'passcode'>>();
    expectTypeOf<{ id: string; startsAt: number; endsAt: number; passcode: string }>().not.toExtend<NonNullable<RecordEntry['pass']>>();
  });
});
