import { describe, expect, test } from 'vitest';
import { change, house, nothing, there, ticks, unread } from './rules/case.ts';
import { counting, missingFor, numberChanged, VERIFICATION_METHODS, type StillMissing, type VerificationId } from './verification.ts';

const ALL = VERIFICATION_METHODS.map(({ id }) => id);

// What each set of ticks still lacks for the three tiers: standard, sensitive, privileged.
test.each<[VerificationId[], StillMissing, StillMissing, StillMissing]>([
  [[], 'start', 'sensitive', 'privileged'],
  [['verified-id'], 'nothing', 'nothing', 'nothing'],
  [['in-person'], 'nothing', 'nothing', 'nothing'],
  [['strong-sign-in'], 'nothing', 'sensitive', 'privileged'],
  [['video-id'], 'one-more', 'sensitive', 'privileged'],
  [['manager'], 'one-more', 'sensitive', 'privileged'],
  [['call-back'], 'one-more', 'sensitive', 'privileged'],
  [['enrolled-device'], 'stronger', 'sensitive', 'privileged'],
  [['code-word'], 'stronger', 'sensitive', 'privileged'],
  [['sms-or-mail'], 'start', 'sensitive', 'privileged'],
  [['code-word', 'sms-or-mail'], 'stronger', 'sensitive', 'privileged'],
  [['call-back', 'sms-or-mail'], 'one-more', 'sensitive', 'privileged'],
  [['code-word', 'enrolled-device'], 'stronger', 'sensitive', 'privileged'],
  [['call-back', 'code-word'], 'nothing', 'sensitive', 'privileged'],
  [['video-id', 'manager'], 'nothing', 'sensitive', 'privileged'],
  [['call-back', 'manager'], 'nothing', 'nothing', 'privileged'],
  [ALL.filter((id) => id !== 'verified-id' && id !== 'in-person'), 'nothing', 'nothing', 'privileged'],
])('%j: %s, %s, %s', (ticked, ...missing) => {
  expect((['standard', 'sensitive', 'privileged'] as const).map((tier) => missingFor(tier, ticks(...ticked), house()))).toEqual(missing);
});

describe('what the organisation demands', () => {
  test.each<[string, VerificationId[], StillMissing]>([
    ['one of those for the tier', ['in-person', 'manager'], 'nothing'],
    ['none of them', ['in-person'], 'house'],
    ['but not what the tier itself asks for', ['manager'], 'sensitive'],
  ])('%s', (_case, ticked, missing) => {
    expect(missingFor('sensitive', ticks(...ticked), house({ required: { sensitive: ['manager', 'video-id'] } }))).toBe(missing);
  });

  test('holds for higher tiers, and not for lower ones', () => {
    const demanding = house({ required: { sensitive: ['manager'], privileged: [] } });
    expect(missingFor('privileged', ticks('in-person'), demanding)).toBe('house');
    expect(missingFor('standard', ticks('in-person'), demanding)).toBe('nothing');
  });
});

test.each([
  ['nothing changed', nothing, false],
  ['another method changed', there([change('method-changed')]), false],
  ['a number changed', there([change('pass-issued'), change('number-changed')]), true],
  ['the audit log was not read', unread('role'), false],
])('a call-back counts until a number is known to have changed: %s', (_case, history, changed) => {
  expect(numberChanged({ history })).toBe(changed);
  const counts = counting(ticks('call-back', 'manager'), { history });
  expect([counts.has('call-back'), counts.has('manager'), counts.has('in-person')]).toEqual([!changed, true, false]);
});
