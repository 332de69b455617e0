import { describe, expect, it } from 'vitest';
import { practice } from './practice-client.ts';
import { ConnectionCut, type Fault } from './tenant.ts';

const POST = { method: 'POST', path: /temporaryAccessPassMethods$/ } as const;

describe('tokens', () => {
  it.each([
    ['none', {}, 'Access token is empty.'],
    ['an unknown one', { Authorization: 'Bearer other' }, 'Access token validation failure. Invalid audience.'],
    ['an expired one', { Authorization: 'Bearer old' }, 'Lifetime validation failed, the token is expired.'],
  ])('%s', async (_name, headers, message) => {
    const { tenant, clock } = practice();
    tenant.allow('old', { userId: tenant.person('nora').id, scopes: ['User.Read'] }, clock.now);
    const response = await tenant.handle(new Request('https://graph.microsoft.com/v1.0/me', { headers }));
    expect([response.status, await response.json()]).toMatchObject([401, { error: { code: 'InvalidAuthenticationToken', message } }]);
    expect(response.headers.get('WWW-Authenticate')).toContain('Bearer');
    expect(tenant.log).toMatchObject([{ status: 401, userId: undefined }]);
  });

  it('forgets', async () => {
    const { tenant } = practice();
    const me = () => tenant.handle(new Request('https://graph.microsoft.com/v1.0/me', { headers: { Authorization: 'Bearer t' } }));
    tenant.allow('t', { userId: tenant.person('nora').id, scopes: ['User.Read'] });
    expect((await me()).status).toBe(200);
    tenant.forget('t');
    expect((await me()).status).toBe(401);
  });
});

describe('faults on order', () => {
  it.each<[Fault, number, number]>([
    [{ kind: 'throttle', retryAfterSeconds: 7 }, 429, 0],
    [{ kind: 'throttle' }, 429, 0],
    [{ kind: 'busy', status: 503, after: 'before' }, 503, 0],
    [{ kind: 'busy', status: 504, after: 'after', retryAfterSeconds: 7 }, 504, 1],
    [{ kind: 'refuse', status: 400, code: 'badRequest', message: 'No.' }, 400, 0],
    [{ kind: 'claims', claims: '{"access_token":{}}' }, 401, 0],
  ])('%o', async (fault, status, made) => {
    const { ask, tenant, passes } = practice();
    tenant.faults.next({ when: POST, fault });
    expect((await ask('GET', passes('adele'))).status).toBe(200);
    const reply = await ask('POST', passes('adele'), { body: {} });
    expect(reply.status).toBe(status);
    expect(reply.headers.get('Retry-After')).toBe('retryAfterSeconds' in fault ? '7' : null);
    expect(tenant.state.passesOf(tenant.person('adele').id)).toHaveLength(made);
    expect(tenant.faults.pending()).toBe(0);
    expect((await ask('POST', passes('adele'), { body: {} })).status).toBe(201);
  });

  it('challenges with claims in base64', async () => {
    const { ask, tenant } = practice();
    const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
    tenant.faults.next({ fault: { kind: 'claims', claims } });
    const header = (await ask('GET', '/me')).headers.get('WWW-Authenticate') ?? '';
    expect(header).toContain('error="insufficient_claims"');
    expect(atob(/claims="([^"]+)"/.exec(header)?.[1] ?? '')).toBe(claims);
  });

  it.each([['before', 0], ['after', 1]] as const)('cuts the connection %s the work', async (after, made) => {
    const { ask, tenant, passes } = practice();
    tenant.faults.next({ when: POST, fault: { kind: 'cut', after } });
    await expect(ask('POST', passes('adele'), { body: {} })).rejects.toThrow(ConnectionCut);
    expect(tenant.state.passesOf(tenant.person('adele').id)).toHaveLength(made);
    expect(tenant.log).toMatchObject([{ method: 'POST', status: 0 }]);
  });

  it('is silent until the time-out', async () => {
    const slept: number[] = [];
    const { ask, tenant, passes } = practice({ sleep: async (ms) => void slept.push(ms) });
    tenant.faults.next({ when: POST, fault: { kind: 'silence', after: 'after', seconds: 60 } });
    expect((await ask('POST', passes('adele'), { body: {} })).status).toBe(504);
    expect([slept, tenant.state.passesOf(tenant.person('adele').id).length]).toEqual([[60_000], 1]);
  });

  it('is silent until the caller gives up', async () => {
    const { ask, tenant } = practice();
    tenant.faults.next({ fault: { kind: 'silence', after: 'before', seconds: 60 } });
    const giveUp = new AbortController();
    const asked = ask('GET', '/me', { signal: giveUp.signal });
    giveUp.abort();
    await expect(asked).rejects.toThrow(/abort/i);
  });

  it('comes as often as ordered, oldest first, and can be called off', async () => {
    const { ask, tenant } = practice();
    tenant.faults.next({ fault: { kind: 'throttle' }, times: 2 });
    tenant.faults.next({ fault: { kind: 'busy', status: 503, after: 'before' }, times: 5 });
    const statuses: number[] = [];
    for (const _ of [1, 2, 3]) statuses.push((await ask('GET', '/me')).status);
    tenant.faults.clear();
    expect([...statuses, (await ask('GET', '/me')).status]).toEqual([429, 429, 503, 200]);
  });

  it('meets a part of a batch', async () => {
    const { ask, tenant } = practice();
    tenant.faults.next({ when: { path: /\/me$/ }, fault: { kind: 'throttle', retryAfterSeconds: 3 } });
    const { status, body } = await ask('POST', '/$batch', { body: { requests: [{ id: '1', method: 'GET', url: '/me' }, { id: '2', method: 'GET', url: '/users?$top=1' }] } });
    expect(status).toBe(200);
    expect(body.responses?.find(({ id }) => id === '1')).toMatchObject({ status: 429, headers: { 'Retry-After': '3' }, body: { error: { code: 'TooManyRequests' } } });
    expect(body.responses?.find(({ id }) => id === '2')).toMatchObject({ status: 200 });
  });
});
