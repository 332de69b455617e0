import { expect, test } from 'vitest';
import { account, invited, type Row, says, there, unread } from './case.ts';
import { internalGuest } from './internal-guest.ts';

test.each<Row>([
  ['advise', 'a guest with credentials of this tenant', { account: there(account({ userType: 'Guest' })) }],
  ['silent', 'a guest who signs in elsewhere', { account: there(invited()) }],
  ['silent', 'of no known type', { account: there(account({ userType: undefined })) }],
  ['silent', 'a member', { account: there(account()) }],
  ['not checked: account', 'account not read', { account: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(internalGuest, ...given)).toBe(line);
});
