import { useEffect, useRef, useState } from 'preact/hooks';
import type { PassSettings } from '../../lib/entra/pass.ts';
import type { FormReading } from '../../lib/portal/pass-form.ts';
import type { SeenForm, WatchedPane } from '../../lib/portal/watch-pane.ts';
import type { GuardServices } from './guard-services.ts';

export type FormMatch = 'none' | 'matches' | 'differs' | 'unsure';

/** How a form stands to what was verified. `unsure`: one of the two values could not be read. */
export function matchOf(form: FormReading | undefined, { lifetimeMinutes, oneTime }: PassSettings): FormMatch {
  if (!form) return 'none';
  if ((form.minutes ?? lifetimeMinutes) !== lifetimeMinutes || (form.oneTime ?? oneTime) !== oneTime) return 'differs';
  return form.minutes === undefined || form.oneTime === undefined ? 'unsure' : 'matches';
}

/** The portal's form, set once to what was verified each time it opens while Add is unlocked. */
export function usePane(services: GuardServices, settings: PassSettings, unlocked: boolean) {
  const [form, setForm] = useState<SeenForm>();
  const [pressed, setPressed] = useState<FormReading>();
  const pane = useRef<WatchedPane | undefined>(undefined);
  const wasSet = useRef(false);

  useEffect(() => {
    const stop = new AbortController();
    pane.current = services.watchPane({ onForm: setForm, onAdd: setPressed }, stop.signal);
    return () => stop.abort();
  }, [services]);

  const open = form !== undefined;
  const { lifetimeMinutes: minutes, oneTime } = settings;
  useEffect(() => {
    if (!open || !unlocked) wasSet.current = false;
    if (!open || !unlocked || wasSet.current) return;
    wasSet.current = true;
    void pane.current?.preset({ minutes, oneTime });
  }, [open, unlocked, minutes, oneTime]);

  return { form, match: matchOf(form, settings), pressed: pressed && matchOf(pressed, settings) === 'differs' ? pressed : undefined };
}
