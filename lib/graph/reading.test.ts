import { describe, expect, it } from 'vitest';
import { UNREAD_POLICY } from '../entra/policy.ts';
import { readRecipient, type RecipientOptions } from './recipient.ts';
import { opens } from './scopes.ts';
import { json, never, NOW, refusal, testGraph } from './test-graph.ts';
import { findPeople, searchClause } from './users.ts';

const GUID = '0a1b2c3d-1111-4222-8333-444455556666';

describe('opens', () => {
  it.each([
    [['User.Read'], 'manager', false],
    [['user.read.all'], 'manager', true],
    [['https://graph.microsoft.com/UserAuthMethod-TAP.ReadWrite.All'], 'passes', true],
    [['UserAuthMethod-TAP.ReadWrite.All'], 'methods', false],
    [['UserAuthenticationMethod.ReadWrite.All'], 'methods', true],
    [['Policy.Read.All'], 'policy', false],
  ] as const)('%j opens %s: %s', (scopes, what, open) => {
    expect(opens(scopes, what)).toBe(open);
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

const denied = (code: string, status = 403) => ({ status, body: { error: { code, message: '' } } });
const USER = { status: 200, body: { id: GUID, displayName: 'Adele', manager: { id: 'm', displayName: 'Max' } } };
const PASS = { '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethod', id: 'p', startDateTime: new Date(NOW).toISOString(), lifetimeInMinutes: 60, isUsableOnce: true };
const METHODS = { status: 200, body: { value: [{ '@odata.type': '#microsoft.graph.phoneAuthenticationMethod', id: 'x', phoneNumber: '+1' }, PASS] } };
const PASSES = { status: 200, body: { value: [{ ...PASS, '@odata.type': undefined }] } };
const POLICY = { status: 200, body: { state: 'enabled', minimumLifetimeInMinutes: 30, maximumLifetimeInMinutes: 90, isUsableOnce: true } };
const BASE = ['User.Read', 'UserAuthMethod-TAP.ReadWrite.All'];
const FULL = [...BASE, 'User.Read.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.AuthenticationMethod'];

interface BatchPart {
  readonly id: string;
  readonly url: string;
}
type Parts = Record<string, object | (() => object)>;

function batchOf(parts: Parts) {
  const asked: BatchPart[][] = [];
  const test = testGraph(async (request) => {
    const { requests } = (await request.json()) as { requests: BatchPart[] };
    asked.push(requests);
    const answer = ({ id }: BatchPart) => {
      const part = parts[id] ?? denied('missing', 500);
      return { id, ...(typeof part === 'function' ? (part as () => object)() : part) };
    };
    return json({ responses: requests.map(answer).toReversed() });
  });
  return { ...test, asked, read: (options: RecipientOptions) => readRecipient(test.graph, GUID, options, never()) };
}

describe('readRecipient', () => {
  it('reads all with one batch of three, the passes from the methods', async () => {
    const { read, asked, requests } = batchOf({ user: USER, methods: METHODS, policy: POLICY });
    expect(await read({ scopes: FULL })).toMatchObject({
      person: { displayName: 'Adele', manager: { displayName: 'Max' } },
      passes: { state: 'known', value: [{ id: 'p', oneTime: true, usability: 'usable' }] },
      methods: { state: 'known', value: [{ kind: 'phone', label: '+1' }, { kind: 'pass' }] },
      policy: { state: 'known', value: { minimumMinutes: 30, maximumMinutes: 90, oneTimeOnly: true } },
      readAt: NOW,
    });
    expect(requests.map(({ url, method }) => `${method} ${url}`)).toEqual(['POST https://graph.microsoft.com/v1.0/$batch']);
    expect(asked[0]?.map(({ id }) => id)).toEqual(['user', 'methods', 'policy']);
    expect(asked[0]?.[0]?.url).toContain('$expand=manager($select=id,displayName)');
    expect(asked[0]?.[1]?.url).not.toContain('?');
  });

  it('asks only for what the scopes open; a user who may not be read is there by id', async () => {
    const { read, asked } = batchOf({ user: denied('Authorization_RequestDenied'), passes: PASSES });
    expect(await read({ scopes: BASE })).toMatchObject({
      person: { id: GUID, displayName: GUID, userPrincipalName: '', accountEnabled: null },
      passes: { state: 'known', value: [{ id: 'p' }] },
      methods: { state: 'not-checked', why: 'scope' },
      policy: { state: 'not-checked', why: 'scope' },
    });
    expect(asked[0]?.map(({ id }) => id)).toEqual(['user', 'passes']);
    expect(asked[0]?.[0]?.url).not.toContain('manager');
  });

  it('does not read a policy it was given', async () => {
    const { read, asked } = batchOf({ user: USER, methods: METHODS });
    expect((await read({ scopes: FULL, policy: UNREAD_POLICY })).policy).toEqual({ state: 'known', value: UNREAD_POLICY });
    expect(asked[0]).toHaveLength(2);
  });

  it.each([
    [denied('Authorization_RequestDenied'), 'scope'],
    [denied('accessDenied'), 'role'],
    [denied('x', 503), 'timed-out'],
    [denied('x', 429), 'refused'],
    [denied('x', 400), 'refused'],
    [{ status: 200, body: {} }, 'refused'],
    [{ status: 200, body: 'bm90IGpzb24=' }, 'refused'],
  ])('methods %j → not checked: %s', async (methods, why) => {
    const { read } = batchOf({ user: USER, methods, policy: POLICY });
    expect(await read({ scopes: FULL })).toMatchObject({ passes: { state: 'not-checked', why }, methods: { state: 'not-checked', why }, policy: { state: 'known' } });
  });

  it('repeats only what was throttled, waits as the part says, at most twice', async () => {
    let left = 1;
    const throttled = { status: 429, headers: { 'retry-after': '4' }, body: {} };
    const { read, asked, slept, waits } = batchOf({ user: USER, methods: () => (left-- > 0 ? throttled : METHODS), policy: { ...throttled, headers: {} } });
    expect(await read({ scopes: FULL })).toMatchObject({ methods: { state: 'known' }, policy: { state: 'not-checked', why: 'refused' } });
    expect(asked.map((parts) => parts.map(({ id }) => id))).toEqual([['user', 'methods', 'policy'], ['methods', 'policy'], ['policy']]);
    expect(slept).toEqual([4000, 2000]);
    expect(waits.map((wait) => wait?.reason)).toEqual(['throttled', undefined, 'throttled', undefined]);
  });

  it.each([
    ['no such user', { user: denied('Request_ResourceNotFound', 404) }, 'not-found'],
    ['the user’s part lacks', {}, 'unexpected'],
  ])('%s → %s', async (_name, parts, kind) => {
    await expect(batchOf(parts as Parts).read({ scopes: BASE })).rejects.toMatchObject({ name: 'GraphFault', kind });
  });

  it.each([
    ['refused', () => refusal(401), 'signed-out'],
    ['cut', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
    ['no batch answer', () => json({}), 'unexpected'],
  ])('the whole batch %s → %s', async (_name, answer, kind) => {
    const { graph } = testGraph(answer);
    await expect(readRecipient(graph, GUID, { scopes: FULL }, never())).rejects.toMatchObject({ kind, mayHaveHappened: false });
  });
});
