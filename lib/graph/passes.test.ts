import { describe, expect, it } from 'vitest';
import type { Pass } from '../entra/pass.ts';
import { absent, known, notChecked, type Fact } from '../judgement/fact.ts';
import type { GraphFault } from './faults.ts';
import { listPasses, revokePass } from './passes.ts';
import { json, never, NOW, refusal, silence, testGraph } from './test-graph.ts';
import { newness } from './what-became-of.ts';

const cut = () => Promise.reject(new TypeError('Failed to fetch'));

describe('newness', () => {
  const at = (createdAt: number | undefined, id = 'b'): Pass => ({ id, createdAt, startsAt: 0, endsAt: 0, lifetimeMinutes: 60, oneTime: true, usability: 'usable' });
  const HOUR = 3_600_000;
  const had: Fact<readonly Pass[]> = known([at(0, 'a')], NOW);
  const unread: Fact<readonly Pass[]> = notChecked('scope');
  it.each([
    ['there before', at(NOW, 'a'), had, 0, 'old'],
    ['not there before', at(NOW), had, 0, 'new'],
    ['not there before, server’s clock unseen', at(NOW - HOUR), had, undefined, 'new'],
    ['a colleague’s, made since the last reading', at(NOW - HOUR), had, 0, 'old'],
    ['no date at all', at(undefined), had, 0, 'new'],
    ['none before, server’s clock unseen', at(NOW - HOUR), absent(NOW), undefined, 'new'],
    ['none before, a colleague’s since', at(NOW - HOUR), absent(NOW), 0, 'old'],
    ['unread, fresh', at(NOW - 60_000), unread, 0, 'new'],
    ['unread, old', at(NOW - 180_000), unread, 0, 'old'],
    ['unread, fresh by a clock behind ours', at(NOW - HOUR), unread, -HOUR, 'new'],
    ['unread, old by a clock ahead of ours', at(NOW), unread, HOUR, 'old'],
    ['unread, fresh, server’s clock unseen', at(NOW), unread, undefined, 'new'],
    ['unread, old, server’s clock unseen', at(NOW - HOUR), unread, undefined, 'unclear'],
    ['unread, no date', at(undefined), unread, 0, 'unclear'],
  ])('%s', (_name, pass, before, ahead, verdict) => {
    expect(newness(pass, before, NOW, ahead)).toBe(verdict);
  });
});

describe('listPasses', () => {
  it('an answer that is no list is a fault, not an empty list', async () => {
    const { graph } = testGraph(() => json({}));
    await expect(listPasses(graph, 'u', never())).rejects.toMatchObject({ kind: 'unexpected' });
  });
});

describe('revokePass', () => {
  const gone = () => new Response(null, { status: 204 });
  it.each([
    ['done', [gone], 'revoked', 1],
    ['404', [() => refusal(404)], 'already-gone', 1],
    ['503, then done', [() => refusal(503), gone], 'revoked', 2],
    ['cut, then done', [cut, gone], 'revoked', 2],
    ['cut, then 404', [cut, () => refusal(404)], 'already-gone', 2],
    ['silence, then done', [silence, gone], 'revoked', 2],
  ])('%s', async (_name, answers, result, calls) => {
    const { graph, requests } = testGraph((_request, index) => answers[index]?.() ?? gone(), { timeoutMs: 15 });
    expect(await revokePass(graph, 'u', 'p/1', never())).toBe(result);
    expect(requests).toHaveLength(calls);
    expect(new URL(requests[0]?.url ?? '').pathname).toBe('/v1.0/users/u/authentication/temporaryAccessPassMethods/p%2F1');
  });

  it.each([
    ['refused', () => refusal(403, 'accessDenied'), 'not-authorized', 1, false],
    ['cut twice', cut, 'offline', 2, true],
  ] as const)('%s', async (_name, answer, kind, calls, mayHaveHappened) => {
    const { graph, requests } = testGraph(answer);
    const fault = await revokePass(graph, 'u', 'p', never()).catch((error: unknown) => error as GraphFault);
    expect(fault).toMatchObject({ kind, mayHaveHappened });
    expect(requests).toHaveLength(calls);
  });
});
