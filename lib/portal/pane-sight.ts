import { BUILT_IN_HINTS, type PortalHints } from './hints.ts';
import { findDetails, type PassDetails } from './pass-details.ts';
import { findForm, type PassForm } from './pass-form.ts';

/** What a document shows of the pane now. Neither: nothing was recognised, which says nothing about what is there. */
export interface Sight {
  readonly form: PassForm | undefined;
  readonly details: PassDetails | undefined;
}

/** What the guard tells of it. `pane` is by the address, and holds where nothing in the page was recognised. */
export interface SightSummary {
  readonly pane: boolean;
  readonly form: boolean;
  readonly details: boolean;
}

export function look(root: ParentNode, hints: PortalHints = BUILT_IN_HINTS): Sight {
  return { form: findForm(root, hints), details: findDetails(root, hints) };
}

export function sightOf(root: ParentNode, hints: PortalHints, pane: boolean): SightSummary {
  const { form, details } = look(root, hints);
  return { pane, form: form !== undefined, details: details !== undefined };
}

const inForm = (form: PassForm | undefined) => form && JSON.stringify([form.read(), form.locked]);
const isSame = (one: Sight, other: Sight) => one.form?.pane === other.form?.pane && one.details?.field === other.details?.field;

/** Attributes by which panes open and controls change. What is typed or ticked changes none: hence the events. */
const CHANGING = ['class', 'style', 'hidden', 'open', 'title', 'disabled', 'aria-checked', 'aria-disabled', 'aria-valuenow', 'aria-hidden'];
const EVENTS = ['input', 'change', 'click'] as const;

/**
 * Calls `onChange` with what `root` shows, when that is something, and whenever it becomes something else, the values
 * in the form included. Looks once a frame at most, when something happened, and not at all where nobody can see it.
 */
export function watchSight(root: Document, hints: PortalHints, onChange: (sight: Sight) => void, signal: AbortSignal): void {
  let told: Sight = { form: undefined, details: undefined };
  let toldForm: string | undefined;
  let due = 0;

  const lookAgain = () => {
    due = 0;
    const sight = look(root, hints);
    const form = inForm(sight.form);
    if (isSame(sight, told) && form === toldForm) return;
    told = sight;
    toldForm = form;
    onChange(sight);
  };
  const soon = () => {
    if (!signal.aborted) due ||= requestAnimationFrame(lookAgain);
  };

  const observer = new MutationObserver(soon);
  observer.observe(root, { subtree: true, childList: true, attributeFilter: CHANGING });
  for (const type of EVENTS) root.addEventListener(type, soon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(due);
  }, { once: true });
  soon();
}
