import { describe, expect, it } from 'vitest';
import { methodKind, readMethod } from './methods.ts';
import { canStillSignIn, readPass } from './pass.ts';
import { readPerson } from './person.ts';
import { readPolicy } from './policy.ts';

const START = Date.parse('2026-11-21T10:00:00Z');
const raw = { id: 'p1', createdDateTime: '2026-11-21T09:59:58Z', startDateTime: '2026-11-21T10:00:00Z', lifetimeInMinutes: 60, isUsableOnce: true };

describe('readPass', () => {
  it.each([
    ['EnabledByPolicy', START, 'usable'],
    ['enabledByPolicy', START, 'usable'],
    ['DisabledByPolicy', START, 'blocked-by-policy'],
    ['Expired', START, 'expired'],
    ['NotYetValid', START, 'not-yet'],
    ['OneTimeUsed', START, 'used'],
    ['SomethingNew', START, 'unknown'],
    [null, START - 1, 'not-yet'],
    [null, START, 'usable'],
    [null, START + 60 * 60_000, 'expired'],
  ])('%s at %d → %s', (methodUsabilityReason, now, usability) => {
    expect(readPass({ ...raw, methodUsabilityReason }, now).usability).toBe(usability);
  });

  it('reads times as UTC milliseconds and lifetimes as minutes', () => {
    expect(readPass(raw, START)).toEqual({ id: 'p1', createdAt: START - 2000, startsAt: START, endsAt: START + 3_600_000, lifetimeMinutes: 60, oneTime: true, usability: 'usable' });
  });

  it('counts what is unknown as able to sign in', () => {
    expect(['usable', 'not-yet', 'unknown', 'expired', 'used', 'blocked-by-policy'].map((usability) => canStillSignIn({ ...readPass(raw, START), usability: usability as never }))).toEqual([true, true, true, false, false, false]);
  });
});

describe('readPolicy', () => {
  it('takes Entra’s defaults for what is missing and its bounds for what is beyond them', () => {
    expect(readPolicy({ state: 'enabled' })).toEqual({ enabled: true, minimumMinutes: 60, maximumMinutes: 480, defaultMinutes: 60, oneTimeOnly: false, passcodeLength: 8, includes: [], excludes: [] });
    expect(readPolicy({ minimumLifetimeInMinutes: 1, maximumLifetimeInMinutes: 99_999 })).toMatchObject({ enabled: false, minimumMinutes: 10, maximumMinutes: 43_200 });
  });
});

describe('methods', () => {
  it.each([
    ['#microsoft.graph.fido2AuthenticationMethod', 'passkey'],
    ['#microsoft.graph.microsoftAuthenticatorAuthenticationMethod', 'authenticator'],
    ['#microsoft.graph.temporaryAccessPassAuthenticationMethod', 'pass'],
    ['#microsoft.graph.somethingNewAuthenticationMethod', 'other'],
    ['#microsoft.graph.constructorAuthenticationMethod', 'other'],
    [undefined, 'other'],
  ])('%s → %s', (type, kind) => {
    expect(methodKind(type)).toBe(kind);
  });

  it('tells two of a kind apart by the name they carry', () => {
    expect(readMethod({ id: 'm', '@odata.type': '#microsoft.graph.phoneAuthenticationMethod', phoneNumber: '+1 XXXXXXXX42' })).toEqual({ id: 'm', kind: 'phone', label: '+1 XXXXXXXX42' });
  });
});

it('reads a person of whom Graph shows nothing but the id', () => {
  expect(readPerson({ id: 'x' })).toMatchObject({ id: 'x', displayName: 'x', accountEnabled: null, phones: [], manager: null });
});
