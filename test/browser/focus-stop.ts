interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the keyboard's focus is: what it is on, where that stands in what scrolls, and what is wrong with how it shows. */
export interface FocusStop {
  readonly name: string;
  /** CSS pixels in the page. */
  readonly box: Box;
  /** CSS pixels in the innermost part that scrolls by itself, and which part that is. */
  readonly inPart: Box & { readonly part: number };
  readonly faults: readonly string[];
}

/** Runs in the page, for a document or a shadow root; undefined where the focus is outside of it. */
export function focusStop(root: Document | ShadowRoot): FocusStop | undefined {
  const element = root.activeElement;
  if (!element || element === document.body || element.matches('[popover]')) return undefined; // the guard over the page has its own walk
  const rect = element.getBoundingClientRect();
  const scrolls = (one: Element) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight;
  let part: Element | null = element.parentElement;
  while (part && !scrolls(part)) part = part.parentElement;
  const moved = (by: { x: number; y: number }) => ({ left: rect.left + by.x, top: rect.top + by.y, right: rect.right + by.x, bottom: rect.bottom + by.y });
  const faults: string[] = [];
  const style = getComputedStyle(element);
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) faults.push('the focus does not show');
  if (rect.height < innerHeight / 2 && (rect.top < -1 || rect.bottom > innerHeight + 1 || rect.left < -1 || rect.right > innerWidth + 1)) faults.push('it is not on screen');
  const inset = 3;
  const points = [[(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2], [rect.left + inset, rect.top + inset], [rect.right - inset, rect.bottom - inset]] as const;
  for (const [across, down] of points) {
    const hit = root.elementFromPoint(across, down);
    if (hit && !element.contains(hit) && !hit.contains(element)) faults.push(`it lies under ${hit.localName}.${hit.className}`);
  }
  const name = `${element.localName} "${(element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent ?? '').trim().slice(0, 50)}"`;
  return { name, box: moved({ x: scrollX, y: scrollY }), inPart: { ...moved(part ? { x: part.scrollLeft, y: part.scrollTop } : { x: scrollX, y: scrollY }), part: [...root.querySelectorAll('*')].indexOf(part ?? element.ownerDocument.documentElement) }, faults: [...new Set(faults)] };
}

/** From left to right, and from above to below: on in the same line, to a line below, or to the top of a column beside. */
export function isReadingOrder(one: FocusStop, other: FocusStop): boolean {
  const [from, to] = one.inPart.part === other.inPart.part ? [one.inPart, other.inPart] : [one.box, other.box];
  const slack = 4;
  if (to.top >= from.bottom - slack) return true;
  return to.left >= from.right - slack || (to.top > from.top && to.left >= from.left - slack);
}
