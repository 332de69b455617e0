const MOST_RETURNS = 50;
export const GROUND = 'guard-ground';

/**
 * Inside a shadow root, `!important` wins over whatever the page says of the host, its own `!important` and `style`
 * included (drafts.csswg.org/css-cascade-5, context). So the page cannot fade, shrink or move the guard.
 */
const HOLD = ':host { all: initial !important; position: fixed !important; color-scheme: light dark !important; z-index: 2147483647 !important; }';

export interface GuardHost {
  /** Where to draw. */
  readonly ground: HTMLElement;
  readonly element: HTMLElement;
  /** CSS pixels from the view's top left corner. */
  readonly moveTo: (place: { readonly left: number; readonly top: number }) => void;
}

/**
 * The guard's place in the portal: an element in the top layer with a closed shadow root, so that neither the page's
 * styles nor its scripts reach in. A page that takes it away does not get rid of it, nor of the lock, which is not here.
 */
export function placeGuardHost(styles: readonly string[], signal: AbortSignal): GuardHost {
  const element = document.createElement('div');
  const root = element.attachShadow({ mode: 'closed' });
  const position = new CSSStyleSheet();
  const own = ownNames();
  root.adoptedStyleSheets = [...[HOLD, ...styles].map((css) => sheetOf(own(css))), position];
  const ground = document.createElement('div');
  ground.className = GROUND;
  root.append(ground);
  // What is typed here is not the portal's: its shortcuts must not fire.
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation(), { signal });

  let returns = 0;
  const isShown = () => element.parentNode === document.documentElement && element.matches(':popover-open');
  const show = () => {
    if (signal.aborted || isShown() || returns > MOST_RETURNS) return;
    returns += 1;
    if (element.popover !== 'manual') element.popover = 'manual';
    if (element.parentNode !== document.documentElement) document.documentElement.append(element);
    if (!element.matches(':popover-open')) element.showPopover();
  };
  const watch = new MutationObserver(show);
  watch.observe(document.documentElement, { childList: true });
  watch.observe(element, { attributeFilter: ['popover'] });
  element.addEventListener('toggle', show, { signal });
  signal.addEventListener('abort', () => {
    watch.disconnect();
    element.remove();
  }, { once: true });
  show();
  return { ground, element, moveTo: ({ left, top }) => position.replaceSync(`:host { left: ${left}px !important; top: ${top}px !important; }`) };
}

/** Custom properties under names that no page can guess: `CSS.registerProperty` would reach into the shadow root. */
function ownNames(): (css: string) => string {
  const prefix = crypto.randomUUID();
  return (css) => css.replaceAll(/--(?=[a-z])/g, `--${prefix}-`);
}

/** Sizes in `rem` would follow the portal's root element; ours are those of the browser's own 16 pixels. */
function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replaceAll(/(?<![\w-])(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`));
  return sheet;
}
