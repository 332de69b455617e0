import { describe, expect, it } from 'vitest';
import { absent, known, notChecked } from '../judgement/fact.ts';
import type { FactName } from '../judgement/facts.ts';
import { readRecipient } from './recipient.ts';
import { json, never, NOW, refusal, testGraph } from './test-graph.ts';
import { AGENT, type Answer, AUTHENTICATION_ADMINISTRATOR, BASE, denied, FULL, GUID, held, PLAIN, scripted, whyOf } from './test-recipient.ts';

describe('one batch', () => {
  it('reads all there is', async () => {
    const { read, asked, requests } = scripted();
    expect(await read()).toMatchObject({
      person: { displayName: 'Adele', manager: { displayName: 'Max' } },
      account: { state: 'known', value: { userPrincipalName: 'adele@contoso.com', userType: 'Member' }, readAt: NOW },
      passes: { state: 'known', value: [{ id: 'p', oneTime: true, usability: 'usable' }], readAt: NOW },
      methods: { state: 'known', value: [{ kind: 'phone', label: '+1' }, { kind: 'pass' }] },
      policy: { state: 'known', value: { minimumMinutes: 30 } },
      policyReach: known('included', NOW),
      roles: absent(NOW), eligibleRoles: absent(NOW), roleGroups: absent(NOW), sensitiveGroups: absent(NOW), history: absent(NOW),
      agentRoles: known([held(AUTHENTICATION_ADMINISTRATOR)], NOW), agentEligibleRoles: absent(NOW),
      readAt: NOW,
    });
    expect(requests.map(({ url, method }) => `${method} ${url}`)).toEqual(['POST https://graph.microsoft.com/v1.0/$batch']);
    expect(asked[0]?.map(({ id }) => id)).toEqual(Object.keys(PLAIN).filter((id) => id !== 'passes'));
    expect(asked[0]?.every(({ method }) => method === 'GET')).toBe(true);
  });

  it.each([
    ['user', /^\/users\/[\w-]+\?\$select=[\w,]+&\$expand=manager\(\$select=id,displayName\)$/],
    ['methods', /\/authentication\/methods$/],
    ['member-roles', /\/transitiveMemberOf\/microsoft\.graph\.directoryRole\?.*\$count=true/],
    ['assigned-roles', new RegExp(String.raw`^/roleManagement/directory/roleAssignments\?\$filter=principalId eq '${GUID}'&\$expand=roleDefinition$`)],
    ['audits', new RegExp(String.raw`\?\$filter=activityDateTime ge 2026-11-14T10:00:00\.000Z and targetResources/any\(t:t/id eq '${GUID}'\)&`)],
    ['agent-member-roles', /^\/me\/transitiveMemberOf/],
    ['agent-eligible-roles', new RegExp(`principalId eq '${AGENT}'`)],
  ])('%s asks for what it should', async (id, url) => {
    const { read, asked } = scripted();
    await read();
    const part = asked[0]?.find((one) => one.id === id);
    expect(decodeURIComponent(part?.url ?? '')).toMatch(url);
    expect(part?.url).not.toContain(' ');
    expect(part?.headers).toEqual(/microsoft\.graph\./.test(part?.url ?? '') ? { ConsistencyLevel: 'eventual' } : undefined);
  });

  it('asks only for what the scopes open; a user who may not be read is there by id', async () => {
    const { read, asked } = scripted({ user: denied('Authorization_RequestDenied') });
    const recipient = await read({ scopes: BASE });
    expect(recipient).toMatchObject({ person: { id: GUID, displayName: GUID, userPrincipalName: '', accountEnabled: null }, passes: { state: 'known', value: [{ id: 'p' }] }, sensitiveGroups: absent(NOW) });
    expect(new Set(Object.values(whyOf(recipient)))).toEqual(new Set(['scope']));
    expect(Object.keys(whyOf(recipient))).toHaveLength(10);
    expect(asked[0]?.map(({ id }) => id)).toEqual(['user', 'passes']);
    expect(asked[0]?.[0]?.url).not.toMatch(/manager|identities/);
  });

  it('asks what somebody owns only where a scope shows it', async () => {
    const { read, asked } = scripted();
    await read({ scopes: [...BASE, 'GroupMember.Read.All'] });
    expect(asked[0]?.map(({ id }) => id)).toEqual(['user', 'passes', 'member-roles', 'groups']);
  });

  it('the basic profile is no account: what it does not show comes back as null', async () => {
    const { read } = scripted();
    expect(await read({ scopes: [...BASE, 'User.ReadBasic.All'] })).toMatchObject({ person: { displayName: 'Adele' }, account: notChecked('scope') });
  });

  it('does not read what is kept', async () => {
    const { read, asked } = scripted();
    const { policy: before, agentRoles, agentEligibleRoles } = await read();
    const old = { ...before, readAt: NOW - 60_000 } as typeof before;
    const recipient = await read({ kept: { policy: old, agentRoles, agentEligibleRoles } });
    expect([recipient.policy, recipient.agentRoles, recipient.agentEligibleRoles]).toEqual([old, agentRoles, agentEligibleRoles]);
    expect(recipient.policyReach).toEqual(known('included', NOW - 60_000));
    expect(asked[1]?.map(({ id }) => id).filter((id) => /policy|agent/.test(id))).toEqual([]);
  });
});

describe('a part that fails makes its facts not checked, and no others', () => {
  const FACTS_OF: Readonly<Record<string, readonly FactName[]>> = {
    user: ['account'],
    methods: ['passes', 'methods'],
    policy: ['policy', 'policyReach'],
    'member-roles': ['roles'],
    'assigned-roles': ['roles'],
    'eligible-roles': ['eligibleRoles'],
    groups: ['policyReach', 'roleGroups', 'sensitiveGroups'],
    'owned-groups': ['roleGroups'],
    audits: ['history'],
    'agent-member-roles': ['agentRoles'],
    'agent-assigned-roles': [], // the role that was found is enough
    'agent-eligible-roles': ['agentEligibleRoles'],
  };
  const FAILURES: readonly [string, Answer | undefined, string][] = [
    ['scope', denied('Authorization_RequestDenied'), 'scope'],
    ['the log’s scope', denied('Authentication_MSGraphPermissionMissing'), 'scope'],
    ['role', denied('accessDenied'), 'role'],
    ['the log’s role', denied('Authentication_RequestFromUnsupportedUserRole'), 'role'],
    ['busy', denied('x', 503), 'timed-out'],
    ['gone silent', denied('x', 504), 'timed-out'],
    ['throttled', denied('x', 429), 'timed-out'],
    ['signed out', denied('x', 401), 'signed-out'],
    ['400', denied('x', 400), 'refused'],
    ['500', denied('x', 500), 'refused'],
    ['missing', undefined, 'refused'],
    ['empty', { status: 200, body: {} }, 'refused'],
    ['null', { status: 200, body: null }, 'refused'],
    ['no JSON', { status: 200, body: 'bm90IGpzb24=' }, 'refused'],
    ['no list', { status: 200, body: { value: 'x' } }, 'refused'],
  ];
  it.each(Object.keys(FACTS_OF).flatMap((part) => FAILURES.map(([name, answer, why]) => [part, name, answer, why] as const)))('%s %s', async (part, _name, answer, why) => {
    const { read } = scripted({ [part]: answer });
    expect(whyOf(await read({ sensitiveGroups: ['g-vip'] }))).toEqual(Object.fromEntries((FACTS_OF[part] ?? []).map((fact) => [fact, why])));
  });

  it('nobody by that id', async () => {
    await expect(scripted({ user: denied('Request_ResourceNotFound', 404) }).read()).rejects.toMatchObject({ name: 'GraphFault', kind: 'not-found' });
  });

  it.each([
    ['refused', () => refusal(401), 'signed-out'],
    ['cut', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['no batch answer', () => json({}), 'unexpected'],
  ])('the whole batch %s → %s', async (_name, answer, kind) => {
    const { graph } = testGraph(answer);
    const options = { scopes: FULL, agentId: AGENT, sensitiveGroups: [], auditDays: 7, kept: {} };
    await expect(readRecipient(graph, GUID, options, never())).rejects.toMatchObject({ kind, mayHaveHappened: false });
  });

  it('repeats only what was throttled, waits as the part says, at most twice', async () => {
    let left = 1;
    const throttled = denied('x', 429);
    const { read, asked, slept, waits } = scripted({ methods: () => (left-- > 0 ? { ...throttled, headers: { 'retry-after': '4' } } : PLAIN.methods), policy: throttled });
    expect(whyOf(await read())).toEqual({ policy: 'timed-out', policyReach: 'timed-out' });
    expect(asked.slice(1).map((parts) => parts.map(({ id }) => id))).toEqual([['methods', 'policy'], ['policy']]);
    expect(slept).toEqual([4000, 2000]);
    expect(waits.map((wait) => wait?.reason)).toEqual(['throttled', undefined, 'throttled', undefined]);
  });

  it('keeps what was answered where the repetition of the rest fails', async () => {
    const { graph } = testGraph(async (request, index) => {
      if (index > 0) throw new TypeError('Failed to fetch');
      const { requests: parts } = (await request.json()) as { requests: { id: string }[] };
      const answerOf = (id: string) => Object.assign({ id }, id === 'methods' ? denied('x', 429) : PLAIN[id as keyof typeof PLAIN]);
      return json({ responses: parts.map(({ id }) => answerOf(id)) });
    });
    const recipient = await readRecipient(graph, GUID, { scopes: FULL, agentId: AGENT, sensitiveGroups: [], auditDays: 7, kept: {} }, never());
    expect(recipient.person.displayName).toBe('Adele');
    expect(whyOf(recipient)).toEqual({ methods: 'timed-out', passes: 'timed-out' });
  });
});
