import { expect, test } from 'vitest';
import type { Facts } from './facts.ts';
import { doubts, type Doubt } from './right-tool.ts';
import { account, facts, invited, method, there, unread } from './rules/case.ts';

// What the facts show; all else is asked.
test.each<[string, Partial<Facts>, Doubt[]]>([
  ['a member without a method', {}, []],
  ['a passkey is registered', { methods: there([method('passkey')]) }, ['still-works']],
  ['only a phone is registered', { methods: there([method('phone')]) }, []],
  ['signs in elsewhere', { account: there(invited()) }, ['guest']],
  ['signs in elsewhere, counted as a member', { account: there(invited({ userType: 'Member' })) }, ['guest']],
  ['a guest with credentials of this tenant', { account: there(account({ userType: 'Guest' })) }, []],
  ['a shared mailbox', { account: there(account({ resourceAccount: true })) }, ['not-a-person']],
  ['a guest’s room with a passkey', { account: there(invited({ resourceAccount: true })), methods: there([method('passkey')]) }, ['not-a-person', 'guest', 'still-works']],
  ['nothing could be read', { account: unread(), methods: unread() }, []],
])('%s', (_case, given, shown) => {
  const found = doubts(facts(given));
  expect(found.shown).toEqual(shown);
  expect([...found.shown, ...found.ask].toSorted()).toEqual(['guest', 'impersonation', 'not-a-person', 'password-only', 'still-works']);
});
