import { expect, test } from 'vitest';
import { nothing, ROLE, type Row, says, scoped, there, unread } from './case.ts';
import { roleMissing } from './role-missing.ts';

test.each<Row>([
  ['block none', 'no role', { agentRoles: nothing }],
  ['block none', 'roles that may not', { agentRoles: there([ROLE.helpdesk, ROLE.reader]) }],
  ['block eligible', 'the role is not activated', { agentRoles: nothing, agentEligibleRoles: there([ROLE.reader, ROLE.auth]) }],
  ['block none', 'eligible for a role that may not', { agentRoles: nothing, agentEligibleRoles: there([ROLE.helpdesk]) }],
  ['block none', 'none active, and eligible ones not read', { agentRoles: nothing, agentEligibleRoles: unread() }],
  ['silent', 'Authentication Administrator', { agentRoles: there([ROLE.auth]) }],
  ['silent', 'over one unit', { agentRoles: there([scoped(ROLE.auth)]) }],
  ['silent', 'Privileged Authentication Administrator over one unit', { agentRoles: there([scoped(ROLE.privilegedAuth)]) }],
  ['silent', 'a custom role may carry the right', { agentRoles: there([ROLE.helpdesk, ROLE.custom]) }],
  ['silent', 'a role that Graph does not name may be the one', { agentRoles: there([ROLE.unnamed]) }],
  ['not checked: agentRoles', 'roles not read', { agentRoles: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(roleMissing, ...given)).toBe(line);
});
