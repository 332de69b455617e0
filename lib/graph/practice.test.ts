import { beforeEach, describe, expect, it } from 'vitest';
import { CLOUDS } from '../entra/clouds.ts';
import { absent, notChecked } from '../judgement/fact.ts';
import { ConnectionCut, createPracticeTenant, type Fault } from '../practice/tenant.ts';
import { FEATURE_SCOPES } from '../session/types.ts';
import { openGraph } from './client.ts';
import { issuePass, listPasses, revokePass } from './passes.ts';
import { readRecipient, type RecipientOptions } from './recipient.ts';
import { never } from './test-graph.ts';
import { findPeople } from './users.ts';

const FULL = ['User.Read', 'UserAuthMethod-TAP.ReadWrite.All', ...Object.values(FEATURE_SCOPES)];
const BASE = FULL.slice(0, 2);
const SETTINGS = { lifetimeMinutes: 60, oneTime: true, startsAt: undefined };
const CREATION = { method: 'POST', path: /temporaryAccessPassMethods$/ };

describe('against the practice tenant', () => {
  let tenant: ReturnType<typeof createPracticeTenant>;
  let claims: (string | undefined)[];
  beforeEach(() => {
    tenant = createPracticeTenant({ now: () => Date.now() });
    claims = [];
  });

  function open(agent = 'nora', scopes: readonly string[] = FULL) {
    tenant.allow('token', { userId: tenant.person(agent).id, scopes });
    return openGraph({
      cloud: CLOUDS.global,
      timeoutMs: 200,
      streams: false,
      token: (asked) => {
        claims.push(asked?.claims);
        return Promise.resolve({ accessToken: 'token', scopes });
      },
      clock: { now: () => Date.now(), sleep: () => Promise.resolve() },
      fetch: (input, init) =>
        tenant.handle(new Request(input, init)).catch((error: unknown) => {
          throw error instanceof ConnectionCut ? new TypeError('Failed to fetch') : error;
        }),
    });
  }
  const id = (alias: string) => tenant.person(alias).id;
  const issue = (alias: string, agent = 'nora') => issuePass(open(agent), id(alias), SETTINGS, absent(0), never());
  const optionsFor = (agent: string, scopes: readonly string[] = FULL): RecipientOptions => ({ scopes, agentId: id(agent), sensitiveGroups: [], auditDays: 7, kept: {} });
  const read = (alias: string, agent: string, scopes: readonly string[] = FULL) => readRecipient(open(agent, scopes), id(alias), optionsFor(agent, scopes), never());
  const posts = () => tenant.log.filter(({ method, path }) => method === 'POST' && CREATION.path.test(path)).length;

  it.each([['Adele'], ['van'], ['adele.vance@'], ['ADELE']])('finds %s', async (text) => {
    const { people } = await findPeople(open(), text, never());
    expect(people.map(({ displayName }) => displayName)).toContain('Adele Vance');
  });

  it('finds by object id, and nobody by odd characters', async () => {
    expect((await findPeople(open(), id('adele'), never())).people.map((person) => person.id)).toEqual([id('adele')]);
    expect((await findPeople(open(), String.raw`zz"\&#%`, never())).people).toEqual([]);
  });

  it('reads all that an administrator with all scopes may see', async () => {
    const recipient = await read('adele', 'admin');
    expect(recipient).toMatchObject({
      person: { displayName: 'Adele Vance', accountEnabled: true, manager: { displayName: 'Miriam Reed' } },
      passes: { state: 'absent' }, methods: { state: 'known' }, policy: { state: 'known', value: { enabled: true } },
    });
    expect(tenant.log.filter(({ batched }) => !batched)).toHaveLength(1);
  });

  it('reads what the base scopes show', async () => {
    expect(await read('adele', 'nora', BASE)).toMatchObject({
      person: { id: id('adele') }, passes: { state: 'absent' }, methods: notChecked('scope'), policy: notChecked('scope'),
    });
  });

  it('an agent who may not read the policy sees it not checked', async () => {
    const { passes, policy } = await read('adele', 'nora');
    expect([passes.state, policy]).toEqual(['absent', notChecked('role')]);
  });

  it('nobody by that id → not-found', async () => {
    await expect(readRecipient(open(), '0a1b2c3d-1111-4222-8333-444455556666', optionsFor('nora'), never())).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('issues, lists, revokes', async () => {
    const outcome = await issue('adele');
    const [stored] = tenant.state.passesOf(id('adele'));
    expect(outcome).toMatchObject({ kind: 'issued', passcode: stored?.passcode, pass: { id: stored?.id, oneTime: true, usability: 'usable' } });
    expect(await listPasses(open(), id('adele'), never())).toMatchObject([{ id: stored?.id }]);
    expect(await revokePass(open(), id('adele'), stored?.id ?? '', never())).toBe('revoked');
    expect(await revokePass(open(), id('adele'), stored?.id ?? '', never())).toBe('already-gone');
    expect(tenant.state.passesOf(id('adele'))).toEqual([]);
  });

  it.each([
    ['adele', 'helga', 'not-authorized'],
    ['admin', 'nora', 'not-authorized'],
    ['nora', 'nora', 'self'],
  ])('a pass for %s by %s is refused: %s', async (alias, agent, kind) => {
    expect(await issue(alias, agent)).toMatchObject({ kind: 'refused', fault: { kind } });
  });

  it('a lifetime out of bounds tells the bounds', async () => {
    tenant.state.policy.maximumLifetimeInMinutes = 480;
    const outcome = await issuePass(open(), id('adele'), { ...SETTINGS, lifetimeMinutes: 481 }, absent(0), never());
    expect(outcome).toMatchObject({ kind: 'refused', fault: { kind: 'lifetime', bounds: { maximum: 480 } } });
  });

  it.each<[string, Fault, string, number]>([
    ['cut after the work', { kind: 'cut', after: 'after' }, 'lost', 1],
    ['cut before', { kind: 'cut', after: 'before' }, 'nothing', 1],
    ['503 after the work', { kind: 'busy', status: 503, after: 'after', retryAfterSeconds: 1 }, 'lost', 1],
    ['503 before', { kind: 'busy', status: 503, after: 'before' }, 'nothing', 1],
    ['504 after the work', { kind: 'busy', status: 504, after: 'after' }, 'lost', 1],
    ['silence after the work', { kind: 'silence', after: 'after', seconds: 9 }, 'lost', 1],
    ['silence before', { kind: 'silence', after: 'before', seconds: 9 }, 'nothing', 1],
    ['throttled', { kind: 'throttle', retryAfterSeconds: 2 }, 'issued', 2],
    ['claims wanted', { kind: 'claims', claims: '{"a":1}' }, 'issued', 2],
  ])('%s', async (_name, fault, kind, sent) => {
    tenant.faults.next({ when: CREATION, fault });
    expect((await issue('adele')).kind).toBe(kind);
    expect(posts()).toBe(sent);
    expect(tenant.state.passesOf(id('adele'))).toHaveLength(kind === 'nothing' ? 0 : 1);
    expect(claims.includes('{"a":1}')).toBe(fault.kind === 'claims');
  });

  it('repeats a throttled part of the batch', async () => {
    tenant.faults.next({ when: { path: /\/authentication\/methods$/ }, fault: { kind: 'throttle', retryAfterSeconds: 1 } });
    expect((await read('adele', 'nora')).methods.state).toBe('known');
  });
});
