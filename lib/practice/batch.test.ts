import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENTUAL, practice, query } from './practice-client.ts';

const READS = ['/me', '/users/adele.vance@contoso.com', '/users?$top=3', '/shoes', '/users/nobody@contoso.com', `/users${query({ $search: '"displayName:adele"' })}`];
const withoutIds = (body: unknown) => JSON.stringify(body, (key, value: unknown) => (key.endsWith('request-id') ? undefined : value));
const part = (id: string, url = '/me', more: object = {}) => ({ id, method: 'GET', url, ...more });

describe('$batch', () => {
  it('answers each part as it would alone, in whatever order', async () => {
    const { ask } = practice();
    const reads = fc.array(fc.record({ url: fc.constantFrom(...READS), headers: fc.constantFrom({}, EVENTUAL) }), { minLength: 1, maxLength: 20 });
    await fc.assert(fc.asyncProperty(reads, async (asked) => {
      const { body } = await ask('POST', '/$batch', { body: { requests: asked.map((read, index) => ({ id: String(index), method: 'GET', ...read })) } });
      const alone = await Promise.all(asked.map(({ url, headers }) => ask('GET', url, { headers })));
      const answers = [...(body.responses ?? [])].sort((a, b) => Number(a.id) - Number(b.id));
      expect(answers.map(({ status, body: one }) => [status, withoutIds(one)])).toEqual(alone.map(({ status, body: one }) => [status, withoutIds(one)]));
    }), { numRuns: 40 });
  });

  it('shuffles, the same way for tenants made alike', async () => {
    const requests = Array.from({ length: 8 }, (_, index) => part(String(index)));
    const orders = await Promise.all([1, 2].map(async () => (await practice().ask('POST', '/$batch', { body: { requests } })).body.responses?.map(({ id }) => id).join('')));
    expect(orders[0]).toBe(orders[1]);
    expect(orders[0]).not.toBe('01234567');
  });

  it.each([
    ['21 parts', Array.from({ length: 21 }, (_, index) => part(String(index)))],
    ['none', []],
    ['an id twice', [part('a'), part('A')]],
    ['no id', [{ method: 'GET', url: '/me' }]],
    ['null', [null]],
    ['a whole URL', [part('1', 'https://graph.microsoft.com/v1.0/me')]],
    ['a body without its type', [part('1', '/me', { method: 'POST', body: {} })]],
    ['a batch in a batch', [part('1', '/$batch')]],
    ['a circle', [part('1', '/me', { dependsOn: ['2'] }), part('2', '/me', { dependsOn: ['1'] })]],
    ['an unknown dependency', [part('1', '/me', { dependsOn: ['9'] })]],
  ])('refuses %s', async (_name, requests) => {
    const { ask } = practice();
    expect((await ask('POST', '/$batch', { body: { requests } })).status).toBe(400);
  });

  it('fails what depends on a failure', async () => {
    const { ask } = practice();
    const requests = [part('1', '/me', { dependsOn: ['2'] }), part('2', '/shoes'), part('3', '/me', { dependsOn: ['1'] }), part('4')];
    const { body } = await ask('POST', '/$batch', { body: { requests } });
    expect(Object.fromEntries(body.responses?.map(({ id, status }) => [id, status]) ?? [])).toEqual({ 1: 424, 2: 400, 3: 424, 4: 200 });
  });

  it.each(['v1.0', 'beta'])('answers a pass issued in a part with its passcode, on %s', async (version) => {
    const { ask, tenant, passes } = practice();
    const create = part('1', passes('adele'), { method: 'POST', body: { lifetimeInMinutes: 120, isUsableOnce: true }, headers: { 'content-type': 'application/json' } });
    const { body } = await ask('POST', `/${version}/$batch`, { body: { requests: [create] } });
    const { passcode } = tenant.state.passesOf(tenant.person('adele').id)[0] ?? {};
    expect(body.responses).toEqual([expect.objectContaining({ status: 201, body: expect.objectContaining({ temporaryAccessPass: passcode, lifetimeInMinutes: 120 }) as unknown })]);
  });

  it('writes too, and notes every part', async () => {
    const { ask, tenant, passes } = practice();
    await ask('POST', '/$batch', { body: { requests: [part('1', passes('adele'), { method: 'POST', body: {}, headers: { 'content-type': 'application/json' } })] } });
    expect(tenant.state.passesOf(tenant.person('adele').id)).toHaveLength(1);
    expect(tenant.log.map(({ method, path, status, batched }) => [method, path, status, batched])).toEqual([['POST', `/v1.0${passes('adele')}`, 201, true], ['POST', '/v1.0/$batch', 200, false]]);
    tenant.clearLog();
    expect(tenant.log).toEqual([]);
  });
});
