import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPassEvent, type PassEvent, type Who } from './pass-events.ts';

const PASS = '3d38627e-f962-4166-8f96-ea05e09c6309';
const NORA: Who = { id: 'aaaa', name: 'Nora Berg', username: 'nora@contoso.com', app: false };
const ADELE: Who = { id: 'bbbb', name: 'Adele Vance', username: 'adele@contoso.com', app: false };
const quoted = (value: string) => JSON.stringify(value);
const property = (displayName: string, newValue: string | null, oldValue: string | null = null) => ({ displayName, oldValue, newValue });

const ISSUED = [
  property('TemporaryAccessPass.Id', quoted(PASS), quoted('')),
  property('TemporaryAccessPass.StartDateTime', quoted('2026-11-20T10:03:42.4474495Z')),
  property('TemporaryAccessPass.EndDateTime', quoted('2026-11-20T11:03:42.4474495Z')),
  property('TemporaryAccessPass.AccessPassUsage', quoted('Multiple')),
];
const ISSUED_LONG = [
  property('TemporaryAccessPass.TemporaryAccessPass.Id', quoted(PASS.toUpperCase())),
  property('TemporaryAccessPass.TemporaryAccessPass.StartDateTime', quoted('2026-11-20T10:03:42Z')),
  property('TemporaryAccessPass.TemporaryAccessPass.EndTime', quoted('2026-11-20T11:03:42Z')),
  property('TemporaryAccessPass.TemporaryAccessPass.AccessPassUsage', quoted('Once')),
];

const row = (modifiedProperties: readonly unknown[], more: Readonly<Record<string, unknown>> = {}) => ({
  activityDisplayName: 'Admin registered security info',
  resultReason: 'Admin registered temporary access pass method for user',
  activityDateTime: '2026-11-20T10:03:43.009984+00:00',
  result: 'success',
  initiatedBy: { app: null, user: { id: 'AAAA', displayName: 'Nora Berg', userPrincipalName: 'nora@contoso.com', ipAddress: '203.0.113.7' } },
  targetResources: [{ id: 'BBBB', displayName: 'Adele Vance', userPrincipalName: 'adele@contoso.com', modifiedProperties }],
  ...more,
});
const DELETED = { activityDisplayName: 'Admin deleted security info', resultReason: 'Admin deleted temporary access pass method for user' };
const told = { passId: PASS, at: Date.parse('2026-11-20T10:03:43.009Z'), by: NORA, target: ADELE };
const issued = { kind: 'issued', ...told, startsAt: Date.parse('2026-11-20T10:03:42.447Z'), endsAt: Date.parse('2026-11-20T11:03:42.447Z'), oneTime: false, ip: '203.0.113.7' } as const;

describe('readPassEvent', () => {
  it.each<[string, unknown, PassEvent | undefined]>([
    ['the short spelling', row(ISSUED), issued],
    ['the long spelling', row(ISSUED_LONG), { ...issued, startsAt: Date.parse('2026-11-20T10:03:42Z'), endsAt: Date.parse('2026-11-20T11:03:42Z'), oneTime: true }],
    ['values without quotes', row([property('TemporaryAccessPass.Id', PASS), property('TemporaryAccessPass.AccessPassUsage', 'once')]), { ...issued, startsAt: undefined, endsAt: undefined, oneTime: true }],
    ['no properties at all', row([]), { ...issued, passId: '', startsAt: undefined, endsAt: undefined, oneTime: undefined }],
    ['a usage nobody knows', row([property('TemporaryAccessPass.AccessPassUsage', quoted('constructor'))]), { ...issued, passId: '', startsAt: undefined, endsAt: undefined, oneTime: undefined }],
    ['by an app', row(ISSUED, { initiatedBy: { user: null, app: { displayName: 'Onboarding', servicePrincipalId: 'SP', appId: 'AP' } } }), { ...issued, by: { id: 'sp', name: 'Onboarding', username: '', app: true }, ip: '' }],
    ['deleted', row([property('TemporaryAccessPass.Id', quoted(''), quoted(PASS))], DELETED), { kind: 'deleted', ...told }],
    ['deleted, the id where the new value stands', row([property('TemporaryAccessPass.TemporaryAccessPass.Id', quoted(PASS), quoted(''))], DELETED), { kind: 'deleted', ...told }],
    ['deleted without an id', row([], DELETED), { kind: 'deleted', ...told, passId: '' }],
    ['it failed', row(ISSUED, { result: 'failure' }), undefined],
    ['no time', row(ISSUED, { activityDateTime: 'soon' }), undefined],
    ['another method', row([], { resultReason: 'Admin registered phone method for user' }), undefined],
    ['an update', row([], { activityDisplayName: 'Update user' }), undefined],
    ['null', null, undefined],
  ])('%s', (_name, given, event) => {
    expect(readPassEvent(given)).toEqual(event);
  });

  it('keeps who was met before as one object', () => {
    const people = new Map<string, Who>();
    const [first, second] = [row(ISSUED), row(ISSUED_LONG)].map((one) => readPassEvent(one, people));
    expect(first?.by).toBe(second?.by);
    expect(people.size).toBe(2);
  });

  it('never throws, whatever the row is, and what it gives is whole', () => {
    const name = fc.constantFrom('TemporaryAccessPass.Id', 'TemporaryAccessPass.TemporaryAccessPass.EndTime', 'TemporaryAccessPass.AccessPassUsage');
    const near = fc.record({
      activityDateTime: fc.oneof(fc.constant('2026-11-20T10:03:43Z'), fc.jsonValue()),
      activityDisplayName: fc.oneof(fc.constantFrom('Admin registered security info', 'Admin deleted security info'), fc.jsonValue()),
      result: fc.oneof(fc.constant('success'), fc.jsonValue()),
      resultReason: fc.oneof(fc.constant('temporary access pass'), fc.jsonValue()),
      initiatedBy: fc.oneof(fc.record({ user: fc.jsonValue(), app: fc.jsonValue() }), fc.jsonValue()),
      targetResources: fc.oneof(fc.array(fc.record({ id: fc.jsonValue(), modifiedProperties: fc.array(fc.oneof(fc.record({ displayName: name, oldValue: fc.oneof(fc.json(), fc.string(), fc.jsonValue()), newValue: fc.oneof(fc.json(), fc.jsonValue()) }), fc.jsonValue())) })), fc.jsonValue()),
    }, { requiredKeys: ['activityDateTime', 'activityDisplayName', 'resultReason'] });
    fc.assert(fc.property(fc.oneof({ weight: 4, arbitrary: near }, fc.jsonValue()), (any) => {
      const event = readPassEvent(any);
      const shape = event && [typeof event.passId, Number.isNaN(event.at), typeof event.by.id, typeof event.target.name];
      expect([undefined, ['string', false, 'string', 'string']]).toContainEqual(shape);
    }));
  });
});
