import { onAddPressed } from './add-press.ts';
import { presetFrame, watchFrames } from './framed-form.ts';
import { BUILT_IN_HINTS, type PortalHints } from './hints.ts';
import { watchSight } from './pane-sight.ts';
import type { FormReading, PassForm, Preset } from './pass-form.ts';
import { offerSpelling } from './spell-offer.ts';

/** What the guard sees of the portal's form, wherever it is drawn. Undefined: none is open, or it was not recognised. */
export type SeenForm = FormReading & { readonly locked: boolean };

export interface PaneListeners {
  readonly onForm: (form: SeenForm | undefined) => void;
  /** Add was pressed with these settings; the press goes its way. */
  readonly onAdd: (reading: FormReading) => void;
}

export interface WatchedPane {
  /** Sets the form that is seen, and answers what it says then; undefined where none is. */
  preset(preset: Preset): Promise<FormReading | undefined>;
}

/**
 * Watches the pane in the top document and in the portal's frames until the signal ends, and offers to spell the
 * passcode out where it appears. A form in the top document comes before one in a frame.
 */
export function watchPane({ onForm, onAdd }: PaneListeners, signal: AbortSignal, hints: PortalHints = BUILT_IN_HINTS): WatchedPane {
  let top: PassForm | undefined;
  let framed: { frame: number; form: SeenForm } | undefined;
  let visit = new AbortController();

  const tell = () => onForm(top ? { ...top.read(), locked: top.locked } : framed?.form);

  watchSight(document, hints, ({ form, details }) => {
    top = form;
    visit.abort();
    visit = new AbortController();
    const during = AbortSignal.any([signal, visit.signal]);
    if (form) onAddPressed(document, form, onAdd, during);
    if (details) offerSpelling(details, during);
    tell();
  }, signal);

  watchFrames({
    onSight: ({ frame, form }) => {
      if (form) framed = { frame, form };
      else if (framed?.frame === frame) framed = undefined;
      tell();
    },
    onAdd: (_frame, reading) => onAdd(reading),
  }, signal);

  return { preset: async (preset) => (top ? top.set(preset) : framed && presetFrame(framed.frame, preset)) };
}
