import { expect, test } from 'vitest';
import { account, invited, type Row, says, there, unread } from './case.ts';
import { externalMember } from './external-member.ts';

test.each<Row>([
  ['confirm', 'signs in elsewhere, counted as a member', { account: there(invited({ userType: 'Member' })) }],
  ['silent', 'signs in elsewhere, a guest', { account: there(invited()) }],
  ['silent', 'a member of this tenant', { account: there(account()) }],
  ['not checked: account', 'account not read', { account: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(externalMember, ...given)).toBe(line);
});
