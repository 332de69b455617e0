import { describe, expect, it } from 'vitest';
import type { Method } from '../../lib/entra/methods.ts';
import type { Pass, Usability } from '../../lib/entra/pass.ts';
import { isLastStrong, newMethods, passFate, type PassFate } from './what-happened.ts';

const END = 3_600_000;
const listed = (usability: Usability): Pass => ({ id: 'ours', createdAt: 0, startsAt: 0, endsAt: END, lifetimeMinutes: 60, oneTime: true, usability });
const method = (id: string, kind: Method['kind']): Method => ({ id, kind, label: '' });

describe('passFate', () => {
  it.each<[string, readonly Pass[], number, PassFate]>([
    ['not listed any more: revoked or replaced', [{ ...listed('usable'), id: 'another' }], 1, 'gone'],
    ['used', [listed('used')], 1, 'used'],
    ['used, then over', [listed('used')], END, 'used'],
    ['expired', [listed('expired')], END, 'ended'],
    ['over by our clock, where Graph gave no reason', [listed('unknown')], END, 'ended'],
    ['state unknown in its time', [listed('unknown')], END - 1, 'waiting'],
    ['usable', [listed('usable')], 1, 'waiting'],
    ['not valid yet', [listed('not-yet')], 1, 'not-yet'],
    ['blocked by policy', [listed('blocked-by-policy')], 1, 'blocked'],
  ])('%s', (_name, passes, now, fate) => {
    expect(passFate({ id: 'ours', endsAt: END }, passes, now)).toBe(fate);
  });
});

describe('newMethods', () => {
  it.each<[string, readonly Method[] | undefined, readonly Method[], readonly string[] | undefined]>([
    ['a passkey that was not there', [method('1', 'phone')], [method('1', 'phone'), method('2', 'passkey')], ['2']],
    ['a number is no strong method', [], [method('1', 'phone')], []],
    ['what was there before', [method('1', 'passkey')], [method('1', 'passkey')], []],
    ['unknown where nobody knows what was there', undefined, [method('1', 'passkey')], undefined],
  ])('%s', (_name, before, now, ids) => {
    expect(newMethods(before, now)?.map(({ id }) => id)).toEqual(ids);
  });
});

describe('isLastStrong', () => {
  it.each<[string, Method, readonly Method[], boolean]>([
    ['the only passkey', method('1', 'passkey'), [method('1', 'passkey'), method('2', 'phone')], true],
    ['one of two', method('1', 'passkey'), [method('1', 'passkey'), method('2', 'authenticator')], false],
    ['a phone number never is', method('2', 'phone'), [method('1', 'password'), method('2', 'phone')], false],
  ])('%s', (_name, removed, all, last) => {
    expect(isLastStrong(removed, all)).toBe(last);
  });
});
