import { fits, only, outermost, shownIn, type PortalHints } from './hints.ts';

export interface OneTimePicker {
  /** Undefined where it is not certain which option means yes, or which is chosen. */
  readonly oneTime: () => boolean | undefined;
  /** Neither option can be chosen: the tenant policy forces one-time use. */
  readonly locked: () => boolean;
  /** Clicks the option, where it is certain which. What the portal made of it is for `oneTime` to say. */
  readonly pick: (oneTime: boolean) => void;
}

type Pair = readonly [HTMLElement, HTMLElement];

function pairsIn(pane: Element, hints: PortalHints): Pair[] {
  const groups = new Map<Element, HTMLElement[]>();
  for (const option of outermost(shownIn(pane, hints.option))) {
    const group = option.closest(hints.picker.join());
    if (group && pane.contains(group)) groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups.values()].filter((options) => options.length === 2) as unknown as Pair[];
}

function yesOf(options: Pair, hints: PortalHints): HTMLElement | undefined {
  return hints.yes.map((selector) => only(options.filter((option) => option.matches(selector)))).find((option) => option !== undefined);
}

/** The pane's only choice between two. */
export function findPicker(pane: Element, hints: PortalHints): OneTimePicker | undefined {
  const options = only(pairsIn(pane, hints));
  if (!options) return undefined;
  const yes = yesOf(options, hints);
  const locked = () => options.every((option) => fits(option, hints.locked));
  const oneTime = () => {
    const chosen = only(options.filter((option) => fits(option, hints.chosen)));
    if (!chosen || !yes) return undefined;
    // Entra can force one-time use but not forbid it: a locked No means that yes was taken for no.
    return locked() && chosen !== yes ? undefined : chosen === yes;
  };
  return {
    oneTime,
    locked,
    pick(wanted) {
      if (locked() || oneTime() === wanted || !yes) return;
      const option = options.find((one) => (one === yes) === wanted);
      (option?.querySelector('input') ?? option)?.click();
    },
  };
}
