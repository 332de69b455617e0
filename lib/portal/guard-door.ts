import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PassSettings } from '../entra/pass.ts';
import type { GateEvent, GateState, ChangeReason } from '../gate/types.ts';
import { GraphFault, graphFaultOf } from '../graph/faults.ts';
import { mayHaveSent, send, type Listener, type Sender } from '../message-channel.ts';
import type { PanelOpening } from '../panel-door.ts';
import type { Answered, Answers, Ask } from './ask.ts';

const State = v.looseObject({ lock: v.picklist(['locked', 'unlocked']), enforcement: v.picklist(['block', 'warn', 'off']), batchesBlocked: v.boolean(), access: v.boolean() });
const Opening = v.variant('opened', [v.object({ opened: v.literal(true) }), v.object({ opened: v.literal(false), shortcut: v.optional(v.string()) })]);
const Changed = v.object({ type: v.literal('gate/changed'), reason: v.string(), state: State, event: v.optional(v.looseObject({ kind: v.string() })) });

export interface GateChange {
  readonly reason: ChangeReason;
  readonly state: GateState;
  readonly event: GateEvent | undefined;
}

/** Asks the signed-in agent's session. 'signed-out' where there is none; throws GraphFault. */
export async function askSession<W extends Ask['what']>(ask: Extract<Ask, { what: W }>): Promise<Answers[W] | 'signed-out'> {
  const answer = (await send({ type: 'guard/ask', ask }).catch(() => undefined)) as Answered<Answers[W]> | undefined;
  if (answer === undefined) throw new GraphFault('unexpected');
  if ('signedOut' in answer) return 'signed-out';
  if ('value' in answer) return answer.value;
  throw graphFaultOf(answer);
}

const stateIn = (answer: unknown): GateState | undefined => (v.is(State, answer) ? answer : undefined);

export const gateState = async (): Promise<GateState | undefined> => stateIn(await send({ type: 'gate/state' }).catch(() => undefined));

/** Unlocks Add for one pass for this user, with these settings. Undefined: it was refused. */
export async function grantPermit(userId: string, userPrincipalName: string, { lifetimeMinutes, oneTime, startsAt }: PassSettings): Promise<GateState | undefined> {
  const settings = { lifetimeMinutes, oneTime, ...(startsAt !== undefined && { startsAt }) };
  return stateIn(await send({ type: 'gate/grant', userId, settings, ...(userPrincipalName && { userPrincipalName }) }).catch(() => undefined));
}

export async function withdrawPermit(): Promise<void> {
  await send({ type: 'gate/withdraw' }).catch(() => undefined);
}

/** From our own background only: a page cannot send these. */
export function onGateChange(listener: (change: GateChange) => void, signal: AbortSignal): void {
  const listen = (message: unknown, sender: Sender): undefined => {
    if (mayHaveSent('gate/changed', sender) && v.is(Changed, message)) listener(message as unknown as GateChange);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listen as Listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen as Listener), { once: true });
}

/** Opens the panel beside this tab, or says what to press for it. */
export async function openPanel(): Promise<PanelOpening> {
  const answer = await send({ type: 'guard/open-panel' }).catch(() => undefined);
  return v.is(Opening, answer) ? answer : { opened: false };
}
