import { describe, expect, it } from 'vitest';
import { ask, userPath, type Ask } from '../ask.ts';
import type { GraphFault } from '../faults.ts';
import { SignInFault, type SignInFaultKind } from '../../session/types.ts';
import { json, never, refusal, testGraph } from '../test-graph.ts';
import { readChallenge } from './token.ts';

const GET: Ask = { method: 'GET', path: '/users' };
const POST: Ask = { method: 'POST', path: '/users/1/authentication/temporaryAccessPassMethods', body: { a: 1 } };

const faultOf = (work: Promise<unknown>) => work.then(() => expect.unreachable('no fault'), (error: unknown) => error as GraphFault);

describe('token', () => {
  const CLAIMS = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
  const challenge = { 'WWW-Authenticate': `Bearer realm="", authorization_uri="https://x", error="insufficient_claims", claims="${btoa(CLAIMS)}"` };

  it.each([
    ['none', null, undefined],
    ['plain', 'Bearer realm=""', undefined],
    ['claims', challenge['WWW-Authenticate'], CLAIMS],
    ['unquoted, base64url without padding', `Bearer error=insufficient_claims,claims=${btoa('{"a":"ÿ?>"}').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`, '{"a":"ÿ?>"}'],
    ['another error', `Bearer error="invalid_token", claims="${btoa(CLAIMS)}"`, undefined],
    ['not base64', 'Bearer error="insufficient_claims", claims="a"', undefined],
  ])('challenge: %s', (_name, header, claims) => {
    expect(readChallenge(header)).toBe(claims);
  });

  it.each([
    ['GET 401 with claims', GET, 401, challenge, [undefined, { claims: CLAIMS }]],
    ['POST 401 with claims', POST, 401, challenge, [undefined, { claims: CLAIMS }]],
    ['POST 403 with claims', POST, 403, challenge, [undefined, { claims: CLAIMS }]],
    ['POST 401 plain', POST, 401, {}, [undefined, { renew: true }]],
  ] as const)('%s: once more with another token', async (_name, what, status, headers, tokens) => {
    const test = testGraph((_request, index) => (index ? json({}) : refusal(status, 'c', 'm', headers)));
    await ask(test.graph, what, never());
    expect(test.tokens).toEqual(tokens);
    expect(test.requests.map((request) => request.headers.get('Authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it.each([
    ['401 for ever', challenge, 2, 2],
    ['plain 401 for ever', {}, 2, 2],
  ])('%s → signed-out', async (_name, headers, calls, tokens) => {
    const test = testGraph(() => refusal(401, 'c', 'm', headers));
    expect(await faultOf(ask(test.graph, POST, never()))).toMatchObject({ kind: 'signed-out', mayHaveHappened: false });
    expect([test.requests.length, test.tokens.length]).toEqual([calls, tokens]);
  });

  it('the same token again is not sent again', async () => {
    const { graph, requests } = testGraph(() => refusal(401), { token: () => Promise.resolve({ accessToken: 'same', scopes: [] }) });
    expect(await faultOf(ask(graph, GET, never()))).toMatchObject({ kind: 'signed-out' });
    expect(requests).toHaveLength(1);
  });

  it.each<[SignInFaultKind, string]>([
    ['interaction-needed', 'signed-out'],
    ['consent-needed', 'signed-out'],
    ['offline', 'offline'],
    ['cancelled', 'cancelled'],
    ['unexpected', 'unexpected'],
  ])('sign-in fault %s → %s, certainly nothing sent', async (kind, expected) => {
    const { graph, requests } = testGraph(() => json({}), { token: () => Promise.reject(new SignInFault(kind, 'AADSTS1')) });
    expect(await faultOf(ask(graph, POST, never()))).toMatchObject({ kind: expected, code: 'AADSTS1', mayHaveHappened: false });
    expect(requests).toHaveLength(0);
  });

  it('an abort while the token is awaited sends nothing', async () => {
    const stop = new AbortController();
    const { graph, requests } = testGraph(() => json({}), { token: () => new Promise(() => setTimeout(() => stop.abort(), 1)) });
    expect(await faultOf(ask(graph, POST, stop.signal))).toMatchObject({ kind: 'cancelled', mayHaveHappened: false });
    expect(requests).toHaveLength(0);
  });

  it('goes to Graph’s host only', async () => {
    const { graph, requests } = testGraph(() => json({}));
    expect(await faultOf(ask(graph, { method: 'GET', path: 'https://evil.example/v1.0/users' }, never()))).toMatchObject({ kind: 'unexpected' });
    await ask(graph, { method: 'GET', path: userPath('https://evil.example/a#EXT#', '') }, never());
    expect(requests.map(({ url }) => url)).toEqual(['https://graph.microsoft.com/v1.0/users/https%3A%2F%2Fevil.example%2Fa%23EXT%23']);
  });
});
