import { expect, test } from 'vitest';
import { account, invited, type Row, says, there, unread } from './case.ts';
import { guestSignalsDisagree } from './guest-signals-disagree.ts';

test.each<Row>([
  ['confirm', 'converted: #EXT# stayed in the name', { account: there(account({ userPrincipalName: 'a#EXT#@contoso.com' })) }],
  ['confirm', 'converted: the invitation stayed', { account: there(account({ creationType: 'Invitation' })) }],
  ['confirm', 'converted: the invitation’s state stayed', { account: there(account({ externalUserState: 'Accepted' })) }],
  ['confirm', 'an invited guest whose name lost its #EXT#', { account: there(invited({ userPrincipalName: 'vera@contoso.com' })) }],
  ['confirm', 'signs in elsewhere, never invited', { account: there(invited({ creationType: null })) }],
  ['silent', 'all say: from elsewhere', { account: there(invited()) }],
  ['silent', 'all say: of this tenant', { account: there(account()) }],
  ['not checked: account', 'account not read', { account: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(guestSignalsDisagree, ...given)).toBe(line);
});
