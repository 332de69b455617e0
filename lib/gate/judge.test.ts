import { describe, expect, it } from 'vitest';
import type { Creation } from './creation.ts';
import { differences, eventOf, kindOf, permitFor, type Ending } from './judge.ts';
import type { Permit } from './types.ts';

const NOW = Date.UTC(2026, 10, 21, 13);
const MINUTE = 60_000;
const ID = '0a1b2c3d-1111-4222-8333-444455556666';
const settings = { lifetimeMinutes: 60, oneTime: true, startsAt: undefined };
const permit: Permit = { tabId: 7, userId: ID, userPrincipalName: 'Adele@contoso.com', settings, until: NOW + MINUTE, ruleIds: [2] };
const asked: Creation = { user: ID, lifetimeMinutes: 60, oneTime: true, startsAt: undefined };

describe('permitFor', () => {
  it.each<[string, readonly Permit[], number, readonly Creation[], number, Permit | undefined]>([
    ['its user, by id', [permit], 7, [asked], NOW, permit],
    ['its user, by name', [permit], 7, [{ ...asked, user: 'adele@contoso.com' }], NOW, permit],
    ['another user', [permit], 7, [{ ...asked, user: 'kai@contoso.com' }], NOW, undefined],
    ['nobody it can read', [permit], 7, [{ ...asked, user: undefined }], NOW, undefined],
    ['another tab', [permit], 8, [asked], NOW, undefined],
    ['a worker of several tabs', [permit], -1, [asked], NOW, undefined],
    ['too late', [permit], 7, [asked], NOW + MINUTE, undefined],
    ['two at once', [permit], 7, [asked, asked], NOW, undefined],
    ['none at all', [permit], 7, [], NOW, undefined],
    ['no permit', [], 7, [asked], NOW, undefined],
    ['no name known', [{ ...permit, userPrincipalName: undefined }], 7, [{ ...asked, user: undefined }], NOW, undefined],
  ])('%s', (_name, permits, tabId, creations, now, found) => {
    expect(permitFor(permits, tabId, creations, now)).toBe(found);
  });
});

describe('differences', () => {
  it.each<[string, Partial<Creation>, string[]]>([
    ['none', {}, []],
    ['longer', { lifetimeMinutes: 480 }, ['lifetimeMinutes']],
    ['as often as one likes', { oneTime: false }, ['oneTime']],
    ['the tenant’s defaults, which nobody verified', { lifetimeMinutes: undefined, oneTime: undefined }, ['lifetimeMinutes', 'oneTime']],
    ['a start that is now', { startsAt: NOW - MINUTE }, []],
    ['a start that is later', { startsAt: NOW + 60 * MINUTE }, ['startsAt']],
  ])('%s', (_name, more, differs) => {
    expect(differences(settings, { ...asked, ...more }, NOW)).toEqual(differs);
  });

  it('a delay that was verified and not asked for', () => {
    expect(differences({ ...settings, startsAt: NOW + 60 * MINUTE }, asked, NOW)).toEqual(['startsAt']);
  });
});

it.each<[Ending, string]>([
  [{ blocked: true, batched: false, status: undefined }, 'blocked'],
  [{ blocked: false, batched: false, status: 201 }, 'created'],
  [{ blocked: false, batched: false, status: 403 }, 'not-created'],
  [{ blocked: false, batched: false, status: 503 }, 'maybe-created'],
  [{ blocked: false, batched: false, status: undefined }, 'maybe-created'],
  [{ blocked: false, batched: true, status: 200 }, 'maybe-created'],
  [{ blocked: false, batched: true, status: 400 }, 'not-created'],
  [{ blocked: false, batched: true, status: 504 }, 'maybe-created'],
])('%o is %s', (ending, kind) => {
  expect(kindOf(ending)).toBe(kind);
});

it('keeps an object id, and no name', () => {
  const ending = { blocked: false, batched: false, status: 201 };
  expect(eventOf({ ...asked, user: 'kai@contoso.com' }, 7, undefined, ending, NOW)).toMatchObject({ userId: undefined, permitted: false, differs: [] });
  expect(eventOf({ ...asked, user: 'adele@contoso.com' }, 7, permit, ending, NOW)).toMatchObject({ userId: ID, permitted: true, kind: 'created', at: NOW });
});
