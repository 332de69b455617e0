import { Refused, type Answer } from './answer.ts';
import { hasScope, isSelf, type Call, type Incoming, type Version } from './call.ts';
import { refusals } from './refusals.ts';
import { ROUTES, type Route } from './routes.ts';
import type { PracticePerson, World } from './types.ts';

const VERSIONS: readonly string[] = ['v1.0', 'beta'] satisfies Version[];
const TABLE = ROUTES.map((route) => ({ route, pattern: route.path.split('/') }));

/** Answers one request, whole or a part of a batch; never throws what Graph would refuse. */
export function dispatch(world: World, incoming: Incoming): Answer {
  try {
    return answer(world, incoming);
  } catch (error) {
    if (error instanceof Refused) return error.answer;
    throw error;
  }
}

function answer(world: World, incoming: Incoming): Answer {
  const [version = '', ...path] = segmentsOf(incoming.url, incoming.caller.userId);
  if (!VERSIONS.includes(version)) refusals.unknownVersion(version);
  const matches = TABLE.flatMap(({ route, pattern }) => {
    const taken = match(pattern, path);
    return taken ? [{ route, taken }] : [];
  });
  if (matches.length === 0) refusals.unknownSegment(path.at(-1) ?? '');
  const { route, taken } = matches.find((found) => found.route.method === incoming.method) ?? refusals.wrongVerb();
  const userKey = taken['{user}'] ?? '';
  const call: Call = { ...incoming, world, version: version as Version, userKey, target: findUser(world, userKey), id: taken['{id}'] ?? '' };
  if (!mayCall(call, route)) route.denied();
  return route.answer(call);
}

function mayCall(call: Call, route: Route): boolean {
  return hasScope(call, route.scopes) || (isSelf(call) && hasScope(call, route.ownScopes ?? []));
}

/** Path segments, decoded; `users('x')` reads as `users/x` and `me` as the caller. */
function segmentsOf(url: URL, callerId: string): string[] {
  const [version = '', ...rest] = url.pathname.split('/').filter(Boolean).map(decode).flatMap((segment) => {
    const [, collection, key] = /^(\w+)\('(.*)'\)$/.exec(segment) ?? [];
    return collection !== undefined && key !== undefined ? [collection, key.replaceAll("''", "'")] : [segment];
  });
  return rest[0]?.toLowerCase() === 'me' ? [version, 'users', callerId, ...rest.slice(1)] : [version, ...rest];
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function match(pattern: readonly string[], path: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== path.length) return undefined;
  const taken: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = path[index] ?? '';
    if (expected.startsWith('{')) taken[expected] = segment;
    else if (expected.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return taken;
}

/** By object id or user principal name. */
function findUser(world: World, key: string): PracticePerson | undefined {
  const wanted = key.toLowerCase();
  const byId = world.state.people.get(wanted);
  if (byId || !wanted.includes('@')) return byId;
  for (const person of world.state.people.values()) {
    if (person.userPrincipalName.toLowerCase() === wanted) return person;
  }
  return undefined;
}
