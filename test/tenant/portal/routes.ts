import type { PracticePerson } from '../../../lib/practice/tenant.ts';
import { escapeHtml, page } from '../html.ts';

type Listed = Pick<PracticePerson, 'id' | 'displayName'>;

export const LISTED_AT_MOST = 50;
/** Where a ReactView is drawn: the number is none to rely on. Hosts: Azure/azure-functions-ux, and the portal's safelist (learn.microsoft.com/azure/azure-portal/azure-portal-safelist-urls). */
export const REACT_HOST = 'sandbox-3.reactblade.portal.azure.net';

const BLADE = 'Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~';

/** The portal's address of a user's Authentication methods pane, without the host. */
export function authMethodsRoute(userId: string): string {
  return `/#view/${BLADE}/UserAuthMethods/userId/${userId}/hidePreviewBanner~/true`;
}

/** The portal's address of a user's overview, where the guard has nothing to do. */
export function overviewRoute(userId: string): string {
  return `/#view/${BLADE}/overview/userId/${userId}/hidePreviewBanner~/true`;
}

/** Which portal a test wants. Everything is in the query before the hash, which the real portal uses for such things, too. */
export interface PortalChoice {
  readonly host?: string;
  /** K: drawn in the top document, a worker calls Graph. R: a ReactView in a frame, which calls Graph itself. */
  readonly pane: 'K' | 'R';
  /** The pass is created as a part of a `$batch`. */
  readonly batch?: boolean;
  readonly lang?: 'en' | 'de' | 'ja';
  /** Another look and structure, in which no class name or control is as it was. */
  readonly shuffle?: boolean;
  /** Whose token the portal has. */
  readonly agent?: string;
  /** The US Government portals serve two Graphs. */
  readonly graph?: 'dod';
}

/** The whole address of a pane in that portal; `route` as the functions above make it. */
export function portalAddress({ host = 'entra.microsoft.com', pane, batch, lang, shuffle, agent, graph }: PortalChoice, route: string): string {
  const query = new URLSearchParams({
    pane,
    ...(batch ? { batch: '1' } : {}),
    ...(lang ? { l: lang } : {}),
    ...(shuffle ? { shuffle: '1' } : {}),
    ...(agent ? { agent } : {}),
    ...(graph ? { graph } : {}),
  });
  const [path = '/', hash = ''] = route.split('#');
  return `https://${host}${path}?${query.toString()}#${hash}`;
}

const row = ({ id, displayName }: Listed) =>
  `<li>${escapeHtml(displayName)}: <a href="${overviewRoute(id)}">Overview</a>, <a href="${authMethodsRoute(id)}">Authentication methods</a></li>`;

export const WORKER_PATH = '/worker.js';
/** Asks as it is told, and answers the status; 0: not sent. */
export const WORKER = 'onmessage = ({ data: [url, init] }) => fetch(url, init).then(({ status }) => postMessage(status), () => postMessage(0));';

/** What the portal hosts serve where no pane is asked for: the portal's routes on a page without scripts, from which a test may ask Graph in every way there is. */
export function portalPage({ url }: Request, people: Iterable<Listed>): Response {
  if (new URL(url).pathname === WORKER_PATH) return new Response(WORKER, { headers: { 'content-type': 'text/javascript', 'content-security-policy': 'connect-src https:' } });
  return page(
    'Practice portal',
    `<p class="label">A stand-in by the Tapwarden project. Not Microsoft.</p><p>Only the addresses are those of the Entra admin center.</p><h2>Users</h2><ul>${[...people].slice(0, LISTED_AT_MOST).map(row).join('')}</ul>`,
    { allowing: "connect-src https:; worker-src 'self' blob:; frame-src https:" },
  );
}
