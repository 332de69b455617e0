import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { mayHaveSent, type Listener, type Sender } from './message-channel.ts';

const objectId = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const texts = v.pipe(v.array(v.string()), v.readonly());

/** Every message between contexts. Anything else, or from anyone else, is dropped unanswered. */
const Message = v.variant('type', [
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
]);

export type Message = v.InferOutput<typeof Message>;
export type MessageType = Message['type'];
type Of<T extends MessageType> = Extract<Message, { type: T }>;
export type Handlers = { readonly [T in MessageType]?: (message: Of<T>, sender: Sender) => unknown };

/**
 * Answers the messages named in `handlers`. Others are left to other contexts: returning nothing,
 * not even a promise, is what lets another listener answer. Returns how to stop.
 */
export function answerMessages(handlers: Handlers): () => void {
  const listen = (raw: unknown, sender: Sender): Promise<unknown> | undefined => {
    const read = v.safeParse(Message, raw);
    if (!read.success || !mayHaveSent(read.output.type, sender)) return undefined;
    const handler = handlers[read.output.type] as ((message: Message, sender: Sender) => unknown) | undefined;
    return handler && Promise.resolve(handler(read.output, sender));
  };
  browser.runtime.onMessage.addListener(listen as Listener);
  return () => browser.runtime.onMessage.removeListener(listen as Listener);
}
