import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PassDeleted, PassEvent, PassIssued, Who } from '../entra/pass-events.ts';
import type { RecordEntry } from './entry.ts';
import { ledgerOf, type OwnRecord, type PassRow } from './ledger.ts';
import { merged } from './merged.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOON = Date.UTC(2026, 10, 20, 12);
const who = (id: string): Who => ({ id, name: id.toUpperCase(), username: `${id}@contoso.com`, app: false });

const issued = (more: Partial<PassIssued> = {}): PassIssued => ({ kind: 'issued', passId: 'p1', at: NOON, by: who('nora'), target: who('adele'), startsAt: NOON, endsAt: NOON + HOUR, oneTime: true, ip: '', ...more });
const deleted = (more: Partial<PassDeleted> = {}): PassDeleted => ({ kind: 'deleted', passId: 'p1', at: NOON + 20 * MINUTE, by: who('paul'), target: who('adele'), ...more });
const EVIDENCE: RecordEntry['evidence'] = { tier: 'standard', methods: [], called: undefined, approval: undefined, ticket: '', acknowledged: [] };
const entry = (more: Partial<RecordEntry> = {}): RecordEntry => ({ id: 'e1', kind: 'issuance', at: NOON - 1000, agentId: 'NORA', recipientId: 'adele', scenarioId: 'device-loss', findings: [], evidence: EVIDENCE, ...more });
const pass = (id = 'P1') => ({ id, startsAt: NOON, endsAt: NOON + HOUR });
const kept = (...entries: RecordEntry[]): OwnRecord => ({ entries, agentId: 'Nora', since: NOON - 24 * HOUR, permitMinutes: 10 });
const brief = ({ passId, standing, ending, logged, entries }: PassRow) => ({ passId, standing, logged, ...(ending ? { ended: ending.how } : {}), kinds: entries.map(({ kind }) => kind).join(' ') });

describe('ledgerOf', () => {
  it.each<[string, PassEvent[], OwnRecord, ReturnType<typeof brief>[]]>([
    ['issued through the panel', [issued()], kept(entry({ outcome: 'issued', pass: pass() })), [{ passId: 'p1', standing: 'checked', logged: true, kinds: 'issuance' }]],
    ['by PowerShell', [issued()], kept(), [{ passId: 'p1', standing: 'outside', logged: true, kinds: '' }]],
    ['by another agent', [issued({ by: who('paul') })], kept(), [{ passId: 'p1', standing: 'no-record', logged: true, kinds: '' }]],
    ['by another agent on this computer', [issued({ by: who('paul') })], kept(entry({ agentId: 'paul', outcome: 'issued', pass: pass() })), [{ passId: 'p1', standing: 'checked', logged: true, kinds: 'issuance' }]],
    ['before the record began', [issued()], { ...kept(), since: NOON + MINUTE }, [{ passId: 'p1', standing: 'no-record', logged: true, kinds: '' }]],
    ['the panel was closed before the answer', [issued()], kept(entry({ outcome: 'asked' })), [{ passId: 'p1', standing: 'checked', logged: true, kinds: 'issuance' }]],
    ['asked for long before', [issued({ at: NOON + HOUR })], kept(entry({ outcome: 'asked' })), [{ passId: 'p1', standing: 'outside', logged: true, kinds: '' }, { passId: undefined, standing: 'checked', logged: false, kinds: 'issuance' }]],
    ['refused before, then by PowerShell', [issued()], kept(entry({ outcome: 'refused' })), [{ passId: 'p1', standing: 'outside', logged: true, kinds: '' }]],
    ['unlocked in the portal', [issued({ at: NOON + 9 * MINUTE })], kept(entry({ kind: 'unlocked' })), [{ passId: 'p1', standing: 'checked', logged: true, kinds: 'unlocked' }]],
    ['unlocked in the portal, and delivered', [issued({ at: NOON + 9 * MINUTE })], kept(entry({ kind: 'unlocked' }), entry({ id: 'e2', kind: 'delivered', at: NOON + 12 * MINUTE, delivery: 'in-person' })), [{ passId: 'p1', standing: 'checked', logged: true, kinds: 'unlocked delivered' }]],
    ['an unlocking opens one pass', [issued({ passId: 'p2', at: NOON + 5 * MINUTE }), issued({ at: NOON + MINUTE })], kept(entry({ kind: 'unlocked' })), [{ passId: 'p2', standing: 'outside', logged: true, kinds: '' }, { passId: 'p1', standing: 'checked', logged: true, ended: 'replaced', kinds: 'unlocked' }]],
    ['an unlocking for another recipient', [issued()], kept(entry({ kind: 'unlocked', recipientId: 'kai' })), [{ passId: 'p1', standing: 'outside', logged: true, kinds: '' }]],
    ['an unlocking long before', [issued({ at: NOON + 13 * MINUTE })], kept(entry({ kind: 'unlocked' })), [{ passId: 'p1', standing: 'outside', logged: true, kinds: '' }]],
    ['an unlocking that led to nothing', [], kept(entry({ kind: 'unlocked' })), []],
    ['an unlocking whose pass the log does not have yet', [], kept(entry({ kind: 'unlocked' }), entry({ id: 'e2', kind: 'delivered', at: NOON + MINUTE })), [{ passId: undefined, standing: 'checked', logged: false, kinds: 'unlocked delivered' }]],
    ['seen by the tripwire', [issued()], kept(entry({ kind: 'unguarded', at: NOON + 2000 })), [{ passId: 'p1', standing: 'outside', logged: true, kinds: 'unguarded' }]],
    ['seen by the tripwire, not yet in the log', [], kept(entry({ kind: 'unguarded' })), [{ passId: undefined, standing: 'outside', logged: false, kinds: 'unguarded' }]],
    ['outside, revoked through the panel', [deleted(), issued()], kept(entry({ kind: 'revoked', at: NOON + 20 * MINUTE, pass: pass(), revokedAt: NOON + 20 * MINUTE })), [{ passId: 'p1', standing: 'outside', logged: true, ended: 'revoked', kinds: 'revoked' }]],
    ['revoked here, issued before the time that was read', [], kept(entry({ kind: 'revoked', pass: pass(), revokedAt: NOON })), [{ passId: 'p1', standing: 'no-record', logged: false, ended: 'revoked', kinds: 'revoked' }]],
    ['revoked, issued before the time that was read', [deleted()], kept(), [{ passId: 'p1', standing: 'no-record', logged: false, ended: 'revoked', kinds: '' }]],
    ['revoked without an id', [deleted({ passId: '' }), issued(), issued({ passId: 'p0', at: NOON - HOUR, endsAt: NOON - 1 })], kept(), [{ passId: 'p1', standing: 'outside', logged: true, ended: 'revoked', kinds: '' }, { passId: 'p0', standing: 'outside', logged: true, kinds: '' }]],
    ['not in the log yet', [], kept(entry({ outcome: 'issued', pass: pass() })), [{ passId: 'p1', standing: 'checked', logged: false, kinds: 'issuance' }]],
    ['stopped', [], kept(entry({ kind: 'stopped' })), []],
    ['replaced by the next', [issued({ passId: 'p2', at: NOON + MINUTE, by: who('paul') }), issued({ by: who('paul') })], kept(), [{ passId: 'p2', standing: 'no-record', logged: true, kinds: '' }, { passId: 'p1', standing: 'no-record', logged: true, ended: 'replaced', kinds: '' }]],
    ['the next came after its end', [issued({ passId: 'p2', at: NOON + 2 * HOUR, by: who('paul') }), issued({ by: who('paul') })], kept(), [{ passId: 'p2', standing: 'no-record', logged: true, kinds: '' }, { passId: 'p1', standing: 'no-record', logged: true, kinds: '' }]],
  ])('%s', (_name, events, record, rows) => {
    expect(ledgerOf(events, record).map(brief)).toEqual(rows);
  });

  it('names who revoked, and why where the record knows', () => {
    const [row] = ledgerOf([deleted({ by: who('nora') }), issued()], kept(entry({ outcome: 'issued', pass: pass(), revokedAt: NOON + 20 * MINUTE, revokeReason: 'Wrong person' })));
    expect(row?.ending).toEqual({ how: 'revoked', at: NOON + 20 * MINUTE, by: who('nora'), reason: 'Wrong person' });
  });

  const ids = fc.constantFrom('p1', 'p2', 'p3', 'p4', '');
  const people = fc.constantFrom('nora', 'paul', 'adele', 'kai').map(who);
  const at = fc.integer({ min: NOON - 3 * HOUR, max: NOON + 3 * HOUR });
  const events = fc.array(fc.oneof(
    fc.record({ kind: fc.constant('issued' as const), passId: ids, at, by: people, target: people, startsAt: fc.option(at, { nil: undefined }), endsAt: fc.option(at, { nil: undefined }), oneTime: fc.option(fc.boolean(), { nil: undefined }), ip: fc.constant('') }),
    fc.record({ kind: fc.constant('deleted' as const), passId: ids, at, by: people, target: people }),
  ), { maxLength: 12 });
  const entries = fc.array(fc.record({
    kind: fc.constantFrom<RecordEntry['kind']>('issuance', 'revoked', 'stopped', 'unlocked', 'delivered', 'unguarded'),
    at,
    agentId: fc.constantFrom('nora', 'PAUL'),
    recipientId: fc.constantFrom('adele', 'KAI'),
    outcome: fc.constantFrom<RecordEntry['outcome']>('asked', 'issued', 'refused', undefined),
    pass: fc.option(fc.constantFrom('P1', 'p2', 'p9').map(pass), { nil: undefined }),
  }), { maxLength: 12 }).map((all) => all.map((more, index) => entry({ id: `e${index}`, ...more })).sort((a, b) => a.at - b.at));

  it('puts every event into one row, every entry into at most one and into one where it names a pass, newest first', () => {
    fc.assert(fc.property(events, entries, (given, own) => {
      const rows = ledgerOf(given, kept(...own));
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      for (const event of given) {
        const holding = rows.filter((row) => (event.passId ? row.passId === event.passId : row.recipient.id === event.target.id));
        expect(event.passId ? holding.length : Math.min(1, holding.length)).toBe(1);
      }
      for (const one of own) expect(rows.filter((row) => row.entries.includes(one)).length).toSatisfy((count: number) => count === 1 || (count === 0 && !one.pass));
      expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).toSorted((a, b) => b - a));
    }));
  });

  it('calls nothing outside but what the tripwire saw, or the agent’s own since the record began', () => {
    fc.assert(fc.property(events, entries, (given, own) => {
      const record = kept(...own);
      const wrong = ledgerOf(given, record).filter(({ standing, by, at: issuedAt, logged, entries: about }) =>
        standing === 'outside' && !about.some(({ kind }) => kind === 'unguarded') && !(logged && by?.id === 'nora' && issuedAt > record.since));
      expect(wrong).toEqual([]);
    }));
  });

  it('does not depend on the order in which pages came', () => {
    fc.assert(fc.property(events.filter((all) => all.every(({ passId }, index) => passId !== '' && all.every((other, place) => place === index || other.passId !== passId || other.kind !== all[index]?.kind))), entries, (given, own) => {
      const shape = (rows: readonly PassRow[]) => rows.map((row) => JSON.stringify({ ...row, key: '' })).sort();
      expect(shape(ledgerOf(given.toReversed(), kept(...own)))).toEqual(shape(ledgerOf(given, kept(...own))));
    }));
  });
});

describe('merged', () => {
  it('gathers what was done after the pass', () => {
    const care = (id: string, more: RecordEntry['care']) => entry({ id, kind: 'after-care', pass: pass(), care: more });
    const removed = [{ kind: 'phone', at: 1 }, { kind: 'passkey', at: 2 }] as const;
    const all = [entry({ care: { usedSeenAt: 5, newMethods: undefined } }), care('e2', { removed: [removed[0]] }), care('e3', { removed, newMethods: ['passkey'], usedSeenAt: undefined })];
    expect(merged(all)?.care).toEqual({ usedSeenAt: 5, newMethods: ['passkey'], removed });
    expect(merged([entry()])).not.toHaveProperty('care');
  });
  it('is nothing of nothing', () => expect(merged([])).toBeUndefined());
  it('keeps how a pass was asked for, and adds what came after', () => {
    const asked = entry({ kind: 'unlocked', evidence: { ...EVIDENCE, ticket: 'INC1' } });
    const later = entry({ id: 'e2', kind: 'delivered', at: NOON, delivery: 'in-person', evidence: EVIDENCE });
    expect(merged([asked, later, entry({ id: 'e3', kind: 'revoked', at: NOON + 1, revokedAt: NOON + 1, revokeReason: 'Lost' })])).toMatchObject({
      id: 'e1', kind: 'unlocked', evidence: { ticket: 'INC1' }, delivery: 'in-person', deliveredAt: NOON, revokedAt: NOON + 1, revokeReason: 'Lost',
    });
  });
});
