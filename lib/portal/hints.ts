import { SELECTORS, type Group } from './selectors.ts';

/** Selectors by what they find. An administrator can replace a group when the portal has changed before the extension has. */
export type PortalHints = Readonly<Record<Group, readonly string[]>>;

export const BUILT_IN_HINTS: PortalHints = SELECTORS;

const LONGEST = 300;

/** True where the browser takes it. A fragment of no document is asked, so that nothing of the page is looked at. */
export function isSelector(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > LONGEST) return false;
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}

export interface ReadHints {
  readonly hints: PortalHints;
  /** What could not be used: `group` of no known name, or `group[1]` of no valid selector. */
  readonly rejected: readonly string[];
}

/**
 * The built-in selectors, with the groups that `given` names in their place. A bad selector costs itself; a group of
 * which nothing can be used stays built in. Never throws.
 */
export function readHints(given: unknown): ReadHints {
  const hints: Record<string, readonly string[]> = { ...BUILT_IN_HINTS };
  const rejected: string[] = [];
  for (const [group, selectors] of Object.entries(typeof given === 'object' && given !== null ? given : {})) {
    if (!Object.hasOwn(BUILT_IN_HINTS, group) || !Array.isArray(selectors)) {
      rejected.push(group);
      continue;
    }
    const usable = selectors.filter(isSelector);
    rejected.push(...selectors.flatMap((selector: unknown, at) => (isSelector(selector) ? [] : [`${group}[${at}]`])));
    if (usable.length > 0) hints[group] = usable;
  }
  return { hints: hints as PortalHints, rejected };
}

/** Everything of a group below `root` that takes up room in the page, in the order of the document. */
export function shownIn(root: ParentNode, selectors: readonly string[]): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selectors.join())].filter((element) => element.checkVisibility());
}

export function fits(element: Element, selectors: readonly string[]): boolean {
  return element.matches(selectors.join());
}

/** Without those that are inside another one of them. */
export function outermost<Found extends Element>(elements: readonly Found[]): Found[] {
  return elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
}

/** The only one there is, or nothing: of two, neither is certain. */
export function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
