import { expect, test } from 'vitest';
import { ROLE, type Row, says, there, unread } from './case.ts';
import { eligibleRole } from './eligible-role.ts';

test.each<Row>([
  ['confirm Global Administrator, Night shift', 'can activate roles beyond the eight', { eligibleRoles: there([ROLE.global, ROLE.reader, ROLE.custom]) }],
  ['confirm ?', 'a role that Graph does not name', { eligibleRoles: there([ROLE.unnamed]) }],
  ['silent', 'a role of the eight', { eligibleRoles: there([ROLE.reader]) }],
  ['silent', 'active already: privileged says it', { roles: there([ROLE.global]) }],
  ['not checked: eligibleRoles', 'not read', { eligibleRoles: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(eligibleRole, ...given)).toBe(line);
});
