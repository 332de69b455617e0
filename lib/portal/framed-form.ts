import * as v from 'valibot';
import { send } from '../message-channel.ts';
import { answerMessages, type MessageOf } from '../messages.ts';
import type { FormReading, Preset } from './pass-form.ts';

const Reading = v.object({ minutes: v.optional(v.number()), oneTime: v.optional(v.boolean()), delayed: v.optional(v.boolean()) });

export type FramedSight = Omit<MessageOf<'pane/seen'>, 'type'>;

export interface FrameListeners {
  /** What a frame shows now, whenever it changed. `frame` is whom to preset. */
  readonly onSight: (sight: FramedSight) => void;
  /** Add was pressed in a frame. The press is on its way already. */
  readonly onAdd: (frame: number, reading: FormReading) => void;
}

/** For the portal's top frame: what the frames show, now and until the signal ends. */
export function watchFrames({ onSight, onAdd }: FrameListeners, signal: AbortSignal): void {
  const stop = answerMessages({
    'pane/seen': ({ frame, form, details }) => onSight({ frame, form, details }),
    'pane/added': ({ frame, reading }) => onAdd(frame, reading),
  });
  signal.addEventListener('abort', stop, { once: true });
  void send({ type: 'pane/look' });
}

/** Sets a frame's form and answers what it says then; undefined where there is no such form. See `PassForm.set`. */
export async function presetFrame(frame: number, preset: Preset): Promise<FormReading | undefined> {
  const answer = await send({ type: 'pane/preset', frame, ...preset });
  return v.is(Reading, answer) ? answer : undefined;
}
