import { browser } from 'wxt/browser';
import { mayHaveSent, send, type Listener, type Sender } from '../message-channel.ts';
import type { Message } from '../messages.ts';
import { onAddPressed } from './add-press.ts';
import { BUILT_IN_HINTS } from './hints.ts';
import { watchSight, type Sight } from './pane-sight.ts';
import type { Preset } from './pass-form.ts';
import { offerSpelling } from './spell-offer.ts';

export interface FramedPane {
  /** Tells what is seen once more: whoever listens may have come later. */
  again(): void;
}

const tell = (message: Message) => void send(message).catch(() => undefined); // the extension was updated: this script is stale

function tellSight({ form, details }: Sight): void {
  tell({ type: 'pane/sight', ...(form && { form: { ...form.read(), locked: form.locked } }), details: details !== undefined });
}

/**
 * Serves a form or a passcode that the portal draws in a frame: tells the portal's top frame, by way of the background,
 * what the form says, sets it, and shows the passcode spelled out right here, since no message may carry it. Ends when
 * the portal shows something else, with `onEnd`.
 */
export function serveFramedPane(onEnd: () => void): FramedPane {
  const life = new AbortController();
  let sight: Sight = { form: undefined, details: undefined };
  let shown = new AbortController();

  const show = (now: Sight) => {
    sight = now;
    shown.abort();
    shown = new AbortController();
    const signal = AbortSignal.any([life.signal, shown.signal]);
    tellSight(now);
    if (now.form) onAddPressed(document, now.form, (reading) => tell({ type: 'pane/adding', reading }), signal);
    if (now.details) offerSpelling(now.details, signal);
  };

  // Checked by hand, since the schema library would double this script: the background sends what it has checked.
  const answer = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
    if (type === 'pane/left' && mayHaveSent(type, sender)) life.abort();
    if (type === 'pane/set' && mayHaveSent(type, sender)) return sight.form?.set(message as Preset);
    return undefined;
  };

  browser.runtime.onMessage.addListener(answer as Listener);
  life.signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(answer as Listener);
    onEnd();
  }, { once: true });
  watchSight(document, BUILT_IN_HINTS, show, life.signal);
  return {
    again() {
      if (sight.form || sight.details) tellSight(sight);
    },
  };
}
