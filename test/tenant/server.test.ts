import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPracticeTenant } from '../../lib/practice/tenant.ts';
import { GRAPH_HOSTS, LOGIN_HOSTS, PORTAL_HOSTS } from '../../lib/entra/clouds.ts';
import { startTenantServer, type TenantServer } from './server.ts';

let server: TenantServer;
beforeAll(async () => {
  server = await startTenantServer({ graph: createPracticeTenant({ now: Date.now }), now: Date.now });
});
afterAll(() => server.stop());

const open = (host: string, path: string, options: RequestOptions = {}) =>
  request({ host: '127.0.0.1', port: server.port, servername: host, path, rejectUnauthorized: false, agent: false, ...options, headers: { host, ...(options.headers as Record<string, string>) } });

async function ask(host: string, path: string, options: RequestOptions = {}) {
  const sent = open(host, path, options).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

describe('hosts', () => {
  it.each([
    ...PORTAL_HOSTS.map((host) => [host, '/', 200] as const),
    ...LOGIN_HOSTS.map((host) => [host, '/common/discovery/instance', 200] as const),
    ...GRAPH_HOSTS.map((host) => [host, '/v1.0/me', 401] as const),
    ['update.example.com', '/anything', 404] as const,
  ])('%s%s answers %i, over a certificate in its name', async (host, path, status) => {
    expect((await ask(host, path)).status).toBe(status);
    expect(server.log.at(-1)).toEqual({ host, method: 'GET', path, query: '', status, origin: undefined });
  });

  it('says on the portal page that it is a stand-in, and links to panes', async () => {
    const { body } = await ask('entra.microsoft.com', '/');
    expect(body).toContain('Not Microsoft');
    expect(body).toContain(`UserAuthMethods/userId/${server.graph.person('nora').id}/`);
  });
});

describe('Graph over HTTP', () => {
  const graph = GRAPH_HOSTS[0] ?? '';

  it('lets any origin in and shows what Graph shows', async () => {
    const preflight = await ask(graph, '/v1.0/$batch', { method: 'OPTIONS', headers: { origin: 'https://a.example', 'access-control-request-headers': 'authorization,consistencylevel' } });
    expect(preflight.headers['access-control-allow-headers']).toMatch(/Authorization.*ConsistencyLevel/);
    const { headers } = await ask(graph, '/v1.0/me');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toContain('Retry-After');
    expect(headers['www-authenticate']).toContain('Bearer');
  });

  it('carries method, body and token to the tenant', async () => {
    server.graph.allow('a-token', { userId: server.graph.person('nora').id, scopes: ['User.Read'] });
    const sent = open(graph, '/v1.0/$batch', { method: 'POST', headers: { authorization: 'Bearer a-token', 'content-type': 'application/json' } });
    sent.end(JSON.stringify({ requests: [{ id: '1', method: 'GET', url: '/me' }] }));
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    expect(JSON.parse(await text(answer))).toMatchObject({ responses: [{ id: '1', status: 200 }] });
  });

  it('cuts the connection where the tenant does, and where it fails says so', async () => {
    const { ConnectionCut } = await import('../../lib/practice/tenant.ts');
    const handle = vi.spyOn(server.graph, 'handle').mockRejectedValueOnce(new ConnectionCut());
    await expect(ask(graph, '/v1.0/me')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(server.log.at(-1)).toMatchObject({ path: '/v1.0/me', status: 0 });
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    handle.mockRejectedValueOnce(new TypeError('a bug'));
    await expect(ask(graph, '/v1.0/me')).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(said).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('tells the tenant when the client goes away', async () => {
    const arrived = Promise.withResolvers<Request>();
    vi.spyOn(server.graph, 'handle').mockImplementationOnce((asked) => {
      arrived.resolve(asked);
      return new Promise((_, reject) => {
        asked.signal.addEventListener('abort', () => reject(asked.signal.reason as Error));
      });
    });
    const sent = open(graph, '/v1.0/me').on('error', () => undefined).end();
    const { signal } = await arrived.promise;
    const aborted = once(signal, 'abort');
    sent.destroy();
    await aborted;
    expect(signal.aborted).toBe(true);
    vi.restoreAllMocks();
  });
});
