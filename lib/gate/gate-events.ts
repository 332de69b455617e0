import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { mayHaveSent, send, type Listener, type Sender } from '../message-channel.ts';
import type { GateEvent } from './types.ts';

const Events = v.array(v.object({ kind: v.string(), differs: v.array(v.string()) }));
const Changed = v.object({ type: v.literal('gate/changed'), event: v.object({ kind: v.string() }) });

/** ms. A guard in the tab tells first, and records it. */
const AFTER_GUARD = 3000;

/** For our own pages: what portal pages tried to create since the browser started, now and after each that comes. Returns how to stop. */
export function followGateEvents(listener: (events: readonly GateEvent[]) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async () => {
    const answer = await send({ type: 'gate/events' }).catch(() => undefined);
    if (v.is(Events, answer)) listener(answer as unknown as readonly GateEvent[]);
  };
  const listen = (message: unknown, sender: Sender): undefined => {
    if (!mayHaveSent('gate/changed', sender) || !v.is(Changed, message)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), AFTER_GUARD);
  };
  browser.runtime.onMessage.addListener(listen as Listener);
  void ask();
  return () => {
    clearTimeout(timer);
    browser.runtime.onMessage.removeListener(listen as Listener);
  };
}
