import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ENTRA_LIFETIME } from './entra/pass.ts';
import type { ChangeReason, GateEvent, GateState } from './gate/types.ts';
import { Ask } from './portal/ask.ts';
import { mayHaveSent, type Listener, type Sender } from './message-channel.ts';

const objectId = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const userPrincipalName = v.pipe(v.string(), v.maxLength(255), v.regex(/^[^\s/?\\]+@[^\s/?#\\@]+$/));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(ENTRA_LIFETIME.minimum), v.maxValue(ENTRA_LIFETIME.maximum));
const tabId = v.pipe(v.number(), v.integer());
const texts = v.pipe(v.array(v.string()), v.readonly());

const preset = { minutes: v.optional(minutes), oneTime: v.optional(v.boolean()) };
const reading = v.object({ minutes: v.optional(v.number()), oneTime: v.optional(v.boolean()), delayed: v.optional(v.boolean()) });
// What a frame shows. Never the passcode: it is shown in the frame itself, and no message may carry it.
const sight = { form: v.optional(v.object({ ...reading.entries, locked: v.boolean() })), details: v.boolean() };
const frame = v.pipe(v.number(), v.integer(), v.minValue(1));
// From our own background: which it is, is enough.
const isText = (value: unknown) => typeof value === 'string';
const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** Every message between contexts. Anything else, or from anyone else, is dropped unanswered. */
const Message = v.variant('type', [
  // panel, or portal page → background; answered with a LoadedConfig
  v.object({ type: v.literal('config/load') }),
  // panel → background
  v.object({ type: v.literal('session/start') }),
  // panel → session document
  v.object({ type: v.literal('session/agent') }),
  v.object({ type: v.literal('session/sign-in'), scopes: texts }),
  v.object({ type: v.literal('session/sign-out') }),
  v.object({ type: v.literal('session/token'), claims: v.optional(v.string()), renew: v.optional(v.boolean()) }),
  // session document → background: an offscreen document has neither storage nor identity
  v.object({ type: v.literal('session/setup') }),
  v.object({ type: v.literal('session/remember'), username: v.nullable(v.string()) }),
  v.object({ type: v.literal('auth-window/open'), url: v.pipe(v.string(), v.url()), interactive: v.boolean() }),
  // portal page → panel; null: the tab shows no user's Authentication methods
  v.object({ type: v.literal('portal/user'), userId: v.nullable(objectId) }),
  // panel → portal page
  v.object({ type: v.literal('portal/which-user') }),
  // portal page → background: what the guard asks of the session, which is asked in turn
  v.object({ type: v.literal('guard/ask'), ask: Ask }),
  v.object({ type: v.literal('guard/open-panel') }),
  // background → session document
  v.object({ type: v.literal('facts/ask'), ask: Ask }),
  // portal page → background: verification is complete, or Add is to be locked again; answered with a GateState
  v.object({ type: v.literal('gate/grant'), userId: objectId, userPrincipalName: v.optional(userPrincipalName), settings: v.object({ lifetimeMinutes: minutes, oneTime: v.boolean(), startsAt: v.optional(v.number()) }) }),
  v.object({ type: v.literal('gate/withdraw') }),
  // portal page, of its own tab, or panel, of the tab it names → background; answered with a GateState, with GateEvent[]
  v.object({ type: v.literal('gate/state'), tabId: v.optional(tabId) }),
  v.object({ type: v.literal('gate/events'), tabId: v.optional(tabId) }),
  // options page → background; answered with a GateHealth
  v.object({ type: v.literal('gate/health') }),
  // options page → portal page; answered with a PortalReport
  v.object({ type: v.literal('portal/report') }),
  // background → portal page and panel
  v.object({ type: v.literal('gate/changed'), tabId, reason: v.custom<ChangeReason>(isText), state: v.custom<GateState>(isObject), event: v.optional(v.custom<GateEvent>(isObject)) }),
  // portal page → background: frames are new, or their sight is wanted again
  v.object({ type: v.literal('pane/look') }),
  // frame in the portal → background → portal page
  v.object({ type: v.literal('pane/sight'), ...sight }),
  v.object({ type: v.literal('pane/seen'), frame, ...sight }),
  v.object({ type: v.literal('pane/adding'), reading }),
  v.object({ type: v.literal('pane/added'), frame, reading }),
  // portal page → background → frame, and what the form says then as the answer
  v.object({ type: v.literal('pane/preset'), frame, ...preset }),
  v.object({ type: v.literal('pane/set'), ...preset }),
  // background → frames: the portal shows no user's Authentication methods any more
  v.object({ type: v.literal('pane/left') }),
]);

export type Message = v.InferOutput<typeof Message>;
export type MessageType = Message['type'];
export type MessageOf<T extends MessageType> = Extract<Message, { type: T }>;
export type Handlers = { readonly [T in MessageType]?: (message: MessageOf<T>, sender: Sender) => unknown };

function listenFor(handlers: Handlers, answers: (result: unknown) => Promise<unknown> | undefined): () => void {
  const listen = (raw: unknown, sender: Sender): Promise<unknown> | undefined => {
    const read = v.safeParse(Message, raw);
    if (!read.success || !mayHaveSent(read.output.type, sender)) return undefined;
    const handler = handlers[read.output.type] as ((message: Message, sender: Sender) => unknown) | undefined;
    return handler && answers(handler(read.output, sender));
  };
  browser.runtime.onMessage.addListener(listen as Listener);
  return () => browser.runtime.onMessage.removeListener(listen as Listener);
}

/**
 * Answers the messages named in `handlers`. Others are left to other contexts: returning nothing,
 * not even a promise, is what lets another listener answer. Returns how to stop.
 */
export function answerMessages(handlers: Handlers): () => void {
  return listenFor(handlers, (result) => Promise.resolve(result));
}

/** Takes note of messages that another context answers. Returns how to stop. */
export function overhearMessages(handlers: Handlers): () => void {
  return listenFor(handlers, () => undefined);
}
