import { expect, it } from 'vitest';
import { joinCare } from './care.ts';
import type { Care } from './entry.ts';

const PHONE = { kind: 'phone', at: 1 } as const;
const KEY = { kind: 'passkey', at: 2 } as const;

it.each<[string, Care | undefined, Care, Care]>([
  ['the first', undefined, { usedSeenAt: 5 }, { usedSeenAt: 5 }],
  ['what is new beside what was there', { usedSeenAt: 5 }, { sessionsRevokedAt: 6 }, { usedSeenAt: 5, sessionsRevokedAt: 6 }],
  ['the later time', { sessionsRevokedAt: 5 }, { sessionsRevokedAt: 6 }, { sessionsRevokedAt: 6 }],
  ['all that was removed', { removed: [PHONE] }, { removed: [KEY] }, { removed: [PHONE, KEY] }],
  ['removed before', { removed: [PHONE] }, { usedSeenAt: 7 }, { removed: [PHONE], usedSeenAt: 7 }],
])('%s', (_name, one, more, both) => {
  expect(joinCare(one, more)).toEqual(both);
});
