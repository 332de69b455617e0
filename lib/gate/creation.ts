import { isObjectId } from '../entra/portal-route.ts';

/** A pass that a request asks Graph to make. What is undefined was not said, or could not be read. */
export interface Creation {
  /** Object id or user principal name, in lower case. */
  readonly user: string | undefined;
  readonly lifetimeMinutes: number | undefined;
  readonly oneTime: boolean | undefined;
  /** UTC, milliseconds since 1970. */
  readonly startsAt: number | undefined;
}

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body?: string | undefined;
}

const COLLECTION = /temporaryaccesspassmethods(?![a-z])/i;
const BATCH = /^\/[^/]+\/\$batch\/?$/i;
const USER = /(?:^|\/)users(?:\/([^/]+)|\('((?:[^']|'')+)'\))\/authentication\//i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray "%" is not ours to judge
  }
}

const pathOf = (url: string) => decoded(URL.parse(url, 'https://graph.microsoft.com')?.pathname ?? '');

/** By method and URL alone: what may create passes, so that nothing else costs a second look. */
export function mayCreate({ method, url }: Asked): 'plain' | 'batch' | undefined {
  if (method.toUpperCase() !== 'POST') return undefined;
  const path = pathOf(url);
  return BATCH.test(path) ? 'batch' : COLLECTION.test(path) ? 'plain' : undefined;
}

/**
 * The passes that a request would create: its own, or those of a `$batch` (learn.microsoft.com/graph/json-batching).
 * Never throws; a batch that cannot be read and yet names the collection counts as one creation for an unknown user.
 */
export function creationsIn(asked: Asked): Creation[] {
  const kind = mayCreate(asked);
  if (kind === undefined) return [];
  const body = parsed(asked.body);
  if (kind === 'plain') return [creation(asked.url, body)];
  const items = field(body, 'requests');
  if (!Array.isArray(items)) return COLLECTION.test(decoded(asked.body ?? '')) ? [creation('', undefined)] : [];
  return items.flatMap((item: unknown) => {
    const [method, url] = [field(item, 'method'), field(item, 'url')];
    if (typeof method !== 'string' || typeof url !== 'string' || mayCreate({ method, url }) !== 'plain') return [];
    return [creation(url, field(item, 'body'))];
  });
}

function creation(url: string, body: unknown): Creation {
  const [, segment, quoted] = USER.exec(pathOf(url)) ?? [];
  const lifetime = field(body, 'lifetimeInMinutes');
  const oneTime = field(body, 'isUsableOnce');
  const start = field(body, 'startDateTime');
  const startsAt = typeof start === 'string' ? Date.parse(start) : Number.NaN;
  return {
    user: (quoted?.replaceAll("''", "'") ?? segment)?.toLowerCase(),
    lifetimeMinutes: typeof lifetime === 'number' ? lifetime : undefined,
    oneTime: typeof oneTime === 'boolean' ? oneTime : undefined,
    startsAt: Number.isNaN(startsAt) ? undefined : startsAt,
  };
}

/** A property, whatever the case of its name: Graph is lenient there, and so is who looks for what it will do. */
function field(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  return Object.entries(object).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** webRequest's `requestBody.raw` as text: chunks may cut a character in two. */
export function bodyText(raw: readonly { readonly bytes?: unknown }[] | undefined): string | undefined {
  if (!raw) return undefined;
  const decoder = new TextDecoder();
  const chunks = raw.map(({ bytes }) => (bytes instanceof ArrayBuffer ? decoder.decode(bytes, { stream: true }) : ''));
  return chunks.join('') + decoder.decode();
}

/** The user as an object id; user principal names are personal data, and not kept. */
export function userIdOf({ user }: Creation): string | undefined {
  return user !== undefined && isObjectId(user) ? user : undefined;
}
