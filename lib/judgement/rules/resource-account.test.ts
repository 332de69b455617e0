import { expect, test } from 'vitest';
import { account, type Row, says, there, unread } from './case.ts';
import { resourceAccount } from './resource-account.ts';

test.each<Row>([
  ['block', 'a shared mailbox', { account: there(account({ resourceAccount: true, enabled: false })) }],
  ['silent', 'a person', { account: there(account()) }],
  ['not checked: account', 'account not read', { account: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(resourceAccount, ...given)).toBe(line);
});
