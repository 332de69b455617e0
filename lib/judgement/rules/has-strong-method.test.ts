import { expect, test } from 'vitest';
import { method, type Row, says, there, unread } from './case.ts';
import { hasStrongMethod } from './has-strong-method.ts';

test.each<Row>([
  ['advise', 'a passkey', { methods: there([method('password'), method('passkey')]) }],
  ['advise', 'an authenticator', { methods: there([method('authenticator')]) }],
  ['silent', 'password, phone and a pass', { methods: there([method('password'), method('phone'), method('pass')]) }],
  ['silent', 'a kind of method that this version does not know', { methods: there([method('other')]) }],
  ['silent', 'none'],
  ['not checked: methods', 'methods not read', { methods: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(hasStrongMethod, ...given)).toBe(line);
});
