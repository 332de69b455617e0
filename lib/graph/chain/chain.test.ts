import { describe, expect, it } from 'vitest';
import { ask, type Ask } from '../ask.ts';
import type { GraphFault } from '../faults.ts';
import { json, never, NOW, refusal, silence, testGraph } from '../test-graph.ts';

const GET: Ask = { method: 'GET', path: '/users' };
const POST: Ask = { method: 'POST', path: '/users/1/authentication/temporaryAccessPassMethods', body: { a: 1 } };
const DELETE: Ask = { method: 'DELETE', path: '/users/1/authentication/temporaryAccessPassMethods/2' };
const BATCH: Ask = { method: 'POST', path: '/$batch', body: {}, reads: true };

const faultOf = (work: Promise<unknown>) => work.then(() => expect.unreachable('no fault'), (error: unknown) => error as GraphFault);

describe('retry by verb', () => {
  const soon = new Date(NOW + 7000).toUTCString();
  it.each([
    // verb, status, Retry-After, calls, waits in ms, kind, may have happened
    ['GET', GET, 429, '2', 3, [2000, 2000], 'throttled', false],
    ['GET', GET, 429, undefined, 3, [1000, 2000], 'throttled', false],
    ['GET', GET, 503, soon, 3, [7000, 0], 'busy', false],
    ['GET', GET, 504, undefined, 3, [1000, 2000], 'busy', false],
    ['GET', GET, 429, '61', 1, [], 'throttled', false],
    ['GET', GET, 429, '40', 2, [40_000], 'throttled', false],
    ['GET', GET, 500, '1', 1, [], 'unexpected', false],
    ['GET', GET, 404, '1', 1, [], 'not-found', false],
    ['$batch', BATCH, 503, '1', 3, [1000, 1000], 'busy', false],
    ['DELETE', DELETE, 429, '3', 3, [3000, 3000], 'throttled', false],
    ['DELETE', DELETE, 503, undefined, 3, [1000, 2000], 'busy', true],
    ['DELETE', DELETE, 504, '1', 3, [1000, 1000], 'busy', true],
    ['POST', POST, 429, '1', 3, [1000, 1000], 'throttled', false],
    ['POST', POST, 429, 'soon', 3, [1000, 2000], 'throttled', false],
    ['POST', POST, 429, '3600', 1, [], 'throttled', false],
    ['POST', POST, 503, '1', 1, [], 'busy', true],
    ['POST', POST, 504, undefined, 1, [], 'busy', true],
    ['POST', POST, 500, undefined, 1, [], 'unexpected', true],
    ['POST', POST, 400, '1', 1, [], 'unexpected', false],
  ] as const)('%s %# %o %i, Retry-After %s', async (_verb, what, status, after, calls, waits, kind, mayHaveHappened) => {
    const { graph, requests, slept } = testGraph(() => refusal(status, 'c', 'm', after === undefined ? {} : { 'Retry-After': after }));
    expect(await faultOf(ask(graph, what, never()))).toMatchObject({ name: 'GraphFault', kind, mayHaveHappened, status });
    expect({ calls: requests.length, slept }).toEqual({ calls, slept: waits });
  });

  it('tells the wait before and after, and answers once the service is back', async () => {
    const { graph, waits } = testGraph((_request, index) => (index ? json({ value: 1 }) : refusal(429, 'c', 'm', { 'Retry-After': '5' })));
    expect(await ask(graph, POST, never())).toEqual({ value: 1 });
    expect(waits).toEqual([{ reason: 'throttled', until: NOW + 5000 }, undefined]);
  });

  it('says when to come back instead of waiting too long, a date being measured by the server’s clock', async () => {
    const headers = { Date: new Date(NOW - 3_600_000).toUTCString(), 'Retry-After': new Date(NOW - 3_600_000 + 90_000).toUTCString() };
    const { graph, slept } = testGraph(() => refusal(429, 'c', 'm', headers));
    expect(await faultOf(ask(graph, GET, never()))).toMatchObject({ retryAt: NOW + 90_000 });
    expect(slept).toEqual([]);
  });

  it('an abort while waiting is cancelled, and nothing was done', async () => {
    const stop = new AbortController();
    const { graph, waits } = testGraph(() => refusal(429), { onWait: (wait) => (wait ? stop.abort() : undefined) });
    expect(await faultOf(ask(graph, POST, stop.signal))).toMatchObject({ kind: 'cancelled', mayHaveHappened: false });
    expect(waits).toEqual([]);
  });

  it('remembers over the tries that a DELETE may have happened', async () => {
    const { graph } = testGraph((_request, index) => (index ? refusal(400) : refusal(503)));
    expect(await faultOf(ask(graph, DELETE, never()))).toMatchObject({ status: 400, mayHaveHappened: true });
  });
});

describe('no answer', () => {
  const cut = () => Promise.reject(new TypeError('Failed to fetch'));
  const half = () => new Response(new ReadableStream({ start: (stream) => stream.error(new TypeError('network error')) }), { status: 201 });
  const halfAndSilence = () => new Response(new ReadableStream({ start() {} }), { status: 201 });
  it.each([
    ['GET', GET, cut, 'offline', false],
    ['POST', POST, cut, 'offline', true],
    ['DELETE', DELETE, cut, 'offline', true],
    ['$batch', BATCH, cut, 'offline', false],
    ['POST, cut in the body', POST, half, 'offline', true],
    ['GET, silence', GET, silence, 'timed-out', false],
    ['POST, silence', POST, silence, 'timed-out', true],
    ['POST, silence in the body', POST, halfAndSilence, 'timed-out', true],
    ['POST, not JSON', POST, () => new Response('{"temporaryAccessPass":"S3CRET', { status: 201 }), 'unexpected', true],
    ['GET, not JSON', GET, () => new Response('<html>', { status: 200 }), 'unexpected', false],
  ] as const)('%s', async (_name, what, answer, kind, mayHaveHappened) => {
    const { graph, requests } = testGraph(answer, { timeoutMs: 20 });
    const fault = await faultOf(ask(graph, what, never()));
    expect(fault).toMatchObject({ name: 'GraphFault', kind, mayHaveHappened });
    expect(requests).toHaveLength(1);
    expect(JSON.stringify(fault) + fault.message + fault.stack).not.toContain('S3CRET');
    expect(fault.cause).toBeUndefined();
  });

  it('where no answer came, our own request id is there for support', async () => {
    const { graph, requests } = testGraph(cut);
    expect((await faultOf(ask(graph, POST, never()))).requestId).toBe(requests[0]?.headers.get('client-request-id'));
  });

  it.each([
    ['before', POST, 0, false],
    ['during', POST, 1, true],
    ['during a GET', GET, 1, false],
  ])('the caller’s abort %s is cancelled', async (_name, what, calls, mayHaveHappened) => {
    const stop = new AbortController();
    const { graph, requests } = testGraph(() => {
      stop.abort();
      return silence();
    });
    if (calls === 0) stop.abort();
    expect(await faultOf(ask(graph, what, stop.signal))).toMatchObject({ kind: 'cancelled', mayHaveHappened });
    expect(requests).toHaveLength(calls);
  });
});

describe('what is sent', () => {
  it('carries an id of its own each try, and nothing that identifies, caches or follows', async () => {
    const inits: RequestInit[] = [];
    const { graph } = testGraph(() => json({}), {
      fetch: (_input, init) => {
        inits.push(init ?? {});
        return Promise.resolve(inits.length === 1 ? refusal(429) : json({}));
      },
    });
    await ask(graph, { ...GET, query: { $search: '"a:b&c"', $count: 'true' }, headers: { ConsistencyLevel: 'eventual' } }, never());
    const ids = inits.map(({ headers }) => (headers as Record<string, string>)['client-request-id']);
    expect(new Set(ids).size).toBe(2);
    expect(inits[1]).toMatchObject({
      credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer',
      headers: { Authorization: 'Bearer token-2', 'x-ms-throttle-priority': 'High', ConsistencyLevel: 'eventual' },
    });
    expect(inits[1]).not.toHaveProperty('body');
  });

  it('knows the scopes of the last token', async () => {
    const { graph } = testGraph(() => json({}));
    expect(graph.scopes()).toEqual([]);
    await ask(graph, GET, never());
    expect(graph.scopes()).toEqual(['User.Read']);
  });
});
