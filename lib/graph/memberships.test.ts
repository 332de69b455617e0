import { describe, expect, it } from 'vitest';
import { absent, known, notChecked } from '../judgement/fact.ts';
import type { FactName } from '../judgement/facts.ts';
import { json, NOW, refusal } from './test-graph.ts';
import { type Answer, type Answers, type AskedPart, assigned, AUTHENTICATION_ADMINISTRATOR, denied, GLOBAL_ADMINISTRATOR, group, GUID, held, list, memberRole, page, policy, READER, scripted, whyOf } from './test-recipient.ts';

describe('roles', () => {
  const UNIT = '/administrativeUnits/1';
  it.each<[string, Answers, unknown]>([
    ['the same one twice', { 'member-roles': list(memberRole(READER)), 'assigned-roles': list(assigned(READER)) }, known([held(READER)], NOW)],
    ['through a group, and over a unit', { 'member-roles': list(memberRole(READER)), 'assigned-roles': list(assigned(READER, UNIT)) }, known([held(READER), held(READER, true)], NOW)],
    ['without a name: there is one', { 'member-roles': list(memberRole(null, null)) }, known([held(undefined, false, '')], NOW)],
    ['privileged, the other reading refused', { 'member-roles': list(memberRole(GLOBAL_ADMINISTRATOR)), 'assigned-roles': denied('accessDenied') }, known([held(GLOBAL_ADMINISTRATOR)], NOW)],
    ['nameless, the other reading refused', { 'member-roles': list(memberRole(null, null)), 'assigned-roles': denied('accessDenied') }, known([held(undefined, false, '')], NOW)],
    ['harmless, the other reading refused: it may hold a privileged one', { 'member-roles': list(memberRole(READER)), 'assigned-roles': denied('accessDenied') }, notChecked('role')],
    ['none on a page that is not the last', { 'assigned-roles': page() }, notChecked('refused')],
    ['a custom one', { 'assigned-roles': list({ roleDefinitionId: 'custom', directoryScopeId: '/', roleDefinition: { templateId: null, displayName: 'Role' } }) }, known([held('custom')], NOW)],
  ])('%s', async (_name, answers, roles) => {
    expect((await scripted(answers).read()).roles).toEqual(roles);
  });

  it.each<[string, Answers, unknown]>([
    ['over a unit', { 'agent-member-roles': list(), 'agent-assigned-roles': list(assigned(AUTHENTICATION_ADMINISTRATOR, UNIT)) }, known([held(AUTHENTICATION_ADMINISTRATOR, true)], NOW)],
    ['without a name: which one matters', { 'agent-member-roles': list(memberRole(null, null)) }, notChecked('scope')],
    ['that may not issue, the other reading refused', { 'agent-member-roles': list(memberRole(READER)), 'agent-assigned-roles': denied('accessDenied') }, notChecked('role')],
  ])('the agent’s %s', async (_name, answers, roles) => {
    expect((await scripted(answers).read()).agentRoles).toEqual(roles);
  });
});

describe('groups', () => {
  const named = (id: string) => ({ id, name: `Group ${id}` });
  it.each<[string, Answers, Partial<Record<FactName, unknown>>]>([
    ['an ordinary one', { groups: list(group('a')) }, { roleGroups: absent(NOW), sensitiveGroups: absent(NOW), policyReach: known('included', NOW) }],
    ['a role-assignable one', { groups: list(group('a'), group('b', true)) }, { roleGroups: known([named('b')], NOW) }],
    ['an owned role-assignable one, and the same as a member', { groups: list(group('b', true)), 'owned-groups': list(group('b', true), group('c', true)) }, { roleGroups: known([named('b'), named('c')], NOW) }],
    ['an owned one, membership refused', { groups: denied('accessDenied'), 'owned-groups': list(group('c', true)) }, { roleGroups: known([named('c')], NOW), policyReach: notChecked('role') }],
    ['rows without names', { groups: list(group('g-none', null, null), group('g-vip', null, null)) }, { roleGroups: notChecked('scope'), sensitiveGroups: known([{ id: 'g-vip', name: 'g-vip' }], NOW), policyReach: known('excluded', NOW) }],
    ['a sensitive one, in capitals', { groups: list(group('G-VIP')) }, { sensitiveGroups: known([{ id: 'g-vip', name: 'Group G-VIP' }], NOW) }],
    ['an excluded one', { groups: list(group('g-none')) }, { policyReach: known('excluded', NOW) }],
    ['more owned than a page shows', { 'owned-groups': page(group('a')) }, { roleGroups: notChecked('refused') }],
  ])('%s', async (_name, answers, facts) => {
    const { read, requests } = scripted(answers);
    expect(await read({ sensitiveGroups: ['g-vip'] })).toMatchObject(facts);
    expect(requests).toHaveLength(1);
  });

  it.each<[string, Answer, unknown]>([
    ['everyone', policy(['all_users']), known('included', NOW)],
    ['the user by name', policy([GUID.toUpperCase()]), known('included', NOW)],
    ['all but the user by name', policy(['all_users', 'g1'], [GUID]), known('excluded', NOW)],
    ['a group', policy(['g1']), notChecked('role')],
    ['all but a group', policy(['all_users'], ['g1']), notChecked('role')],
    ['targets that are not shown', policy([]), notChecked('refused')],
  ])('the policy for %s, where groups cannot be read', async (_name, given, reach) => {
    expect((await scripted({ policy: given, groups: denied('accessDenied') }).read()).policyReach).toEqual(reach);
  });
});

describe('more groups than a page shows', () => {
  const beyond = { groups: page(group('a')), 'for-roles': list() };
  const checks = (asked: readonly AskedPart[][]) => asked[1]?.map(({ id, method, body }) => (method === 'POST' ? body?.groupIds : id));

  it.each<[string, Answers, readonly string[], Partial<Record<FactName, unknown>>]>([
    ['none of them matters', beyond, [], { policyReach: known('included', NOW), sensitiveGroups: absent(NOW), roleGroups: absent(NOW) }],
    ['the excluded one', beyond, ['g-none'], { policyReach: known('excluded', NOW) }],
    ['the sensitive one', beyond, ['g-vip'], { sensitiveGroups: known([{ id: 'g-vip', name: 'g-vip' }], NOW) }],
    ['a role-assignable one', { ...beyond, 'for-roles': list(group('b', true)) }, [], { roleGroups: known([{ id: 'b', name: 'Group b' }], NOW) }],
    ['the check refused', { ...beyond, 'ids-0': denied('Authorization_RequestDenied') }, [], { policyReach: notChecked('scope'), sensitiveGroups: notChecked('scope'), roleGroups: absent(NOW) }],
    ['the role-assignable ones refused', { ...beyond, 'for-roles': denied('x', 400) }, [], { policyReach: known('included', NOW), roleGroups: notChecked('refused') }],
  ])('%s: one more batch', async (_name, answers, memberOf, facts) => {
    const { read, asked } = scripted(answers, memberOf);
    expect(await read({ sensitiveGroups: ['g-vip'] })).toMatchObject(facts);
    expect(asked).toHaveLength(2);
    expect(checks(asked)).toEqual(['for-roles', ['g-none', 'g-vip']]);
    expect(asked[1]?.map(({ headers }) => headers)).toEqual([{ ConsistencyLevel: 'eventual' }, { 'Content-Type': 'application/json' }]);
  });

  it.each<[string, Answers, readonly unknown[]]>([
    ['a role-assignable one is on the page', { groups: page(group('b', true)) }, [['g-none', 'g-vip']]],
    ['the page has no names', { groups: page(group('b', null, null)) }, [['g-none', 'g-vip']]],
    ['the policy is for everyone', { ...beyond, policy: policy(['all_users']) }, ['for-roles', ['g-vip']]],
    ['the groups asked about are on the page', { ...beyond, groups: page(group('g-none'), group('g-vip')) }, ['for-roles']],
  ])('asks only what is open: %s', async (_name, answers, parts) => {
    const { read, asked } = scripted(answers);
    await read({ sensitiveGroups: ['g-vip'] });
    expect(checks(asked)).toEqual(parts);
  });

  it('asks nothing where nothing is open', async () => {
    const { read, asked } = scripted({ groups: page(group('b', true)), policy: policy(['all_users']) });
    await read();
    expect(asked).toHaveLength(1);
  });

  it('20 ids a part, 20 parts; what does not fit is not checked', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `s${index}`);
    const { read, asked } = scripted({ ...beyond, policy: policy(['all_users']) });
    expect((await read({ sensitiveGroups: many(380) })).sensitiveGroups).toEqual(absent(NOW));
    expect(asked[1]?.map(({ body }) => body?.groupIds.length)).toEqual([undefined, ...Array.from({ length: 19 }, () => 20)]);
    expect((await read({ sensitiveGroups: many(381) })).sensitiveGroups).toEqual(notChecked('refused'));
  });

  it.each([
    ['offline', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['refused', () => refusal(401), 'signed-out'],
    ['busy', () => refusal(503), 'timed-out'],
  ])('the second batch %s: only its facts are not checked', async (_name, answer, why) => {
    const recipient = await scripted(beyond, [], answer).read();
    expect(whyOf(recipient)).toEqual({ policyReach: why, roleGroups: why });
  });

  it('a cancelled one throws', async () => {
    const stop = new AbortController();
    const { read } = scripted(beyond, [], () => {
      stop.abort();
      return json({});
    });
    await expect(read({}, stop.signal)).rejects.toMatchObject({ kind: 'cancelled' });
  });
});
