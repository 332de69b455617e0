import { browser } from 'wxt/browser';
import type { Creation } from './creation.ts';
import type { GateEvent, Permit } from './types.ts';

/** A creation on its way, between leaving and its end. */
export interface OnItsWay {
  readonly requestId: string;
  readonly tabId: number;
  readonly batched: boolean;
  readonly creations: readonly Creation[];
  /** The permit it went out under. */
  readonly permit: Permit | undefined;
  /** We cancelled it ourselves. */
  readonly cancelled: boolean;
}

/** All the gate remembers: in memory for as long as the browser runs, and shown to no page (storage.session). */
export interface Kept {
  readonly permits: readonly Permit[];
  readonly events: readonly GateEvent[];
  readonly onTheWay: readonly OnItsWay[];
}

const KEY = 'gate';
const NOTHING: Kept = { permits: [], events: [], onTheWay: [] };

/** Of older ones nobody asks. */
export const EVENTS_KEPT = 50;

let last: Kept | undefined;

/** For who cannot wait; nothing in a worker that just started. */
export const lastKept = (): Kept => last ?? NOTHING;

/** From storage once in a worker's life: nobody else writes it. */
export async function readKept(): Promise<Kept> {
  if (!last) {
    const { [KEY]: kept } = await browser.storage.session.get(KEY);
    last ??= { ...NOTHING, ...(kept as Kept | undefined) };
  }
  return last;
}

export async function keep(kept: Kept): Promise<void> {
  last = kept;
  await browser.storage.session.set({ [KEY]: kept });
}

let turn: Promise<unknown> = Promise.resolve();

/** One after another: rules and records are read, changed and written as one. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}
