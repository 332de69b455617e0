import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { practice } from './practice-client.ts';
import { PASSWORD } from './method-kinds.ts';
import type { StoredPolicy } from './tenant.ts';

const MINUTE = 60_000;
const DENIED = [403, 'accessDenied', 'Request Authorization failed'] as const;
const OUT_OF_POLICY = [400, 'badRequest', 'Converged UserCredentialPolicy does not allow creating or updating this authentication method. AuthMethodType [TemporaryAccessPass].'] as const;
const GUEST = [400, 'badRequest', 'Temporary Access Pass cannot be added to an external guest user.'] as const;
const LIFETIME = [400, 'badRequest', 'Invalid LifetimeInMinutes specified. The valid range between 60 and 480.'] as const;
const ONE_TIME = [400, 'badRequest', 'Invalid IsUsableOnce specified. Tenant Policy does not allow multiple use temporary access pass method.'] as const;
const PAST = [400, 'badRequest', 'Invalid StartDateTime specified. It can not be a time in the past.'] as const;

interface Attempt {
  readonly as?: string;
  readonly to?: string;
  readonly body?: unknown;
  readonly scopes?: readonly string[];
  readonly policy?: Partial<StoredPolicy>;
}

const REFUSED: readonly (readonly [string, Attempt, readonly [number, string, string]])[] = [
  ['scope missing', { scopes: ['User.Read', 'UserAuthMethod-TAP.Read.All'] }, DENIED],
  ['role missing', { as: 'helga' }, DENIED],
  ['read-only role', { as: 'gina' }, DENIED],
  ['role only eligible', { as: 'pia' }, DENIED],
  ['policy role only', { as: 'polly' }, DENIED],
  ['target: Global Administrator', { to: 'glenn' }, DENIED],
  ['target: Helpdesk Administrator', { to: 'helga' }, DENIED],
  ['target: member of a role-assignable group', { to: 'rolf' }, DENIED],
  ['target: owner of one', { to: 'oona' }, DENIED],
  ['target: role through a group', { to: 'exchange' }, DENIED],
  ['target: role over a unit', { to: 'scott' }, DENIED],
  ['target: restricted management', { to: 'rita' }, DENIED],
  ['target: restricted management, whatever the tenant-wide role', { as: 'admin', to: 'rita' }, DENIED],
  ['external guest', { to: 'vera' }, GUEST],
  ['invited guest', { to: 'penny' }, GUEST],
  ['guest with a code by mail', { to: 'northwind' }, GUEST],
  ['guest without #EXT#', { to: 'dirk' }, GUEST],
  ['external member', { to: 'mara' }, GUEST],
  ['excluded', { to: 'xavier' }, OUT_OF_POLICY],
  ['excluded through a nested group', { to: 'nadia' }, OUT_OF_POLICY],
  ['policy off', { policy: { state: 'disabled' } }, OUT_OF_POLICY],
  ['not included', { policy: { includeTargets: [] } }, OUT_OF_POLICY],
  ['too short', { body: { lifetimeInMinutes: 59 } }, LIFETIME],
  ['too long', { body: { lifetimeInMinutes: 481 } }, LIFETIME],
  ['multi-use where one-time is demanded', { body: { isUsableOnce: false }, policy: { isUsableOnce: true } }, ONE_TIME],
  ['start in the past', { body: { startDateTime: '2026-11-21T08:59:59Z' } }, PAST],
  ['guest before policy', { to: 'vera', policy: { state: 'disabled' } }, GUEST],
  ['policy before lifetime', { body: { lifetimeInMinutes: 1 }, policy: { state: 'disabled' } }, OUT_OF_POLICY],
  ['lifetime before one-time', { body: { lifetimeInMinutes: 1, isUsableOnce: false }, policy: { isUsableOnce: true } }, LIFETIME],
  ['one-time before start', { body: { isUsableOnce: false, startDateTime: '2020-01-01T00:00:00Z' }, policy: { isUsableOnce: true } }, ONE_TIME],
  ['an unknown property', { body: { lifetime: 60 } }, [400, 'BadRequest', "The property 'lifetime' does not exist on type 'microsoft.graph.temporaryAccessPassAuthenticationMethod'. Make sure to only use property names that are defined by the type."]],
  ['a half minute', { body: { lifetimeInMinutes: 60.5 } }, [400, 'BadRequest', "Cannot convert the literal '60.5' to the expected type 'Edm.Int32'."]],
  ['a local time', { body: { startDateTime: '2026-11-22T08:00:00' } }, [400, 'BadRequest', "Cannot convert the literal '2026-11-22T08:00:00' to the expected type 'Edm.DateTimeOffset'."]],
  ['no JSON', { body: '{' }, [400, 'BadRequest', 'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.']],
];

describe('refusals of a new pass', () => {
  it.each(REFUSED)('%s', async (_name, { as = 'nora', to = 'adele', body = {}, scopes, policy = {} }, [status, code, message]) => {
    const { ask, tenant, passes } = practice();
    Object.assign(tenant.state.policy, policy);
    const before = structuredClone(tenant.state.passesOf(tenant.person(to).id));
    const reply = await ask('POST', passes(to), { as, body, ...(scopes ? { scopes } : {}), headers: { 'client-request-id': 'mine' } });
    expect([reply.status, reply.body.error?.code, reply.body.error?.message]).toEqual([status, code, message]);
    expect(reply.body.error?.innerError).toMatchObject({ date: '2026-11-21T09:00:00', 'request-id': reply.headers.get('request-id'), 'client-request-id': 'mine' });
    expect(reply.body.error?.innerError['message']).toBe(/^[a-z]/.test(code) ? message : undefined);
    expect(tenant.state.passesOf(tenant.person(to).id)).toEqual(before);
  });

  it('refuses oneself, even the Global Administrator, after the role', async () => {
    const { ask, tenant, passes } = practice();
    const replies = await Promise.all(['nora', 'admin', 'helga'].map((alias) => ask('POST', passes(alias), { as: alias, body: {} })));
    expect(replies.map((reply) => reply.body.error?.message)).toEqual([
      `Self-service operations are currently not supported for user ${tenant.person('nora').id}.`,
      `Self-service operations are currently not supported for user ${tenant.person('admin').id}.`,
      'Request Authorization failed',
    ]);
  });

  it('knows no unknown user, and patches no pass', async () => {
    const { ask, tenant, passes } = practice();
    const [pass] = tenant.state.passesOf(tenant.person('ursula').id);
    expect(await ask('POST', '/users/0000dead-0000-4000-8000-000000000000/authentication/temporaryAccessPassMethods', { body: {} })).toMatchObject({ status: 404, body: { error: { code: 'resourceNotFound' } } });
    expect(await ask('PATCH', `${passes('ursula')}/${pass?.id ?? ''}`, { body: {} })).toMatchObject({ status: 405 });
    expect(await ask('DELETE', `${passes('ursula')}/gone`)).toMatchObject({ status: 404 });
  });
});

describe('whom may be issued to', () => {
  it.each([
    ['nora', 'adele'], ['nora', 'ines'], ['nora', 'conrad'], ['nora', 'reader'], ['nora', 'rhea'], ['nora', 'elena'], ['nora', 'dora'], ['nora', 'nils'],
    ['paul', 'glenn'], ['paul', 'nora'], ['admin', 'rolf'],
  ])('%s to %s', async (as, to) => {
    const { ask, passes } = practice();
    expect((await ask('POST', passes(to), { as, body: {} })).status).toBe(201);
  });
});

describe('the life of a pass', () => {
  it('tells the passcode once, takes the policy’s defaults, and ends by the clock', async () => {
    const { ask, clock, tenant, passes } = practice();
    Object.assign(tenant.state.policy, { defaultLength: 12, defaultLifetimeInMinutes: 90 });
    const made = await ask('POST', passes('adele'), { body: {} });
    const [stored] = tenant.state.passesOf(tenant.person('adele').id);
    expect(made).toMatchObject({ status: 201, body: { id: stored?.id, temporaryAccessPass: stored?.passcode, lifetimeInMinutes: 90, isUsableOnce: false, isUsable: true, methodUsabilityReason: 'EnabledByPolicy', startDateTime: '2026-11-21T09:00:00.000Z' } });
    expect(stored?.passcode).toMatch(/^[!-~]{12}$/);
    const reason = async () => (await ask('GET', passes('adele'))).body.value?.map((pass) => [pass['methodUsabilityReason'], pass['isUsable'], pass['temporaryAccessPass']]);
    expect(await reason()).toEqual([['EnabledByPolicy', true, null]]);
    clock.now += 90 * MINUTE - 1;
    expect(await reason()).toEqual([['EnabledByPolicy', true, null]]);
    clock.now += 1;
    expect(await reason()).toEqual([['Expired', false, null]]);
    expect((await ask('DELETE', `${passes('adele')}/${stored?.id ?? ''}`)).status).toBe(204);
    expect(await reason()).toEqual([]);
  });

  it.each([
    ['ursula', {}, 'EnabledByPolicy'],
    ['yves', {}, 'NotYetValid'],
    ['stella', {}, 'Expired'],
    ['otto', {}, 'OneTimeUsed'],
    ['nadia', {}, 'DisabledByPolicy'],
    ['ursula', { state: 'disabled' }, 'DisabledByPolicy'],
    ['yves', { isUsableOnce: true }, 'DisabledByPolicy'],
  ] as const)('%s with %o: %s', async (alias, policy, reason) => {
    const { ask, tenant, passes } = practice();
    Object.assign(tenant.state.policy, policy);
    expect((await ask('GET', passes(alias))).body.value).toMatchObject([{ methodUsabilityReason: reason, isUsable: reason === 'EnabledByPolicy' }]);
  });

  it('leaves usability out of beta', async () => {
    const { ask, passes } = practice();
    const [pass] = (await ask('GET', `/beta${passes('ursula')}`)).body.value ?? [];
    expect(Object.keys(pass ?? {})).not.toContain('isUsable');
    expect(Object.keys(pass ?? {})).not.toContain('methodUsabilityReason');
    expect(pass).toMatchObject({ lifetimeInMinutes: 60 });
  });

  it('has at most one pass per user and tells a passcode in no answer but the 201, whatever is done', async () => {
    const step = fc.record({ method: fc.constantFrom('POST', 'DELETE', 'GET', 'WAIT'), to: fc.constantFrom('adele', 'ursula', 'yves'), once: fc.boolean(), batched: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { ask, clock, tenant, passes } = practice();
      for (const { method, to, once, batched } of steps) {
        const held = tenant.state.passesOf(tenant.person(to).id);
        const path = method === 'DELETE' ? `${passes(to)}/${held[0]?.id ?? 'none'}` : passes(to);
        clock.now += method === 'WAIT' ? 45 * MINUTE : 0;
        const verb = method === 'WAIT' ? 'GET' : method;
        const body = verb === 'POST' ? { isUsableOnce: once } : undefined;
        const before = held[0]?.passcode;
        const reply = batched && verb !== 'POST'
          ? await ask('POST', '/$batch', { body: { requests: [{ id: '1', method: verb, url: path }, { id: '2', method: 'GET', url: passes(to).replace('temporaryAccessPassMethods', 'methods') }] } })
          : await ask(verb, path, { body });
        const after = held[0]?.passcode;
        const text = JSON.stringify(reply.body);
        const told = [before, after].filter((passcode) => passcode !== undefined && text.includes(JSON.stringify(passcode)));
        expect(told).toEqual(reply.status === 201 ? [after] : []);
        expect(held.length).toBeLessThanOrEqual(1);
      }
      const codes = tenant.state.people.keys().flatMap((id) => tenant.state.passesOf(id)).map((pass) => pass.passcode);
      const notes = JSON.stringify([tenant.log, tenant.state.audit]);
      expect([...codes].filter((code) => notes.includes(JSON.stringify(code)))).toEqual([]);
    }), { numRuns: 60 });
  });

  it('answers alike when made alike', async () => {
    const codes = await Promise.all([practice(), practice()].map(async ({ ask, passes }) => (await ask('POST', passes('adele'), { body: {} })).body['temporaryAccessPass']));
    expect(codes[0]).toBe(codes[1]);
  });
});

describe('methods', () => {
  const methodsOf = (alias: string) => `/${alias}/authentication/methods`;

  it.each([['nora', '+1 XXXXXXXX42'], ['paul', '+1 4255550142'], ['gina', '+1 4255550142']])('%s sees %s', async (as, phoneNumber) => {
    const { ask, tenant } = practice();
    const { body } = await ask('GET', `/users${methodsOf(tenant.person('adele').id)}`, { as });
    expect(body.value?.map((method) => method['@odata.type'])).toEqual(['password', 'microsoftAuthenticator', 'phone'].map((kind) => `#microsoft.graph.${kind}AuthenticationMethod`));
    expect(body.value?.[2]).toMatchObject({ phoneNumber });
  });

  it('shows the pass among them, takes no options, and not the pass’s own scope', async () => {
    const { ask, tenant } = practice();
    const path = `/users${methodsOf(tenant.person('ursula').id)}`;
    expect((await ask('GET', path)).body.value?.at(-1)).toMatchObject({ '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethod', temporaryAccessPass: null });
    expect((await ask('GET', `${path}?$select=id`)).status).toBe(400);
    expect((await ask('GET', path, { scopes: ['UserAuthMethod-TAP.ReadWrite.All'] })).status).toBe(403);
    expect((await ask('GET', '/me/authentication/methods', { as: 'adele' })).status).toBe(200);
  });

  it('deletes any kind but the password', async () => {
    const { ask, tenant } = practice();
    const { id } = tenant.person('lou');
    for (const method of tenant.state.methodsOf(id).slice(1)) {
      const segment = method['@odata.type'].replace('#microsoft.graph.', '').replace(/AuthenticationMethod$/, method['@odata.type'].includes('external') ? 'AuthenticationMethods' : 'Methods');
      expect((await ask('DELETE', `/users/${id}/authentication/${segment}/${method.id}`)).status).toBe(204);
    }
    expect((await ask('DELETE', `/users/${id}/authentication/passwordMethods/${PASSWORD.id}`)).status).toBe(405);
    expect(tenant.state.methodsOf(id)).toEqual([PASSWORD]);
  });
});
