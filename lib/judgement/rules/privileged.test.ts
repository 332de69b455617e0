import { expect, test } from 'vitest';
import { account, choices, facts, nothing, ROLE, type Row, says, scoped, there, TIER_ZERO, unread } from './case.ts';
import { privileged } from './privileged.ts';

const restricted = account({ managementRestricted: true });

test.each<Row>([
  ['block role Global Administrator', 'a role beyond the eight', { roles: there([ROLE.global]) }],
  ['block role Helpdesk Administrator', 'over one unit', { roles: there([ROLE.reader, scoped(ROLE.helpdesk)]) }],
  ['block role Night shift', 'a custom role', { roles: there([ROLE.custom]) }],
  ['block unnamed', 'a role that Graph does not name', { roles: there([ROLE.unnamed]) }],
  ['block role Global Administrator', 'beside one that it names', { roles: there([ROLE.unnamed, ROLE.global]) }],
  ['block group Tier zero', 'a role-assignable group, without a role', { roleGroups: there([TIER_ZERO]) }],
  ['block group 44444444-4444-4444-8444-444444444444', 'a group without a name', { roleGroups: there([{ ...TIER_ZERO, name: '' }]) }],
  ['block restricted', 'restricted management', { account: there(restricted) }],
  ['confirm role Global Administrator', 'the agent may reach all', { roles: there([ROLE.global]), agentRoles: there([ROLE.privilegedAuth]) }],
  ['confirm group Tier zero', 'the agent may reach all', { roleGroups: there([TIER_ZERO]), agentRoles: there([ROLE.auth, ROLE.global]) }],
  ['block role Global Administrator', 'the agent may reach all of one unit', { roles: there([ROLE.global]), agentRoles: there([scoped(ROLE.privilegedAuth)]) }],
  ['block role Global Administrator', 'the agent has a custom role', { roles: there([ROLE.global]), agentRoles: there([ROLE.custom]) }],
  ['block role Global Administrator', 'the agent has no role', { roles: there([ROLE.global]), agentRoles: nothing }],
  ['block restricted', 'no role in the whole tenant gets there', { account: there(restricted), agentRoles: there([ROLE.global]) }],
  ['confirm restricted', 'the agent has a role over a unit, maybe that one', { account: there(restricted), agentRoles: there([scoped(ROLE.auth)]) }],
  ['block restricted', 'a role, too: what cannot be reached is said', { account: there(restricted), roles: there([ROLE.helpdesk]), agentRoles: there([ROLE.global]) }],
  ['confirm role Global Administrator', 'the agent’s roles not read: Entra decides', { roles: there([ROLE.global]), agentRoles: unread() }],
  ['confirm role Global Administrator', 'the agent’s role not named: Entra decides', { roles: there([ROLE.global]), agentRoles: there([ROLE.unnamed]) }],
  ['silent', 'a role of the eight', { roles: there([ROLE.reader]) }],
  ['silent', 'eligible only', { eligibleRoles: there([ROLE.global]) }],
  ['not checked: roles', 'roles not read', { roles: unread() }],
  ['not checked: roleGroups', 'groups not read', { roleGroups: unread() }],
  ['not checked: account', 'account not read', { account: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(privileged, ...given)).toBe(line);
});

test('asks for the privileged tier, within reach or not', () => {
  expect(privileged.look(facts({ roles: there([ROLE.global]) }), choices(), 'standard')).toMatchObject({ tier: 'privileged' });
  expect(privileged.look(facts({ roles: there([ROLE.global]), agentRoles: there([ROLE.global]) }), choices(), 'standard')).toMatchObject({ tier: 'privileged' });
});
