import { describe, expect, it } from 'vitest';
import { ask, type Ask } from '../ask.ts';
import { json, never, refusal, testGraph } from '../test-graph.ts';

const READ: Ask = { method: 'POST', path: '/$batch', body: { requests: [] }, reads: true };
const CREATE: Ask = { method: 'POST', path: '/users/1/authentication/temporaryAccessPassMethods', body: { a: 1 } };
const GET: Ask = { method: 'GET', path: '/users' };
const ASKS = { read: READ, create: CREATE, get: GET };

/** What the way to Graph does with streams; all else is answered. */
type Road = 'open' | 'cut' | number;

/** Each ask, and what was fetched for it: `~` a stream, `=` a plain body. */
async function fetchedFor(asks: readonly (readonly [keyof typeof ASKS, Road])[], streams = true): Promise<string[]> {
  const fetched: string[] = [];
  let road: Road = 'open';
  const { graph } = testGraph(() => json({}), {
    streams,
    fetch: (_input, init) => {
      const streamed = init?.body instanceof ReadableStream;
      fetched.push(`${fetched.pop() ?? ''}${streamed ? '~' : '='}`);
      if (streamed && road === 'cut') return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve(streamed && typeof road === 'number' ? refusal(road) : json({}));
    },
  });
  for (const [what, way] of asks) {
    road = way;
    fetched.push('');
    await ask(graph, ASKS[what], never()).catch(() => undefined);
  }
  return fetched;
}

describe('streams', () => {
  it.each<[string, readonly (readonly [keyof typeof ASKS, Road])[], string[]]>([
    ['a creation before any read is plain', [['create', 'open']], ['=']],
    ['a read proves the way once, then creations are streams', [['read', 'open'], ['read', 'open'], ['create', 'open'], ['create', 'open']], ['~', '=', '~', '~']],
    ['what has no body proves nothing', [['get', 'open'], ['create', 'open']], ['=', '=']],
    ['HTTP/1.1 alone: the read is repeated, and creations are plain', [['read', 'cut'], ['create', 'cut'], ['read', 'cut'], ['create', 'cut']], ['~=', '=', '~=', '=']],
    ['a read that was only cut: the next looks again', [['read', 'cut'], ['read', 'open'], ['create', 'open']], ['~=', '~', '~']],
    ...[400, 411, 413, 415, 501].map((status) => [`a proxy answers ${status}: streams are over`, [['read', status], ['read', 'open'], ['create', 'open']], ['~=', '=', '=']] as [string, (readonly [keyof typeof ASKS, Road])[], string[]]),
    ['a read that is refused for another reason proves nothing', [['read', 403], ['create', 'open'], ['read', 'open'], ['create', 'open']], ['~', '=', '~', '~']],
    ['a creation that was cut is not repeated, and the next is a stream still', [['read', 'open'], ['create', 'cut'], ['create', 'open'], ['create', 'cut'], ['create', 'open']], ['~', '~', '~', '~', '~']],
    ['after two cuts the way may be another', [['read', 'open'], ['create', 'cut'], ['create', 'cut'], ['create', 'open']], ['~', '~', '~', '=']],
    ['after a cut a read looks again', [['read', 'open'], ['create', 'cut'], ['read', 'cut'], ['create', 'open']], ['~', '~', '~=', '=']],
    ['a creation refused for its length is not repeated; after two the next is plain', [['read', 'open'], ['create', 413], ['create', 413], ['create', 'open']], ['~', '~', '~', '=']],
    ['400 may be the policy’s word', [['read', 'open'], ['create', 400], ['create', 'open'], ['create', 400], ['create', 'open']], ['~', '~', '~', '~', '~']],
    ['one refused by policy changes nothing', [['read', 'open'], ['create', 403], ['create', 'open']], ['~', '~', '~']],
  ])('%s', async (_name, asks, fetched) => {
    expect(await fetchedFor(asks)).toEqual(fetched);
  });

  it('where the browser has none, nothing is tried', async () => {
    expect(await fetchedFor([['read', 'open'], ['create', 'open']], false)).toEqual(['=', '=']);
  });

  it('says that a creation whose stream was cut may have happened, of a read never', async () => {
    const { graph } = testGraph(() => json({}), { streams: true, fetch: (_input, init) => (init?.body ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(json({}))) });
    await expect(ask(graph, READ, never())).rejects.toMatchObject({ kind: 'offline', mayHaveHappened: false });
    await expect(ask(graph, CREATE, never())).rejects.toMatchObject({ kind: 'offline', mayHaveHappened: true });
  });
});
