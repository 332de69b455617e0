import { describe, expect, it } from 'vitest';
import type { RecordEntry } from '../../record/entry.ts';
import { actOf } from './acts.ts';

const aliasOf = (id: string) => ({ r: 'adele', a: 'admin' })[id];
const entry: RecordEntry = {
  id: 'e', kind: 'issuance', at: 1000, agentId: 'n', recipientId: 'r', scenarioId: 'onboarding', findings: ['not-for', 'usable-pass:1'], outcome: 'issued',
  evidence: { tier: 'sensitive', methods: [{ id: 'manager', at: 900 }, { id: 'call-back', at: 950 }], called: 'mobile', approval: { approverId: 'a', reference: 'CHG', at: 1 }, ticket: '', acknowledged: ['recent-method-change:number:12', 'privileged:role:Global Administrator'] },
  settings: { lifetimeMinutes: 480, oneTime: false, startsAt: 5000 },
};
const ISSUED = {
  kind: 'issued', id: 'e', at: 1000, recipient: 'adele', scenario: 'onboarding', minutes: 480, oneTime: false, startsAt: 5000, tier: 'sensitive',
  ticked: ['manager', 'call-back'], acknowledged: ['recent-method-change', 'privileged'], approver: 'admin', delivery: undefined, revokedAt: undefined, unguarded: false, passId: undefined, cleanedUp: false,
};

describe('an entry of the record', () => {
  it.each<[string, Partial<RecordEntry>, unknown]>([
    ['a pass', {}, ISSUED],
    ['a pass whose passcode was lost', { outcome: 'lost' }, ISSUED],
    ['one that was delivered and revoked', { delivery: 'in-person', revokedAt: 2000 }, { ...ISSUED, delivery: 'in-person', revokedAt: 2000 }],
    ['to somebody the tables do not know', { recipientId: 'x' }, { ...ISSUED, recipient: '' }],
    ['made past the checks', { kind: 'unguarded', settings: undefined, outcome: undefined, pass: { id: 'p', startsAt: 0, endsAt: 3_600_000 } }, { ...ISSUED, minutes: 60, startsAt: undefined, unguarded: true, passId: 'p' }],
    ['only asked for', { outcome: 'asked' }, undefined],
    ['refused', { outcome: 'refused' }, undefined],
    ['unlocked', { kind: 'unlocked' }, undefined],
    ['stopped', { kind: 'stopped' }, { kind: 'stopped', id: 'e', at: 1000, recipient: 'adele' }],
    ['went on', { kind: 'went-on' }, { kind: 'went-on', id: 'e', at: 1000, recipient: 'adele' }],
    ['cleaned up after', { care: { removed: [{ kind: 'phone', at: 1 }] } }, { ...ISSUED, cleanedUp: true }],
    ['cleaned up elsewhere', { kind: 'after-care', care: { sessionsRevokedAt: 1 } }, { kind: 'cleaned-up', id: 'e', at: 1000, recipient: 'adele' }],
    ['looked at again', { kind: 'after-care', care: { usedSeenAt: 1 } }, undefined],
    ['revoked', { kind: 'revoked', revokedAt: 1500, pass: { id: 'p', startsAt: 0, endsAt: 1 } }, { kind: 'revoked', id: 'e', at: 1500, recipient: 'adele', passId: 'p' }],
  ])('%s', (_what, over, act) => {
    expect(actOf({ ...entry, ...over }, aliasOf)).toEqual(act);
  });
});
