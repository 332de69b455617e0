import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText, creationsIn, mayCreate, userIdOf } from './creation.ts';

const ID = '0a1b2c3d-1111-4222-8333-444455556666';
const GRAPH = 'https://graph.microsoft.com';
const METHODS = 'authentication/temporaryAccessPassMethods';
const BODY = { lifetimeInMinutes: 60, isUsableOnce: true, startDateTime: '2026-11-21T13:00:00Z' };
const READ = { user: ID, lifetimeMinutes: 60, oneTime: true, startsAt: Date.UTC(2026, 10, 21, 13) };
const UNREAD = { user: undefined, lifetimeMinutes: undefined, oneTime: undefined, startsAt: undefined };

const batch = (requests: unknown) => ({ method: 'POST', url: `${GRAPH}/v1.0/$batch`, body: JSON.stringify({ requests }) });
const item = (more: object = {}) => ({ id: '1', method: 'POST', url: `/users/${ID}/${METHODS}`, body: BODY, ...more });

describe('a creation of its own', () => {
  it.each([
    ['v1.0', `/v1.0/users/${ID}/${METHODS}`, ID],
    ['beta, in capitals', `/BETA/USERS/${ID.toUpperCase()}/Authentication/TemporaryAccessPassMethods/`, ID],
    ['quoted', `/beta/users('${ID}')/${METHODS}`, ID],
    ['quoted and encoded', `/beta/users(%27${ID}%27)/${METHODS}?x=1`, ID],
    ['by name', `/beta/users/Adele%40contoso.com/${METHODS}`, 'adele@contoso.com'],
    ['by a name with an apostrophe', `/beta/users('o''brien@contoso.com')/${METHODS}`, "o'brien@contoso.com"],
    ['with encoded letters', `/beta/users/${ID}/authentication/%74emporaryAccessPassMethods`, ID],
    ['of oneself', `/beta/me/${METHODS}`, undefined],
  ])('%s', (_name, path, user) => {
    expect(creationsIn({ method: 'POST', url: GRAPH + path, body: JSON.stringify(BODY) })).toEqual([{ ...READ, user }]);
  });

  it('is seen without its body, or with one that is none', () => {
    const asked = { method: 'post', url: `${GRAPH}/beta/users/${ID}/${METHODS}` };
    for (const body of [undefined, '', '{', '7', 'null', '[]']) expect(creationsIn({ ...asked, body })).toEqual([{ ...UNREAD, user: ID }]);
  });

  it.each([
    ['a list', 'GET', `/beta/users/${ID}/${METHODS}`],
    ['a revocation', 'DELETE', `/beta/users/${ID}/${METHODS}/1`],
    ['another method', 'POST', `/beta/users/${ID}/authentication/phoneMethods`],
    ['a query that names it', 'POST', `/beta/search/query?q=${METHODS}`],
  ])('is not %s', (_name, method, path) => {
    expect(creationsIn({ method, url: GRAPH + path, body: JSON.stringify(BODY) })).toEqual([]);
  });
});

describe('creations in a batch', () => {
  it.each<[string, unknown, unknown[]]>([
    ['one', [item()], [READ]],
    ['among others', [item({ method: 'GET' }), { id: '2', method: 'POST', url: '/me/checkMemberGroups' }, item()], [READ]],
    ['two', [item(), item({ url: `users/adele@contoso.com/${METHODS}`, body: undefined })], [READ, { ...UNREAD, user: 'adele@contoso.com' }]],
    ['without the slash, quoted, in any case', [item({ method: 'post', url: `Users('${ID}')/Authentication/TEMPORARYACCESSPASSMETHODS` })], [READ]],
    ['with a whole address', [item({ url: `${GRAPH}/beta/users/${ID}/${METHODS}` })], [READ]],
    ['with names in capitals', [{ ID: '1', METHOD: 'POST', URL: `/users/${ID}/${METHODS}`, Body: { LifetimeInMinutes: 60 } }], [{ ...UNREAD, user: ID, lifetimeMinutes: 60 }]],
    ['a body that is no object', [item({ body: 'e30=' })], [{ ...UNREAD, user: ID }]],
    ['reads only', [item({ method: 'GET' })], []],
    ['nothing', [], []],
    ['things that are no requests', [null, 7, 'x', {}, { method: 1, url: 2 }], []],
  ])('%s', (_name, requests, creations) => {
    expect(creationsIn(batch(requests))).toEqual(creations);
  });

  it.each(['/v1.0/$batch', '/beta/$batch/', '/BETA/%24Batch', '/v1.0/$BATCH?x'])('at %s', (path) => {
    expect(creationsIn({ ...batch([item()]), url: GRAPH + path })).toEqual([READ]);
  });

  it('cannot hide in a batch that cannot be read', () => {
    const url = `${GRAPH}/v1.0/$batch`;
    expect(creationsIn({ method: 'POST', url, body: `--x\r\nPOST /users/${ID}/${METHODS} HTTP/1.1` })).toEqual([UNREAD]);
    expect(creationsIn({ method: 'POST', url, body: '--x\r\nGET /users HTTP/1.1' })).toEqual([]);
    expect(creationsIn({ method: 'POST', url })).toEqual([]);
  });
});

describe('whatever is sent', () => {
  it('never throws', () => {
    const text = fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((requests) => JSON.stringify({ requests })), fc.constant(undefined));
    const url = fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom(`${GRAPH}/v1.0/$batch`, `${GRAPH}/beta/users/%/${METHODS}`, `${GRAPH}/beta/users('%27/${METHODS}`));
    fc.assert(fc.property(fc.constantFrom('POST', 'post', 'GET', ''), url, text, (method, at, body) => {
      for (const creation of creationsIn({ method, url: at, body })) userIdOf(creation);
    }));
  });

  it('finds a creation among any others, in the order of the batch', () => {
    const other = fc.record({ id: fc.string(), method: fc.constantFrom('GET', 'PATCH', 'DELETE'), url: fc.string(), body: fc.jsonValue() });
    fc.assert(fc.property(fc.array(other), fc.array(other), (before, after) => {
      expect(creationsIn(batch([...before, item(), ...after]))).toEqual([READ]);
    }));
  });

  it('reads a body from chunks, wherever they were cut', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(200), { maxLength: 4 }), (text, cuts) => {
      const bytes = new TextEncoder().encode(text);
      const places = [0, ...cuts.filter((cut) => cut <= bytes.length).sort((a, b) => a - b), bytes.length];
      const raw = places.slice(1).map((end, at) => ({ bytes: bytes.slice(places[at], end).buffer }));
      expect(bodyText(raw)).toBe(new TextDecoder().decode(bytes));
    }));
    expect(bodyText(undefined)).toBeUndefined();
    expect(bodyText([{}, { bytes: 'text' }])).toBe('');
  });
});

it.each([
  ['POST', `${GRAPH}/v1.0/$batch`, 'batch'],
  ['POST', `${GRAPH}/v1.0/users/${ID}/${METHODS}`, 'plain'],
  ['GET', `${GRAPH}/v1.0/users/${ID}/${METHODS}`, undefined],
  ['POST', `${GRAPH}/v1.0/users/$batch/x`, undefined],
  ['POST', 'no address', undefined],
])('%s %s may create: %s', (method, url, kind) => {
  expect(mayCreate({ method, url })).toBe(kind);
});
