import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingUnsent, KEPT_MS, type Unsent } from './unsent.ts';

const NOW = Date.UTC(2026, 10, 21, 13, 5);
const NORA = '99999999-9999-4999-8999-999999999999';
const ADELE = '11111111-1111-4111-8111-111111111111';
const BEN = '22222222-2222-4222-8222-222222222222';

const WORK: Unsent = {
  agentId: NORA,
  recipientId: ADELE,
  at: NOW - 60_000,
  scenarioId: 'onboarding',
  adjusted: { lifetimeMinutes: 45, oneTime: true, startsAt: NOW + 3_600_000 },
  ticked: [['manager', NOW - 90_000], ['call-back', NOW - 70_000]],
  called: 'mobile',
  approval: { approverId: BEN, name: 'Ben Walters', reference: 'INC-1', at: NOW - 80_000 },
  acknowledged: ['new-number'],
  ticket: 'INC-1',
};
const stored = (more: object = {}): unknown => JSON.parse(JSON.stringify({ ...WORK, ...more }));
const fitting = (value: unknown) => fittingUnsent(value, NORA, NOW);

describe('what was kept', () => {
  it('comes back as it was', () => {
    expect(fitting(stored())).toEqual(WORK);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['another form', 'INC-1'],
    ['of another agent', stored({ agentId: BEN })],
    ['of nobody', stored({ recipientId: 'adele' })],
    ['older than a pause', stored({ at: NOW - KEPT_MS })],
    ['of the future', stored({ at: NOW + 1 })],
    ['without a time', stored({ at: null })],
  ])('%s: is nothing', (_name, value) => {
    expect(fitting(value)).toBeUndefined();
  });

  it.each<[string, object, Partial<Unsent>]>([
    ['a method that is none', { ticked: [['hunch', NOW - 90_000], ['manager', NOW - 90_000]] }, { ticked: [['manager', NOW - 90_000]] }],
    ['a tick younger than the last change', { ticked: [['manager', NOW]] }, { ticked: [] }],
    ['a tick without a time', { ticked: [['manager'], 'manager'] }, { ticked: [] }],
    ['a lifetime that is no number', { adjusted: { lifetimeMinutes: Number.NaN, oneTime: false } }, { adjusted: { oneTime: false } }],
    ['a number class that is none', { called: 'pager' }, { called: undefined }],
    ['an approver who is nobody', { approval: { ...WORK.approval, approverId: 'ben' } }, { approval: undefined }],
    ['a ticket without end', { ticket: 'x'.repeat(1001) }, { ticket: '' }],
    ['keys that are none', { acknowledged: [7, 'new-number'] }, { acknowledged: ['new-number'] }],
    ['what nobody keeps', { passcode: 'sx+5#xz^', recipient: { person: {} } }, {}],
  ])('%s: is dropped, the rest is not', (_name, more, expected) => {
    expect(fitting(stored(more))).toEqual({ ...WORK, ...expected });
  });

  it('whatever is stored, reading it never throws, and gives nothing but the shape', () => {
    const shapes = fc.record(Object.fromEntries(Object.keys(WORK).map((key) => [key, fc.oneof(fc.jsonValue(), fc.constant(stored({})), fc.constant((stored() as Record<string, unknown>)[key]))])), { requiredKeys: [] });
    fc.assert(fc.property(fc.oneof(fc.anything(), shapes), (value) => {
      const found = fitting(value);
      expect([undefined, Object.keys(WORK)]).toContainEqual(found && Object.keys(found));
    }));
  });
});
