import type { TenantPolicy } from '../entra/policy.ts';
import { mayIssue, type HeldRole } from '../entra/roles.ts';
import { notChecked, type Fact, type NotCheckedWhy } from '../judgement/fact.ts';
import type { Facts } from '../judgement/facts.ts';
import { factOf } from './answers.ts';
import { readBatch, type Part } from './batch.ts';
import type { Graph } from './client.ts';
import { EVENTUAL } from './membership.ts';
import { policyIn } from './recipient.ts';
import { MEMBER_ROLES, POLICY, rolesOf } from './recipient-parts.ts';
import { activeRoles, assignedRoles, memberRoles, named } from './roles.ts';
import { opens } from './scopes.ts';

/** How the signed-in agent and the tenant stand, whoever the recipient is. */
export interface Standing extends Pick<Facts, 'policy' | 'agentRoles' | 'agentEligibleRoles'> {
  /** ms that Microsoft's clock is ahead of ours; undefined where no answer told. */
  readonly serverAhead: number | undefined;
}

type PartId = 'me' | 'policy' | 'member-roles' | 'assigned-roles' | 'eligible-roles';

/** One `$batch` with all that the scopes open. Throws GraphFault when the batch as a whole fails. */
export async function readStanding(graph: Graph, { scopes, agentId }: { scopes: readonly string[]; agentId: string }, signal: AbortSignal): Promise<Standing> {
  const parts: (Part & { readonly id: PartId })[] = [{ id: 'me', url: '/me?$select=id' }];
  if (opens(scopes, 'policy')) parts.push({ id: 'policy', url: POLICY });
  if (opens(scopes, 'roles')) {
    parts.push({ id: 'member-roles', url: `/me${MEMBER_ROLES}`, headers: EVENTUAL });
    parts.push({ id: 'assigned-roles', url: rolesOf('roleAssignments', agentId) });
  }
  if (opens(scopes, 'eligibleRoles')) parts.push({ id: 'eligible-roles', url: rolesOf('roleEligibilityScheduleInstances', agentId) });

  const answer = await readBatch(graph, parts, signal);
  const now = graph.clock.now();
  const read = <T>(id: PartId, reader: (body: unknown, now: number) => Fact<T>): Fact<T> =>
    parts.some((part) => part.id === id) ? factOf(answer(id), (body) => reader(body, now)) : notChecked('scope');
  const active: readonly Fact<readonly HeldRole[]>[] = [read('member-roles', memberRoles), read('assigned-roles', assignedRoles)].map(named);
  return {
    policy: read<TenantPolicy>('policy', policyIn),
    agentRoles: activeRoles(active, mayIssue, now),
    agentEligibleRoles: named(read('eligible-roles', assignedRoles)),
    serverAhead: graph.serverAhead(),
  };
}

/** Where nothing at all could be read. */
export function noStanding(why: NotCheckedWhy): Standing {
  const fact = notChecked(why);
  return { policy: fact, agentRoles: fact, agentEligibleRoles: fact, serverAhead: undefined };
}

