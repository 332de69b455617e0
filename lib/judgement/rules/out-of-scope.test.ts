import { expect, test } from 'vitest';
import { type Row, says, there, unread } from './case.ts';
import { outOfScope } from './out-of-scope.ts';

test.each<Row>([
  ['block excluded', 'excluded', { policyReach: there('excluded') }],
  ['block not-included', 'not included', { policyReach: there('not-included') }],
  ['silent', 'included', { policyReach: there('included') }],
  ['not checked: policyReach', 'groups not read', { policyReach: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(outOfScope, ...given)).toBe(line);
});
