import type { TemporaryAccessPassAuthenticationMethod, TemporaryAccessPassAuthenticationMethodConfiguration, User } from '@microsoft/microsoft-graph-types';
import { methodKind, readMethod, type Method } from '../entra/methods.ts';
import { readPass, type Pass } from '../entra/pass.ts';
import { readPerson, type Person } from '../entra/person.ts';
import { readPolicy, type TenantPolicy } from '../entra/policy.ts';
import { known, notChecked, type Fact, type NotCheckedWhy } from '../judgement/fact.ts';
import { userPath } from './ask.ts';
import { readBatch, type Part, type PartAnswer } from './batch.ts';
import { serverNow, type Graph } from './client.ts';
import { GraphFault, type GraphFaultKind } from './faults.ts';
import { readRefusal } from './refusals.ts';
import { opens } from './scopes.ts';
import { PERSON_FIELDS } from './users.ts';

/** A user and what could be learnt for judging, read together. */
export interface Recipient {
  readonly person: Person;
  readonly passes: Fact<readonly Pass[]>;
  /** All registered methods; a pass is one of them. */
  readonly methods: Fact<readonly Method[]>;
  readonly policy: Fact<TenantPolicy>;
  /** UTC ms, by our clock. */
  readonly readAt: number;
}

export interface RecipientOptions {
  /** What was granted. */
  readonly scopes: readonly string[];
  /** Known this session: not read again. */
  readonly policy?: TenantPolicy;
}

const WHY: Partial<Readonly<Record<GraphFaultKind, NotCheckedWhy>>> = {
  'scope-missing': 'scope',
  'not-authorized': 'role',
  'timed-out': 'timed-out',
  busy: 'timed-out',
};

const POLICY = '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass';

/**
 * Reads a user, the passes and methods, and the tenant policy with one `$batch`, asking only for what the scopes open.
 * One read of `methods` gives the passes as well: the service takes 5 requests in 10 seconds from all agents of a
 * tenant together (learn.microsoft.com/graph/throttling-limits, identity and access reports).
 * A part that is refused makes its fact "not checked"; a user who may not be read is still there, by id alone.
 * Throws GraphFault: not-found for no such user, else when nothing could be read.
 */
export async function readRecipient(graph: Graph, userId: string, options: RecipientOptions, signal: AbortSignal): Promise<Recipient> {
  const { scopes } = options;
  const all = opens(scopes, 'methods');
  const parts: Part[] = [{ id: 'user', url: userPath(userId, `?$select=${PERSON_FIELDS}${opens(scopes, 'manager') ? '&$expand=manager($select=id,displayName)' : ''}`) }];
  // `methods` takes no query options: graph/api/authentication-list-methods.
  if (all) parts.push({ id: 'methods', url: userPath(userId, '/authentication/methods') });
  else if (opens(scopes, 'passes')) parts.push({ id: 'passes', url: userPath(userId, '/authentication/temporaryAccessPassMethods') });
  if (!options.policy && opens(scopes, 'policy')) parts.push({ id: 'policy', url: POLICY });

  const answer = await readBatch(graph, parts, signal);
  const asked = (id: string) => parts.some((part) => part.id === id);
  const read = <T>(id: string, reader: (body: unknown) => T): Fact<T> => (asked(id) ? factOf(answer(id), reader) : notChecked('scope'));
  const now = serverNow(graph);

  return {
    person: personOf(userId, answer('user')),
    passes: read(all ? 'methods' : 'passes', (body) => passesIn(body, now)),
    methods: read('methods', (body) => listIn(body).map((raw) => readMethod({ ...raw }))),
    policy: options.policy ? known(options.policy) : read('policy', (body) => readPolicy(body as TemporaryAccessPassAuthenticationMethodConfiguration)),
    readAt: graph.clock.now(),
  };
}

/** A method of any kind; the pass is the one whose properties are read by name. */
type Listed = TemporaryAccessPassAuthenticationMethod & { readonly '@odata.type'?: string };

function listIn(body: unknown): readonly Listed[] {
  const value = (body as { value?: unknown } | null | undefined)?.value;
  // Not a list is not an empty list: nothing may read as "no passes" that was not read.
  if (!Array.isArray(value)) throw new GraphFault('unexpected');
  return value as readonly Listed[];
}

/** Passes of a list of methods, or of passes alone, which need not name their type. `now`: UTC ms. Throws GraphFault where there is no list. */
export function passesIn(body: unknown, now: number): readonly Pass[] {
  return listIn(body)
    .filter((raw) => raw['@odata.type'] === undefined || methodKind(raw['@odata.type']) === 'pass')
    .map((raw) => readPass(raw, now));
}

function factOf<T>(part: PartAnswer | undefined, reader: (body: unknown) => T): Fact<T> {
  if (!part) return notChecked('refused');
  if (part.status !== 200) return notChecked(WHY[readRefusal(part.status, part.body).kind] ?? 'refused');
  try {
    return known(reader(part.body));
  } catch {
    return notChecked('refused');
  }
}

/** The pass scope alone shows no names, and a user chosen in the portal can be issued to all the same. */
function personOf(userId: string, part: PartAnswer | undefined): Person {
  if (part?.status === 200) return readPerson(part.body as User);
  if (part?.status === 403) return readPerson({ id: userId });
  const { kind, details } = readRefusal(part?.status ?? 0, part?.body);
  throw new GraphFault(kind, details);
}
