import { describe, expect, it } from 'vitest';
import { EVENTUAL, practice, query } from './practice-client.ts';

const MINUTE = 60_000;
const ROLE_ASSIGNABLE = query({ $filter: 'isAssignableToRole eq true', $select: 'id,displayName,isAssignableToRole', $count: 'true' });
const TYPE = '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration';
const POLICY = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/temporaryAccessPass';

describe('roles and groups', () => {
  it.each([
    ['glenn', ['Global Administrator'], [], []],
    ['rolf', [], ['Tier zero'], []],
    ['oona', [], [], ['Tier zero']],
    ['exchange', ['Exchange Administrator'], ['Mail team'], []],
    ['scott', [], [], []],
    ['adele', [], [], []],
  ])('%s', async (alias, roles, member, owner) => {
    const { ask, tenant } = practice();
    const user = `/users/${tenant.person(alias).id}`;
    const names = async (path: string) => (await ask('GET', path, { headers: EVENTUAL })).body.value?.map((row) => row['displayName']);
    expect(await names(`${user}/transitiveMemberOf/microsoft.graph.directoryRole`)).toEqual(roles);
    expect(await names(`${user}/transitiveMemberOf/microsoft.graph.group${ROLE_ASSIGNABLE}`)).toEqual(member);
    expect(await names(`${user}/ownedObjects/microsoft.graph.group`)).toEqual(owner);
  });

  it('shows limited rows to who may not read roles, and nothing without the header', async () => {
    const { ask, tenant } = practice();
    const user = `/users/${tenant.person('glenn').id}/transitiveMemberOf`;
    const { body } = await ask('GET', `${user}/microsoft.graph.directoryRole`, { scopes: ['User.Read.All'] });
    expect(body.value).toMatchObject([{ '@odata.type': '#microsoft.graph.directoryRole', displayName: null, roleTemplateId: null }]);
    expect((await ask('GET', `${user}/microsoft.graph.group${ROLE_ASSIGNABLE}`)).status).toBe(400);
    expect((await ask('GET', '/me/transitiveMemberOf/microsoft.graph.directoryRole')).body.value).toMatchObject([{ displayName: 'Authentication Administrator' }]);
  });

  it('says null, not false, of a group that takes no roles', async () => {
    const { ask, tenant } = practice();
    const { body } = await ask('GET', `/users/${tenant.person('nadia').id}/transitiveMemberOf/microsoft.graph.group`);
    expect(body.value?.map((row) => row['isAssignableToRole'])).toEqual([null, null]);
  });

  it('lists assignments, a unit’s too, and what one is eligible for', async () => {
    const { ask, tenant } = practice();
    const of = (alias: string) => query({ $filter: `principalId eq '${tenant.person(alias).id}'`, $expand: 'roleDefinition' });
    expect((await ask('GET', `/roleManagement/directory/roleAssignments${of('scott')}`)).body.value).toMatchObject([{ directoryScopeId: expect.stringContaining('/administrativeUnits/'), roleDefinition: { displayName: 'Helpdesk Administrator' } }]);
    expect((await ask('GET', `/roleManagement/directory/roleEligibilityScheduleInstances${of('elena')}`)).body.value).toMatchObject([{ roleDefinition: { displayName: 'User Administrator' } }]);
    expect((await ask('GET', `/roleManagement/directory/roleAssignments${of('scott')}`, { scopes: ['User.Read.All'] })).body.error?.code).toBe('Authorization_RequestDenied');
  });

  it('tells which groups hold a user, nested ones too', async () => {
    const { ask, tenant } = practice();
    const groupIds = tenant.state.groups.map((group) => group.id);
    const path = `/users/${tenant.person('nadia').id}/checkMemberGroups`;
    const { body } = await ask('POST', path, { body: { groupIds } });
    expect(tenant.state.groups.filter((group) => (body.value as unknown as string[]).includes(group.id)).map((group) => group.displayName)).toEqual(['No temporary passes', 'Treasury desk']);
    expect((await ask('POST', path, { body: { groupIds: Array.from({ length: 21 }, String) } })).status).toBe(400);
  });

  it.each([['nora', 'adele', 200], ['nora', 'glenn', 403], ['paul', 'glenn', 200], ['gina', 'adele', 403]])('%s revokes sessions of %s: %d', async (as, to, status) => {
    const { ask, tenant } = practice();
    const { id } = tenant.person(to);
    expect((await ask('POST', `/users/${id}/revokeSignInSessions`, { as })).status).toBe(status);
    expect(tenant.state.sessionsRevoked.has(id)).toBe(status === 200);
  });
});

describe('the policy', () => {
  it.each([['nora', 403], ['paul', 403], ['gina', 200], ['polly', 200], ['admin', 200]])('%s reads it: %d', async (as, status) => {
    const { ask } = practice();
    const reply = await ask('GET', POLICY, { as });
    expect(reply.status).toBe(status);
    expect(reply.body['maximumLifetimeInMinutes']).toBe(status === 200 ? 480 : undefined);
  });

  it.each([
    ['polly', { '@odata.type': TYPE, state: 'disabled' }, 204],
    ['polly', { state: 'disabled' }, 400],
    ['polly', { '@odata.type': TYPE, defaultLength: 7 }, 400],
    ['polly', { '@odata.type': TYPE, minimumLifetimeInMinutes: 120 }, 400],
    ['polly', { '@odata.type': TYPE, constructor: 1 }, 400],
    ['gina', { '@odata.type': TYPE, state: 'disabled' }, 403],
  ])('%s changes it with %o: %d', async (as, body, status) => {
    const { ask, tenant } = practice();
    expect((await ask('PATCH', POLICY, { as, body })).status).toBe(status);
    expect(tenant.state.policy.state).toBe(status === 204 ? 'disabled' : 'enabled');
  });
});

describe('the audit log', () => {
  const about = (id: string) => query({ $filter: `activityDateTime ge 2026-11-14T00:00:00Z and loggedByService eq 'Authentication Methods' and targetResources/any(t:t/id eq '${id}')`, $top: '50', $orderby: 'activityDateTime desc' });

  it('learns of a pass minutes later, in both spellings', async () => {
    const { ask, clock, tenant, passes } = practice();
    const { id } = tenant.person('adele');
    const rows = async () => (await ask('GET', `/auditLogs/directoryAudits${about(id)}`, { as: 'rhea' })).body.value ?? [];
    const first = await ask('POST', passes('adele'), { body: {} });
    expect(await rows()).toEqual([]);
    clock.now += 3 * MINUTE;
    expect(await rows()).toMatchObject([{
      activityDisplayName: 'Admin registered security info', resultReason: 'Admin registered temporary access pass method for user', category: 'UserManagement',
      initiatedBy: { user: { id: tenant.person('nora').id } }, targetResources: [{ id, modifiedProperties: [{ newValue: JSON.stringify(first.body['id']) }, {}, {}, { newValue: '"Multiple"' }] }],
    }]);
    const second = await ask('POST', passes('adele'), { body: { isUsableOnce: true } });
    await ask('DELETE', `${passes('adele')}/${String(second.body['id'])}`);
    clock.now += 3 * MINUTE;
    const all = await rows();
    expect(all.filter((row) => row['activityDisplayName'] === 'Admin registered security info')).toHaveLength(2);
    expect(all.filter((row) => row['resultReason'] === 'Admin deleted temporary access pass method for user')).toHaveLength(1);
    const text = JSON.stringify(all);
    expect(['"TemporaryAccessPass.EndDateTime"', '"TemporaryAccessPass.TemporaryAccessPass.EndTime"'].map((name) => text.includes(name))).toEqual([true, true]);
  });

  it.each([['petra', 2], ['carla', 1], ['theo', 0], ['adele', 0]])('has %s with %d rows from before', async (alias, count) => {
    const { ask, tenant } = practice();
    expect((await ask('GET', `/auditLogs/directoryAudits${about(tenant.person(alias).id)}`, { as: 'gina' })).body.value).toHaveLength(count);
  });

  it('filters by who did it, and pages', async () => {
    const { ask, tenant } = practice();
    const filter = `initiatedBy/user/id eq '${tenant.person('carla').id}'`;
    expect((await ask('GET', `/auditLogs/directoryAudits${query({ $filter: filter })}`, { as: 'rhea' })).body.value).toHaveLength(1);
    const { body } = await ask('GET', '/auditLogs/directoryAudits?$top=3', { as: 'rhea' });
    const { body: all } = await ask('GET', '/auditLogs/directoryAudits', { as: 'rhea' });
    const { body: second } = await ask('GET', String(body['@odata.nextLink']), { as: 'rhea' });
    expect(all['@odata.nextLink']).toBeUndefined();
    expect([...(body.value ?? []), ...(second.value ?? [])]).toEqual(all.value?.slice(0, 6));
    const { body: oldest } = await ask('GET', '/auditLogs/directoryAudits?$orderby=activityDateTime', { as: 'rhea' });
    expect(oldest.value).toEqual(all.value?.toReversed());
    expect((await ask('GET', `/auditLogs/directoryAudits${query({ $filter: "category eq 'UserManagement'" })}`, { as: 'rhea' })).status).toBe(400);
  });

  it.each([
    ['nora', ['AuditLog.Read.All'], 'Authentication_RequestFromUnsupportedUserRole'],
    ['rhea', ['User.Read'], 'Authentication_MSGraphPermissionMissing'],
  ])('is closed to %s with %s', async (as, scopes, code) => {
    const { ask } = practice();
    expect(await ask('GET', '/auditLogs/directoryAudits', { as, scopes })).toMatchObject({ status: 403, body: { error: { code } } });
  });
});
