import { describe, expect, it } from 'vitest';
import { isInGroup } from './approver.ts';
import { opens, scopesOf } from './scopes.ts';
import { json, never, refusal, testGraph } from './test-graph.ts';
import { findPeople, searchClause } from './users.ts';

const GUID = '0a1b2c3d-1111-4222-8333-444455556666';

describe('opens', () => {
  it.each([
    [['User.Read'], 'details', false],
    [['User.ReadBasic.All'], 'details', false],
    [['user.read.all'], 'details', true],
    [['GroupMember.Read.All'], 'memberships', true],
    [['GroupMember.Read.All'], 'roles', false],
    [['Directory.Read.All'], 'roles', true],
    [['Directory.Read.All'], 'eligibleRoles', false],
    [['https://graph.microsoft.com/AuditLog.Read.All'], 'audit', true],
    [['https://graph.microsoft.com/UserAuthMethod-TAP.ReadWrite.All'], 'passes', true],
    [['UserAuthMethod-TAP.ReadWrite.All'], 'methods', false],
    [['UserAuthenticationMethod.ReadWrite.All'], 'methods', true],
    [['Policy.Read.All'], 'policy', false],
  ] as const)('%j opens %s: %s', (scopes, what, open) => {
    expect(opens(scopes, what)).toBe(open);
  });

  it('the scope to ask for opens what its fact is read from', () => {
    const readFrom = { account: 'details', methods: 'methods', policy: 'policy', roles: 'roles', eligibleRoles: 'eligibleRoles', roleGroups: 'memberships', history: 'audit' } as const;
    const closed = Object.entries(readFrom).filter(([fact, what]) => !opens(scopesOf([fact as keyof typeof readFrom]), what));
    expect(closed).toEqual([]);
  });
});

describe('isInGroup', () => {
  it.each([
    [['G1'], true],
    [[], false],
  ])('%j → %s', async (value, member) => {
    const { graph, requests } = testGraph(() => json({ value }));
    expect(await isInGroup(graph, 'u', 'g1', never())).toBe(member);
    expect(await requests[0]?.json()).toEqual({ groupIds: ['g1'] });
    expect(requests[0]?.url).toBe('https://graph.microsoft.com/v1.0/users/u/checkMemberGroups');
  });

  it.each([
    ['no list', () => json({}), 'unexpected', 1],
    ['busy: it changes nothing, so it is asked again', () => refusal(503), 'busy', 3],
    ['refused', () => refusal(403, 'Authorization_RequestDenied'), 'scope-missing', 1],
  ] as const)('%s', async (_name, answer, kind, calls) => {
    const { graph, requests } = testGraph(answer);
    await expect(isInGroup(graph, 'u', 'g1', never())).rejects.toMatchObject({ kind, mayHaveHappened: false });
    expect(requests).toHaveLength(calls);
  });
});

describe('findPeople', () => {
  it.each([
    ['ann', '"displayName:ann" OR "userPrincipalName:ann" OR "mail:ann"'],
    [String.raw`a"\b`, String.raw`"displayName:a\"\\b" OR "userPrincipalName:a\"\\b" OR "mail:a\"\\b"`],
  ])('searchClause %s', (text, clause) => {
    expect(searchClause(text)).toBe(clause);
  });

  it.each([
    ['  R&D #1  ', '$search', searchClause('R&D #1')],
    ['o’neil@contoso.com', '$search', searchClause('o’neil@contoso.com')],
    [GUID, '$filter', `id eq '${GUID}'`],
  ])('asks for %s by %s', async (text, option, value) => {
    const { graph, requests } = testGraph(() => json({ value: [{ id: '1', displayName: 'Ann' }], '@odata.nextLink': 'x' }));
    expect(await findPeople(graph, text, never())).toMatchObject({ people: [{ id: '1', displayName: 'Ann', mail: null }], more: true });
    const { searchParams } = new URL(requests[0]?.url ?? '');
    expect([...searchParams.keys()].sort()).toEqual(['$count', '$select', '$top', option].sort());
    expect(searchParams.get(option)).toBe(value);
    expect(requests[0]?.headers.get('ConsistencyLevel')).toBe('eventual');
  });

  it.each([[''], [' a '], ['   ']])('“%s” is too short to ask', async (text) => {
    const { graph, requests } = testGraph(() => json({ value: [] }));
    expect(await findPeople(graph, text, never())).toEqual({ people: [], more: false });
    expect(requests).toHaveLength(0);
  });
});
