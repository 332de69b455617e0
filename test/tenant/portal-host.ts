import type { PracticePerson } from '../../lib/practice/tenant.ts';
import { escapeHtml, page } from './html.ts';

type Listed = Pick<PracticePerson, 'id' | 'displayName'>;

const LISTED_AT_MOST = 50;
const BLADE = '#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~';

/** The portal's address of a user's Authentication methods pane, without the host. */
export function authMethodsRoute(userId: string): string {
  return `/${BLADE}/UserAuthMethods/userId/${userId}/hidePreviewBanner~/true`;
}

/** The portal's address of a user's overview, where the guard has nothing to do. */
export function overviewRoute(userId: string): string {
  return `/${BLADE}/overview/userId/${userId}/hidePreviewBanner~/true`;
}

const row = ({ id, displayName }: Listed) =>
  `<li>${escapeHtml(displayName)}: <a href="${overviewRoute(id)}">Overview</a>, <a href="${authMethodsRoute(id)}">Authentication methods</a></li>`;

/** Stands where the portal would be: the routes are the portal's, the page is not. */
export function portalPage(people: Iterable<Listed>): Response {
  return page(
    'Practice portal',
    `<p class="label">A stand-in by the Tapwarden project. Not Microsoft.</p><p>Only the addresses are those of the Entra admin center.</p><h2>Users</h2><ul>${[...people].slice(0, LISTED_AT_MOST).map(row).join('')}</ul>`,
  );
}
