import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChanges } from './history.ts';

const AT = '2026-11-20T10:03:43.009984+00:00';
const quoted = (value: unknown) => JSON.stringify(value);

interface Row {
  readonly activity: string;
  readonly reason?: string;
  readonly names?: readonly string[];
  readonly values?: readonly [string | null, string | null];
  readonly result?: string;
}

const rowOf = ({ activity, reason = '', names = [], values = ['""', '"x"'], result = 'success' }: Row) => ({
  activityDateTime: AT,
  activityDisplayName: activity,
  result,
  resultReason: reason,
  initiatedBy: { app: null, user: { displayName: 'Nora Berg', userPrincipalName: 'nora@contoso.com' } },
  targetResources: [{ id: 'u', modifiedProperties: names.map((displayName) => ({ displayName, oldValue: values[0], newValue: values[1] })) }],
});

const REGISTERED = 'Admin registered security info';
const DELETED = 'Admin deleted security info';
const details = (number: string | null, mail: string | null) => quoted([{ PhoneNumber: number, AlternativePhoneNumber: null, Email: mail, VoiceOnlyPhoneNumber: null }]);

describe('readChanges', () => {
  it.each<[Row, string | undefined]>([
    [{ activity: REGISTERED, reason: 'Admin registered temporary access pass method for user' }, 'pass-issued'],
    [{ activity: REGISTERED, names: ['TemporaryAccessPass.Id', 'TemporaryAccessPass.EndDateTime'] }, 'pass-issued'],
    [{ activity: REGISTERED, names: ['TemporaryAccessPass.TemporaryAccessPass.AccessPassUsage'] }, 'pass-issued'],
    [{ activity: DELETED, reason: 'Admin deleted temporary access pass method for user' }, 'pass-deleted'],
    [{ activity: 'User deleted security info', reason: 'User deleted Temporary Access Pass' }, 'pass-deleted'],
    [{ activity: 'User registered security info', reason: 'User registered phone method' }, 'number-changed'],
    [{ activity: 'User registered security info', reason: 'User registered Mobile Phone SMS' }, 'number-changed'],
    [{ activity: 'User deleted security info', reason: 'User deleted Mobile Phone Call and SMS' }, 'number-changed'],
    [{ activity: 'Admin updated security info', reason: 'Admin changed phone method for user' }, 'number-changed'],
    [{ activity: DELETED, reason: 'Admin deleted phone method for user' }, 'number-changed'],
    [{ activity: REGISTERED, names: ['PhoneAuthenticationMethod.PhoneNumber'] }, 'number-changed'],
    [{ activity: 'User registered security info', reason: 'User registered Authenticator App with Notification and Code' }, 'method-changed'],
    [{ activity: 'User registered security info', reason: 'User registered Passwordless phone sign-in' }, 'method-changed'],
    [{ activity: 'User registered security info', reason: 'User registered Fido' }, 'method-changed'],
    [{ activity: 'User changed default security info', reason: 'User changed the default to PhoneAppNotification' }, 'method-changed'],
    [{ activity: DELETED, reason: '' }, 'method-changed'],
    [{ activity: 'User registered all required security info' }, undefined],
    [{ activity: 'User started security info registration', reason: 'User started the registration for phone' }, undefined],
    [{ activity: 'User reviewed security info' }, undefined],
    [{ activity: REGISTERED, reason: 'Admin registered phone method for user', result: 'failure' }, undefined],
    [{ activity: 'Update user', names: ['Mobile'], values: ['["+1 425 555 0999"]', '["+1 425 555 0171"]'] }, 'number-changed'],
    [{ activity: 'Update user', names: ['TelephoneNumber'], values: ['[]', '["+1"]'] }, 'number-changed'],
    [{ activity: 'Update user', names: ['OtherMobile'], values: [null, '["+1"]'] }, 'number-changed'],
    [{ activity: 'Update user', names: ['StrongAuthenticationPhoneNumber'] }, 'number-changed'],
    [{ activity: 'Update user', names: ['StrongAuthenticationUserDetails'], values: [details(null, null), details('+1 425', null)] }, 'number-changed'],
    [{ activity: 'Update user', names: ['StrongAuthenticationUserDetails'], values: [quoted(details(null, null)), quoted(details('+1 425', null))] }, 'number-changed'],
    [{ activity: 'Update user', names: ['StrongAuthenticationUserDetails'], values: [details('+1', null), details('+1', 'ann@example.com')] }, undefined],
    [{ activity: 'Update user', names: ['Mobile'], values: ['["+1"]', '["+1"]'] }, undefined],
    [{ activity: 'Update user', names: ['JobTitle', 'Included Updated Properties'] }, undefined],
    [{ activity: 'Reset user password' }, undefined],
    [{ activity: 'constructor' }, undefined],
  ])('%o → %s', (row, kind) => {
    expect(readChanges([rowOf(row)])).toEqual(kind ? [{ kind, at: Date.parse(AT), by: 'Nora Berg' }] : []);
  });

  it.each([
    [{ user: { displayName: null, userPrincipalName: 'nora@contoso.com' } }, 'nora@contoso.com'],
    [{ user: null, app: { displayName: 'Azure MFA StrongAuthenticationService' } }, 'Azure MFA StrongAuthenticationService'],
    [null, ''],
    [{ user: { displayName: 7 } }, ''],
  ])('by %j: “%s”', (initiatedBy, by) => {
    expect(readChanges([{ ...rowOf({ activity: DELETED }), initiatedBy }])).toMatchObject([{ by }]);
  });

  it('gives the newest first, and passes over rows without a time', () => {
    const at = (activityDateTime: unknown) => ({ ...rowOf({ activity: DELETED }), activityDateTime });
    expect(readChanges([at('2026-11-18T00:00:00Z'), at(null), at('soon'), at('2026-11-20T00:00:00Z')]).map((change) => new Date(change.at).getUTCDate())).toEqual([20, 18]);
  });

  it('never throws, whatever the rows are', () => {
    const near = fc.record({
      activityDateTime: fc.oneof(fc.constant(AT), fc.jsonValue()),
      activityDisplayName: fc.oneof(fc.constantFrom(REGISTERED, DELETED, 'Update user'), fc.jsonValue()),
      result: fc.jsonValue(),
      resultReason: fc.jsonValue(),
      initiatedBy: fc.oneof(fc.record({ user: fc.jsonValue(), app: fc.jsonValue() }), fc.jsonValue()),
      targetResources: fc.oneof(fc.array(fc.record({ modifiedProperties: fc.array(fc.oneof(fc.record({ displayName: fc.constantFrom('Mobile', 'x'), oldValue: fc.jsonValue(), newValue: fc.jsonValue() }), fc.jsonValue())) })), fc.jsonValue()),
    }, { requiredKeys: [] });
    fc.assert(fc.property(fc.array(fc.oneof(near, fc.jsonValue())), (rows) => {
      for (const { at, by } of readChanges(rows)) expect([typeof at, typeof by, Number.isNaN(at)]).toEqual(['number', 'string', false]);
    }));
  });
});
