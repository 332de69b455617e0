export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

const MARGIN = 12;
const STEP = 48;

/** Where a box could be, best first: along the bottom edge from the left, then one row higher, then along the top. CSS pixels. */
export function places(box: Size, view: Size): readonly Place[] {
  const last = Math.max(MARGIN, view.width - box.width - MARGIN);
  const lefts = [...new Set([...Array.from({ length: Math.max(1, Math.ceil((last - MARGIN) / STEP)) }, (_, step) => MARGIN + step * STEP), last])];
  const bottom = view.height - box.height - MARGIN;
  const tops = [...new Set([bottom, bottom - box.height - MARGIN, MARGIN].filter((top) => top >= 0))];
  return tops.flatMap((top) => lefts.map((left) => ({ left, top })));
}

const inView = ({ left, top }: Place, box: Size, view: Size) => left + box.width <= view.width && top + box.height <= view.height;

/**
 * Where the box is already, if nothing is in the way there; else the first such place. Where all is taken it is the
 * bottom left corner: the portal's own panes, with what must be pressed now, come in from the other side.
 */
export function bestPlace(box: Size, view: Size, taken: (place: Place) => boolean, now?: Place): Place {
  const all = places(box, view);
  const stays = now && inView(now, box, view) && !taken(now);
  return (stays ? now : all.find((place) => !taken(place))) ?? all[0] ?? { left: MARGIN, top: MARGIN };
}

const CONTROLS = 'iframe, a[href], button, input, select, textarea, label, summary, [tabindex]:not([tabindex="-1"]), [role=button], [role=link], [role=slider], [role=menuitem], [role=tab], [contenteditable]';
const PROBE = 24;

/** Whether one of the page's controls lies under a box at this place, or a frame, which may be full of them. Looks at a grid of points. */
export function coversControl(page: DocumentOrShadowRoot, own: Element, box: Size, { left, top }: Place): boolean {
  const steps = (length: number) => Math.max(1, Math.ceil(length / PROBE));
  for (let row = 0; row <= steps(box.height); row += 1) {
    for (let column = 0; column <= steps(box.width); column += 1) {
      const x = left + Math.min(box.width, column * PROBE);
      const y = top + Math.min(box.height, row * PROBE);
      const under = page.elementsFromPoint(x, y).find((element) => element !== own);
      if (under?.closest(CONTROLS)) return true;
    }
  }
  return false;
}
