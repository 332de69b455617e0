import { expect, test } from 'vitest';
import { pass, type Row, says, there, unread } from './case.ts';
import { stalePass } from './stale-pass.ts';

test.each<Row>([
  ['advise', 'expired', { passes: there([pass('expired')]) }],
  ['advise', 'used', { passes: there([pass('used')]) }],
  ['advise', 'not allowed by the policy any more', { passes: there([pass('blocked-by-policy')]) }],
  ['silent', 'a usable one beside it', { passes: there([pass('expired'), pass('usable')]) }],
  ['silent', 'none'],
  ['not checked: passes', 'passes not read', { passes: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(stalePass, ...given)).toBe(line);
});
