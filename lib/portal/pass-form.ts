import { findDuration } from './duration-field.ts';
import { BUILT_IN_HINTS, only, outermost, shownIn, type PortalHints } from './hints.ts';
import { findPicker } from './one-time-picker.ts';

/** What the form would ask for. What is undefined was not recognised. */
export interface FormReading {
  readonly minutes?: number | undefined;
  readonly oneTime?: boolean | undefined;
  /** The pass would start later. */
  readonly delayed?: boolean | undefined;
}

export type Preset = Pick<FormReading, 'minutes' | 'oneTime'>;

export interface PassForm {
  readonly pane: HTMLElement;
  /** One-time use is forced by the tenant policy. */
  readonly locked: boolean;
  read(): FormReading;
  /**
   * Sets what is given, where it is certain how, and answers what the form says afterwards: the same, or the portal
   * had it otherwise. Lifetimes that are no whole steps of the form (an hour, as a rule) or beyond its bounds are left.
   */
  set(preset: Preset): Promise<FormReading>;
  addButton(): HTMLElement | undefined;
}

const FRAMES_TO_SETTLE = 30;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The portal's own code may run elsewhere (github.com/Azure/portaldocs, portalfx-blade-viewmodel.md) and answer some frames later. */
async function settled(done: () => boolean): Promise<void> {
  for (let frame = 0; frame < FRAMES_TO_SETTLE && !done(); frame += 1) await nextFrame();
}

function formIn(pane: HTMLElement, hints: PortalHints): PassForm | undefined {
  const duration = findDuration(pane, hints);
  const picker = findPicker(pane, hints);
  const checkboxes = shownIn(pane, hints.checkbox) as HTMLInputElement[];
  if (!duration || !picker || checkboxes.length === 0) return undefined;
  const read = (): FormReading => ({ minutes: duration.minutes(), oneTime: picker.oneTime(), delayed: only(checkboxes)?.checked });
  return {
    pane,
    get locked() {
      return picker.locked();
    },
    read,
    async set({ minutes, oneTime }) {
      const written = minutes !== undefined && minutes !== duration.minutes() && duration.write(minutes);
      if (oneTime !== undefined) picker.pick(oneTime);
      await settled(() => (!written || duration.minutes() === minutes) && (oneTime === undefined || picker.locked() || picker.oneTime() === oneTime));
      return read();
    },
    addButton: () => only(shownIn(pane, hints.addButton)),
  };
}

/**
 * The portal's form for a new pass. Its pane is told from those of other methods by its structure: a duration, a
 * checkbox and a choice between two (screenshots of 2025 in AliChoukatli/CyberShield-Enterprise).
 */
export function findForm(root: ParentNode, hints: PortalHints = BUILT_IN_HINTS): PassForm | undefined {
  return only(outermost(shownIn(root, hints.pane)).flatMap((pane) => formIn(pane, hints) ?? []));
}
