import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absent, known, notChecked, type Fact } from '../judgement/fact.ts';
import type { Pass } from '../entra/pass.ts';
import { creationBody, issuePass } from './passes.ts';
import { json, never, NOW, refusal, silence, testGraph } from './test-graph.ts';

const SETTINGS = { lifetimeMinutes: 60, oneTime: true, startsAt: undefined };
const PASSCODE = 'S3CRET+code';
const cut = () => Promise.reject(new TypeError('Failed to fetch'));

interface Stored {
  readonly id: string;
  readonly createdDateTime: string;
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
}

/** A server with one user, whose state the tests compare with what the panel is told. */
function server() {
  const stored: Stored[] = [];
  let made = 0;
  const create = () => {
    stored.splice(0, 1, { id: `pass-${++made}`, createdDateTime: new Date(NOW).toISOString(), lifetimeInMinutes: 60, isUsableOnce: true });
    return json({ ...stored[0], temporaryAccessPass: PASSCODE }, 201);
  };
  const list = () => json({ value: stored.map((pass) => ({ ...pass, temporaryAccessPass: null })) });
  return { stored, create, list, made: () => made };
}

type Server = ReturnType<typeof server>;
type Behaviour = (server: Server) => Response | Promise<Response>;

const after = (answer: () => Response | Promise<Response>): Behaviour => (on) => {
  on.create();
  return answer();
};

const BEHAVIOURS = {
  works: (on) => on.create(),
  'cut before': cut,
  'cut after': after(cut),
  'silence before': silence,
  'silence after': after(silence),
  '503 before': () => refusal(503),
  '503 after': after(() => refusal(503, 'c', 'm', { 'Retry-After': '1' })),
  '504 before': () => refusal(504),
  '504 after': after(() => refusal(504)),
  '500 after': after(() => refusal(500)),
  'half a body': after(() => new Response(`{"temporaryAccessPass":"${PASSCODE}`, { status: 201 })),
  'no passcode': after(() => json({ id: 'pass-1' }, 201)),
  'nothing in it': after(() => new Response(null, { status: 204 })),
  '200 that is not Graph': () => new Response('<html>Sign in to the Wi-Fi</html>', { status: 200 }),
  '429': () => refusal(429, 'c', 'm', { 'Retry-After': '1' }),
  '401': () => refusal(401),
  '400': () => refusal(400, 'badRequest', 'Invalid IsUsableOnce'),
  '403': () => refusal(403, 'accessDenied'),
} satisfies Record<string, Behaviour>;
type Name = keyof typeof BEHAVIOURS;

interface How {
  readonly existing?: boolean;
  /** `known`: read, even if there was none. */
  readonly before?: Exclude<Fact<unknown>['state'], 'absent'>;
  readonly lists?: boolean;
  readonly date?: boolean;
}

/** Issues against a server that behaves as listed for each POST in turn, then as the last. */
async function issue(names: readonly Name[], { existing = false, before = 'known', lists = true, date = true }: How = {}) {
  const on = server();
  if (existing) on.stored.push({ id: 'old', createdDateTime: new Date(NOW - 3_600_000).toISOString(), lifetimeInMinutes: 60, isUsableOnce: false });
  const test = testGraph(
    async (request) => {
      if (request.method !== 'POST') return lists ? dated(on.list(), date) : cut();
      return BEHAVIOURS[names[Math.min(posts(), names.length) - 1] ?? 'works'](on);
    },
    { timeoutMs: 15 },
  );
  const posts = () => test.requests.filter(({ method }) => method === 'POST').length;
  const passes = on.stored.map(({ id }): Pass => ({ id, createdAt: NOW - 3_600_000, startsAt: 0, endsAt: 0, lifetimeMinutes: 60, oneTime: false, usability: 'usable' }));
  const outcome = await issuePass(test.graph, 'u', SETTINGS, before === 'known' ? (passes.length > 0 ? known(passes, NOW) : absent(NOW)) : notChecked('scope'), never());
  return { outcome, on, posts: posts(), ...test };
}

function dated(response: Response, date: boolean) {
  if (date) response.headers.set('Date', new Date(NOW).toUTCString());
  return response;
}

describe('creationBody', () => {
  it.each([
    [SETTINGS, { lifetimeInMinutes: 60, isUsableOnce: true }],
    [{ lifetimeMinutes: 10, oneTime: false, startsAt: NOW }, { lifetimeInMinutes: 10, isUsableOnce: false, startDateTime: '2026-11-21T10:00:00.000Z' }],
  ])('%j', (settings, body) => {
    expect(creationBody(settings)).toEqual(body);
  });
});

describe('issuePass', () => {
  it('gives the passcode, and only there', async () => {
    const { outcome, requests } = await issue(['works']);
    expect(outcome).toMatchObject({ kind: 'issued', passcode: PASSCODE, pass: { id: 'pass-1', lifetimeMinutes: 60 } });
    expect(outcome).not.toHaveProperty('pass.temporaryAccessPass');
    expect(await requests[0]?.json()).toEqual({ lifetimeInMinutes: 60, isUsableOnce: true });
    expect(requests).toHaveLength(1);
  });

  it.each<[Name, string, string?]>([
    ['cut before', 'nothing', 'offline'],
    ['cut after', 'lost'],
    ['silence before', 'nothing', 'timed-out'],
    ['silence after', 'lost'],
    ['503 before', 'nothing', 'busy'],
    ['503 after', 'lost'],
    ['504 before', 'nothing', 'busy'],
    ['504 after', 'lost'],
    ['500 after', 'lost'],
    ['half a body', 'lost'],
    ['no passcode', 'lost'],
    ['nothing in it', 'lost'],
    ['200 that is not Graph', 'nothing', 'unexpected'],
    ['400', 'refused', 'one-time-only'],
    ['403', 'refused', 'not-authorized'],
  ])('%s → %s %s, and one POST', async (name, kind, fault) => {
    for (const existing of [false, true]) {
      for (const before of ['known', 'not-checked'] as const) {
        const { outcome, posts } = await issue([name], { existing, before });
        expect(outcome).toMatchObject({ kind, ...(fault && { fault: { kind: fault } }) });
        expect(posts).toBe(1);
        expect(JSON.stringify(outcome)).not.toContain(PASSCODE);
      }
    }
  });

  it.each<[Name]>([['cut after'], ['503 before'], ['half a body']])('%s, and no list either → unknown', async (name) => {
    const { outcome, posts } = await issue([name], { lists: false });
    expect(outcome).toMatchObject({ kind: 'unknown', fault: { mayHaveHappened: true } });
    expect(posts).toBe(1);
  });

  it('an old pass whose age cannot be told is unknown, not nothing', async () => {
    expect((await issue(['cut before'], { existing: true, before: 'not-checked', date: false })).outcome.kind).toBe('unknown');
  });

  it('sends again after 429 and 401, which did nothing', async () => {
    const { outcome, posts, on } = await issue(['429', '401', 'works']);
    expect({ kind: outcome.kind, posts, made: on.made() }).toEqual({ kind: 'issued', posts: 3, made: 1 });
  });

  it.each([
    ['in flight, work done', true, 'lost'],
    ['in flight, work not done', false, 'nothing'],
  ])('the caller’s abort %s → %s', async (_name, works, kind) => {
    const on = server();
    const stop = new AbortController();
    const { graph, requests } = testGraph((request) => {
      if (request.method === 'GET') return on.list();
      if (works) on.create();
      stop.abort();
      return silence();
    });
    expect((await issuePass(graph, 'u', SETTINGS, absent(NOW), stop.signal)).kind).toBe(kind);
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  it('an abort before anything was sent is refused, without a list', async () => {
    const { graph, requests } = testGraph(() => json({}));
    expect(await issuePass(graph, 'u', SETTINGS, absent(NOW), AbortSignal.abort())).toMatchObject({ kind: 'refused', fault: { kind: 'cancelled' } });
    expect(requests).toHaveLength(0);
  });

  it('looks twice before it says nothing: the service may still be at work', async () => {
    const on = server();
    const { graph, slept } = testGraph((request, index) => {
      if (request.method === 'POST') return cut();
      const listed = on.list();
      if (index === 1) on.create();
      return listed;
    });
    expect((await issuePass(graph, 'u', SETTINGS, absent(NOW), never())).kind).toBe('lost');
    expect(slept).toEqual([3000]);
  });

  it('for any sequence of behaviours at most one POST does work, and the outcome is the server’s truth', async () => {
    const names = Object.keys(BEHAVIOURS) as Name[];
    const options = fc.record({ existing: fc.boolean(), before: fc.constantFrom('known' as const, 'not-checked' as const), lists: fc.boolean(), date: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 }), options, async (sequence, how) => {
        const { outcome, on } = await issue(sequence, how);
        expect(on.made()).toBeLessThanOrEqual(1);
        const truth = { issued: [1], lost: [1], nothing: [0], refused: [0], unknown: [0, 1] }[outcome.kind];
        expect(truth).toContain(on.made());
        expect(outcome.kind === 'unknown' && how.lists && how.date).toBe(false);
        expect(on.stored.length).toBeGreaterThanOrEqual(how.existing ? 1 : 0);
        expect(JSON.stringify(outcome).includes(PASSCODE)).toBe(outcome.kind === 'issued');
      }),
      { numRuns: 150 },
    );
  });
});
