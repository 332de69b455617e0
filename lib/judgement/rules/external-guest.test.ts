import { expect, test } from 'vitest';
import { account, invited, type Row, says, there, unread } from './case.ts';
import { externalGuest } from './external-guest.ts';

test.each<Row>([
  ['block', 'signs in elsewhere', { account: there(invited()) }],
  ['block', 'a code by mail is elsewhere, too', { account: there(invited({ identities: [{ signInType: 'federated', issuer: 'mail' }] })) }],
  ['block', 'invited, not yet redeemed', { account: there(invited({ externalUserState: 'PendingAcceptance', identities: account().identities })) }],
  ['block', 'of no known type', { account: there(invited({ userType: undefined })) }],
  ['block', 'no identity shown, but #EXT# in the name', { account: there(account({ identities: [], userType: 'Guest', userPrincipalName: 'a#ext#@contoso.com' })) }],
  ['silent', 'a member of this tenant'],
  ['silent', 'a guest with credentials of this tenant', { account: there(account({ userType: 'Guest' })) }],
  ['silent', 'counted as a member', { account: there(invited({ userType: 'Member' })) }],
  ['not checked: account', 'account not read', { account: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(externalGuest, ...given)).toBe(line);
});
