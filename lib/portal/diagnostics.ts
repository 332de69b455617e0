import { BUILT_IN_HINTS, type PortalHints } from './hints.ts';
import { sightOf, type SightSummary } from './pane-sight.ts';
import type { Group } from './selectors.ts';

export interface Surroundings {
  readonly url: string;
  readonly pane: boolean;
  readonly extension: string;
  readonly browser: string;
}

export interface Diagnostics {
  readonly extension: string;
  readonly browser: string;
  readonly host: string;
  readonly route: string;
  readonly sight: SightSummary;
  /** How many elements each selector finds, in a pane or not. */
  readonly found: Readonly<Record<Group, Readonly<Record<string, number>>>>;
}

/** Words of the portal's own addresses. Only these are passed on: a tenant's or a person's name is none of them. */
const ROUTE_WORD = /^(?:view|blade|~|Microsoft_[A-Za-z_]+|[A-Za-z]+Blade|UserAuthMethods|overview|userId|hidePreviewBanner~|adminUnitObjectId|true|false)$/;
const shapeOf = (segment: string) => (segment === '' || ROUTE_WORD.test(segment) ? segment : '…');

/** The shape of the part after "#": names and ids as "…". */
export function routeShape(url: string): string {
  const [path = '', query] = (URL.parse(url)?.hash ?? '').slice(1).split('?');
  return `${path.split('/').map(shapeOf).join('/')}${query === undefined ? '' : '?…'}`;
}

/** What a report needs to mend the recognition, without a word of the page, an id or a value. */
export function diagnostics(root: ParentNode, { url, pane, extension, browser }: Surroundings, hints: PortalHints = BUILT_IN_HINTS): Diagnostics {
  const countOf = (selector: string) => [selector, root.querySelectorAll(selector).length] as const;
  const found = Object.fromEntries(Object.entries(hints).map(([group, selectors]) => [group, Object.fromEntries(selectors.map(countOf))]));
  return { extension, browser, host: URL.parse(url)?.host ?? '', route: routeShape(url), sight: sightOf(root, hints, pane), found: found as Diagnostics['found'] };
}
