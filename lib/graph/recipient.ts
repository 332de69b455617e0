import type { TemporaryAccessPassAuthenticationMethodConfiguration, User } from '@microsoft/microsoft-graph-types';
import { readAccount, type Account } from '../entra/account.ts';
import { readChanges } from '../entra/history.ts';
import { readPerson, type Person } from '../entra/person.ts';
import { readPolicy, type TenantPolicy } from '../entra/policy.ts';
import { isPrivileged, mayIssue } from '../entra/roles.ts';
import { absent, evidence, known, listed, notChecked, type Fact } from '../judgement/fact.ts';
import type { Facts } from '../judgement/facts.ts';
import { factOf, found, joined, rowsIn } from './answers.ts';
import { readBatch, type PartAnswer } from './batch.ts';
import { serverNow, type Graph } from './client.ts';
import { GraphFault } from './faults.ts';
import { forRoles, groupPage } from './groups.ts';
import { membershipOf } from './membership.ts';
import { methodsIn, passesIn } from './methods.ts';
import { decidingGroups, reachOf } from './reach.ts';
import { partsFor, type PartId, type RecipientOptions } from './recipient-parts.ts';
import { readRefusal } from './refusals.ts';
import { activeRoles, assignedRoles, memberRoles, named } from './roles.ts';
import { opens } from './scopes.ts';

export type { Kept, RecipientOptions } from './recipient-parts.ts';

/** A user and what could be learnt for judging, read together. */
export interface Recipient extends Facts {
  /** By the id alone where nothing of the user could be read. */
  readonly person: Person;
  /** UTC ms, by our clock. */
  readonly readAt: number;
}

/**
 * Reads a user and every fact that the scopes open with one `$batch`, and with a second one where the user is in more
 * groups than a page shows. A part that fails makes its fact "not checked", and no other.
 * Throws GraphFault: not-found for no such user, else when the first batch as a whole failed or a request was cancelled.
 */
export async function readRecipient(graph: Graph, userId: string, options: RecipientOptions, signal: AbortSignal): Promise<Recipient> {
  const { scopes, kept } = options;
  const parts = partsFor(userId, options, serverNow(graph));
  const answer = await readBatch(graph, parts, signal);
  const now = graph.clock.now();
  const atServer = serverNow(graph);
  const read = <T>(id: PartId, reader: (body: unknown, now: number) => Fact<T>): Fact<T> =>
    parts.some((part) => part.id === id) ? factOf(answer(id), (body) => reader(body, now)) : notChecked('scope');

  const person = personOf(userId, answer('user'), now);
  const policy = kept.policy ?? read('policy', policyIn);
  const sensitive = options.sensitiveGroups.map((id) => id.toLowerCase());
  const groups = await membershipOf(graph, userId, read('groups', groupPage), [...decidingGroups(policy, userId), ...sensitive], signal);
  const owned = read('owned-groups', (body) => forRoles(groupPage(body, now)) ?? notChecked('refused'));
  const roles = [read('member-roles', memberRoles), read('assigned-roles', assignedRoles)];
  const ownRoles = () => [read('agent-member-roles', memberRoles), read('agent-assigned-roles', assignedRoles)].map(named);

  return {
    person,
    account: opens(scopes, 'details') ? read('user', accountIn) : notChecked('scope'),
    passes: read(opens(scopes, 'methods') ? 'methods' : 'passes', (body) => listed(passesIn(body, atServer), now)),
    methods: read('methods', (body) => listed(methodsIn(body), now)),
    roles: activeRoles(roles, isPrivileged, now),
    eligibleRoles: read('eligible-roles', assignedRoles),
    roleGroups: joined([groups.forRoles, owned], () => true, ({ id }) => id, now),
    sensitiveGroups: sensitive.length > 0 ? those(groups.among, sensitive) : absent(now),
    history: read('audits', (body) => found(readChanges(rowsIn(body)), body, now)),
    policy,
    policyReach: reachOf(policy, userId, groups.among),
    agentRoles: kept.agentRoles ?? activeRoles(ownRoles(), mayIssue, now),
    agentEligibleRoles: kept.agentEligibleRoles ?? named(read('agent-eligible-roles', assignedRoles)),
    readAt: now,
  };
}

/** A user who may not be read, as with the pass scope alone, can be issued to all the same. */
function personOf(userId: string, part: PartAnswer | undefined, now: number): Person {
  if (part?.status === 404) throw new GraphFault('not-found', readRefusal(part.status, part.body).details);
  return evidence(factOf(part, (body) => known(readPerson(identified(body)), now))) ?? readPerson({ id: userId });
}

export function policyIn(body: unknown, now: number): Fact<TenantPolicy> {
  const raw = body as TemporaryAccessPassAuthenticationMethodConfiguration;
  if (!raw.state) throw new GraphFault('unexpected'); // no policy at all would read as a disabled one
  return known(readPolicy(raw), now);
}

const accountIn = (body: unknown, now: number): Fact<Account> => known(readAccount(identified(body)), now);

function identified(body: unknown): User {
  if (typeof (body as User | null)?.id !== 'string') throw new GraphFault('unexpected');
  return body as User;
}

function those<T extends { readonly id: string }>(list: Fact<readonly T[]>, ids: readonly string[]): Fact<readonly T[]> {
  return list.state === 'known' ? listed(list.value.filter(({ id }) => ids.includes(id)), list.readAt) : list;
}
