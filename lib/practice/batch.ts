import { bodyOf, failure, ok, type Answer, type Stamp } from './answer.ts';
import type { Caller } from './types.ts';
import type { Incoming } from './call.ts';
import { shuffled, type Draw } from './random.ts';

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

export interface BatchHost {
  readonly caller: Caller;
  readonly stamp: Stamp;
  readonly draw: Draw;
  readonly perform: (part: Incoming) => Answer;
}

/** graph/json-batching, which gives the rules; the texts are those that clients on GitHub quote. */
export function answerBatch(text: string, url: URL, host: BatchHost): Answer {
  const parts = readParts(text);
  const fault = typeof parts === 'string' ? parts : faultOf(parts);
  if (typeof parts === 'string' || fault !== undefined) return failure(400, 'BadRequest', fault ?? '');
  const done = new Map<string, Answer>();
  for (const part of parts) run(part, parts, done, url, host);
  return ok({ responses: shuffled(parts, host.draw).map((part) => responseOf(part, done.get(part.id), host.stamp)) });
}

function readParts(text: string): readonly Part[] | string {
  try {
    const { requests } = JSON.parse(text) as { readonly requests?: unknown };
    return Array.isArray(requests) ? (requests as readonly Part[]) : 'Invalid batch payload format.';
  } catch {
    return 'Invalid batch payload format.';
  }
}

const contentType = (part: Part) => Object.entries(part.headers ?? {}).some(([name]) => name.toLowerCase() === 'content-type');

function faultOf(parts: readonly Part[]): string | undefined {
  if (parts.length > 20) return 'Number of batch request steps exceeds the maximum value of 20.';
  if (parts.length === 0 || parts.some((part) => typeof part?.id !== 'string' || typeof part.method !== 'string' || typeof part.url !== 'string')) return 'Invalid batch payload format.';
  if (new Set(parts.map((part) => part.id.toLowerCase())).size !== parts.length) return 'Request Id has to be unique in a batch.';
  const bare = parts.find((part) => part.body !== undefined && !contentType(part));
  if (bare) return `Write request id : ${bare.id} does not contain Content-Type header or body.`;
  const absolute = parts.find((part) => URL.canParse(part.url));
  if (absolute) return `Invalid url for request id : ${absolute.id}. Relative urls only.`;
  const nested = parts.find((part) => /^\/?\$batch\b/i.test(part.url));
  if (nested) return 'Nested batch requests are not supported.';
  return hasOrder(parts) ? undefined : 'Invalid dependsOn: an unknown id or a circle.';
}

/** Every dependency leads, in so many steps, to a part that has none. */
function hasOrder(parts: readonly Part[]): boolean {
  const settled = new Set<string>();
  for (const _ of parts) {
    for (const part of parts) if ((part.dependsOn ?? []).every((id) => settled.has(id))) settled.add(part.id);
  }
  return settled.size === parts.length;
}

function run(part: Part, parts: readonly Part[], done: Map<string, Answer>, url: URL, host: BatchHost): Answer {
  const before = done.get(part.id);
  if (before) return before;
  const needed = (part.dependsOn ?? []).flatMap((id) => parts.filter((other) => other.id === id)).map((other) => run(other, parts, done, url, host));
  const answer = needed.some(({ status }) => status >= 400)
    ? failure(424, 'FailedDependency', 'Failed because a request it depends on failed.')
    : host.perform(incomingOf(part, url, host.caller));
  done.set(part.id, answer);
  return answer;
}

/** A part has its own headers only; the caller is the batch's. */
function incomingOf(part: Part, url: URL, caller: Caller): Incoming {
  const version = url.pathname.split('/')[1] ?? '';
  return {
    method: part.method.toUpperCase(),
    url: new URL(`/${version}/${part.url.replace(/^\//, '')}`, url.origin),
    headers: new Headers(part.headers),
    text: part.body === undefined ? '' : JSON.stringify(part.body),
    caller,
  };
}

function responseOf(part: Part, answer: Answer | undefined, stamp: Stamp): Record<string, unknown> {
  if (!answer) return { id: part.id, status: 500 };
  const body = bodyOf(answer, stamp);
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  return { id: part.id, status: answer.status, headers: { ...type, ...answer.headers }, ...(body === undefined ? {} : { body }) };
}
