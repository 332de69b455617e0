import { fits, only, shownIn, type PortalHints } from './hints.ts';
import { minutesPerStep, type Bounds } from './lifetime-unit.ts';
import { readNumber } from './number-text.ts';

/** The slider and its number box, of which the pane may show one or both. */
export interface DurationField {
  /** Undefined where the unit, or which number counts, is not certain. */
  readonly minutes: () => number | undefined;
  /** True where the box was written to. What the portal made of it is for `minutes` to say. */
  readonly write: (minutes: number) => boolean;
}

function numberOf(element: Element, ...names: readonly string[]): number | undefined {
  const text = names.map((name) => element.getAttribute(name)).find((value) => value !== null);
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function boundsOf(element: Element): Bounds | undefined {
  const least = numberOf(element, 'aria-valuemin', 'min');
  const most = numberOf(element, 'aria-valuemax', 'max');
  return least === undefined || most === undefined ? undefined : { least, most };
}

/** What the slider says needs no reading of a language's numbers; the box has to agree with it. */
function valueOf(slider: Element | undefined, box: HTMLInputElement | undefined): number | undefined {
  const slid = slider instanceof HTMLInputElement ? readNumber(slider.value) : slider && numberOf(slider, 'aria-valuenow');
  const written = box && readNumber(box.value);
  if (!slider || !box) return slid ?? written;
  return slid === written ? slid : undefined;
}

/**
 * React puts a setter of its own on each input and misses what goes through it (facebook/react, inputValueTracking.js):
 * hence the prototype's. `change` is what Knockout's `value` binding takes, `input` React's; leaving the
 * box is what Fluent's SpinButton waits for (fluentui, SpinButton.base.tsx).
 */
function writeText(box: HTMLInputElement, text: string): void {
  Reflect.set(HTMLInputElement.prototype, 'value', text, box);
  for (const type of ['input', 'change', 'focusout']) box.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

/** Undefined where there is none, or more than one of a kind. */
export function findDuration(pane: Element, hints: PortalHints): DurationField | undefined {
  const sliders = shownIn(pane, hints.slider);
  const boxes = shownIn(pane, hints.numberBox).filter((box) => box instanceof HTMLInputElement && !fits(box, hints.slider));
  const slider = only(sliders);
  const box = only(boxes) as HTMLInputElement | undefined;
  if ((!slider && !box) || sliders.length > 1 || boxes.length > 1) return undefined;
  const bounds = () => (slider && boundsOf(slider)) ?? (box && boundsOf(box));
  const unit = () => {
    const between = bounds();
    return between && minutesPerStep(between);
  };
  return {
    minutes() {
      const minutes = unit();
      const value = valueOf(slider, box);
      return minutes === undefined || value === undefined ? undefined : Math.round(value * minutes);
    },
    write(minutes) {
      const steps = minutes / (unit() ?? Number.NaN);
      const { least, most } = bounds() ?? { least: 1, most: 0 };
      // Whole steps only: they are the slider's, and are written alike in every language.
      if (!box || box.disabled || box.readOnly || !Number.isInteger(steps) || steps < least || steps > most) return false;
      writeText(box, String(steps));
      return true;
    },
  };
}
