/*
 * Evidence: the shapes #view/<extension>/<blade>/~/<menu item>/userId/<id>/… and #blade/…, a directory "@contoso.com/"
 * before them, percent-encoding and a query inside the hash (github.com/Azure/portaldocs, portalfx-links.md; links in
 * microsoft/zerotrustassessment, KelvinTegelaar/CIPP and dirkjanm/ROADtools).
 * Guess: which other menu items there are, and that opening the Add pane leaves the hash alone.
 */

export const MENU = ['overview', 'UserAuthMethods', 'Groups', 'Devices'] as const;
export type MenuItem = (typeof MENU)[number];

export interface Route {
  readonly item: MenuItem;
  readonly userId: string;
}

const decode = (segment: string) => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** Which blade of which user a hash asks for. Without a known menu item, the overview. */
export function readHash(hash: string): Route | undefined {
  const segments = (hash.replace(/^#/, '').split('?')[0] ?? '').split('/').map(decode);
  const at = segments.findIndex((segment) => segment.toLowerCase() === 'userid');
  const userId = at < 0 ? undefined : segments[at + 1]?.toLowerCase();
  if (!userId) return undefined;
  const item = MENU.find((known) => segments.some((segment) => segment.toLowerCase() === known.toLowerCase()));
  return { item: item ?? 'overview', userId };
}

/** A link in the form that the address has now. */
export function writeHash({ item, userId }: Route, now: string): string {
  return /^#(?:@[^/]+\/)?blade\//.test(now)
    ? `#blade/Microsoft_AAD_IAM/UserDetailsMenuBlade/${item}/userId/${userId}/adminUnitObjectId/`
    : `#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/${item}/userId/${userId}/hidePreviewBanner~/true`;
}
