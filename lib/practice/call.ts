import type { Caller, PracticePerson, World } from './types.ts';
import { refusals } from './refusals.ts';

export type Version = 'v1.0' | 'beta';

/** A request whose caller is known, whole or a part of a batch. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** The body as text; empty when there is none. */
  readonly text: string;
  readonly caller: Caller;
}

/** A request that found its route. */
export interface Call extends Incoming {
  readonly world: World;
  readonly version: Version;
  /** What the path gave for `{user}`, with `me` read as the caller's id. */
  readonly userKey: string;
  readonly target: PracticePerson | undefined;
  /** What the path gave for `{id}`. */
  readonly id: string;
}

export const isSelf = (call: Call) => call.target?.id === call.caller.userId;

export const hasScope = (call: Call, scopes: readonly string[]) => call.caller.scopes.some((scope) => scopes.includes(scope));

/** The user of the path, for directory calls. */
export function knownUser(call: Call): PracticePerson {
  return call.target ?? refusals.unknownResource(call.userKey);
}

/** The body of a write, an object. */
export function jsonBody(call: Call): Readonly<Record<string, unknown>> {
  if (call.text === '') refusals.emptyBody();
  if (!/^application\/json\b/i.test(call.headers.get('Content-Type') ?? '')) refusals.needsJson();
  const body = parse(call.text);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : refusals.badJson();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const contextOf = (call: Call, what: string) => `${call.url.origin}/${call.version}/$metadata#${what}`;
