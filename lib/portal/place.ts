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
/** Where a control is looked for in what of it lies under the box: the rest may be scrolled away or behind a pane. */
const SHARES = [0.1, 0.5, 0.9];

/** Whether one of the page's controls, or a frame, which may be full of them, is seen under a box at a place. Asks the page once. */
export function controlsUnder(page: Document, own: Element, box: Size): (place: Place) => boolean {
  const drawn = [...page.querySelectorAll(CONTROLS)].flatMap((control) => Array.from(control.getClientRects()));
  const isControl = (x: number, y: number) => page.elementsFromPoint(x, y).find((element) => element !== own)?.closest(CONTROLS);
  return ({ left, top }) =>
    drawn.some((its) => {
      const [x, y] = [Math.max(left, its.left), Math.max(top, its.top)];
      const width = Math.min(left + box.width, its.right) - x;
      const height = Math.min(top + box.height, its.bottom) - y;
      return width > 0 && height > 0 && SHARES.some((down) => SHARES.some((along) => isControl(x + along * width, y + down * height)));
    });
}
