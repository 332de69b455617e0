import { CLOUDS, type Cloud } from '../../../lib/entra/clouds.ts';
import type { PracticeTenant } from '../../../lib/practice/tenant.ts';
import { accountsOf, findByUsername } from '../entra/accounts.ts';
import { newSecret } from '../entra/tokens.ts';
import type { Session } from './pages/session.ts';
import { LISTED_AT_MOST } from './routes.ts';

export type PortalGraph = Pick<PracticeTenant, 'allow' | 'person' | 'state'>;

const DEFAULT_AGENT = 'nora.berg@contoso.com';
const HOUR = 3_600_000;
/** What the app behind the pane (ADIbizaUX) is pre-authorised for, as far as it is used here: dirkjanm/ROADtools, firstpartyscopes.json. */
const SCOPES = ['User.ReadWrite.All', 'UserAuthenticationMethod.ReadWrite.All', 'Directory.Read.All'];

/** The cloud of a portal host. L4 and L5 of US Government share their portals. */
export function cloudOf(host: string, graph: string | null): Cloud {
  if (host.endsWith('.cn')) return CLOUDS.china;
  if (host.endsWith('.us')) return graph === 'dod' ? CLOUDS['usgov-dod'] : CLOUDS.usgov;
  return CLOUDS.global;
}

/**
 * Answers what a portal knows when its page runs. The real one gets its token from an MSAL broker, and how it learns
 * the tenant policy, which an Authentication Administrator may not read from Graph, is not known.
 */
export function answerSession(graph: PortalGraph, now: () => number, { host, searchParams }: URL): Response {
  const agent = findByUsername(accountsOf(graph), searchParams.get('agent') ?? DEFAULT_AGENT);
  if (!agent) return new Response('No such agent.', { status: 403 });
  const token = newSecret();
  graph.allow(token, { userId: agent.id, scopes: SCOPES }, now() + HOUR);
  const cloud = cloudOf(host, searchParams.get('graph'));
  const { minimumLifetimeInMinutes, maximumLifetimeInMinutes, defaultLifetimeInMinutes, isUsableOnce } = graph.state.policy;
  const session: Session = {
    token,
    graph: `https://${cloud.graph}`,
    version: cloud.version,
    policy: { minimumLifetimeInMinutes, maximumLifetimeInMinutes, defaultLifetimeInMinutes, isUsableOnce },
    people: [...graph.state.people.values()].slice(0, LISTED_AT_MOST).map(({ id, displayName }) => ({ id, displayName })),
  };
  return Response.json(session, { headers: { 'cache-control': 'no-store' } });
}
