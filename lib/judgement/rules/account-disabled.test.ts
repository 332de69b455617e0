import { expect, test } from 'vitest';
import { account, type Row, says, there, unread } from './case.ts';
import { accountDisabled } from './account-disabled.ts';

test.each<Row>([
  ['confirm', 'sign-in blocked', { account: there(account({ enabled: false })) }],
  ['silent', 'sign-in allowed', { account: there(account()) }],
  ['not checked: account', 'account not read', { account: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(accountDisabled, ...given)).toBe(line);
});
