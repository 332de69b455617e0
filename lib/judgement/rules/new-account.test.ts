import { expect, test } from 'vitest';
import { account, MINUTE, NOW, type Row, says, there, unread } from './case.ts';
import { newAccount } from './new-account.ts';

test.each<Row>([
  ['advise', 'four minutes old', { account: there(account({ createdAt: NOW - 4 * MINUTE })) }],
  ['advise', 'made in a moment, by our clock', { account: there(account({ createdAt: NOW + MINUTE })) }],
  ['silent', 'half an hour old', { account: there(account({ createdAt: NOW - 30 * MINUTE })) }],
  ['silent', 'of an age that is not shown', { account: there(account({ createdAt: undefined })) }],
  ['not checked: account', 'account not read', { account: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(newAccount, ...given)).toBe(line);
});
