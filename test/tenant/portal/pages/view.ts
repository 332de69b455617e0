/** One user's blade, whichever look it has and wherever it runs: in the shell's document or in a ReactView's frame. */
import { fluent } from './fluent.ts';
import { ibiza } from './ibiza.ts';
import type { Send } from './graph-calls.ts';
import type { MenuItem } from './hash-route.ts';
import type { Kit } from './kit.ts';
import { methodsBlade } from './methods-blade.ts';
import { overviewBlade } from './overview-blade.ts';
import type { Choice, Person, Policy } from './session.ts';
import { shuffled } from './shuffled.ts';
import { wordsIn, type Words } from './words.ts';

/** What the shell tells whoever draws the view. Everything can be cloned into a message. */
export interface ViewParameters {
  readonly choice: Choice;
  readonly item: MenuItem;
  readonly user: Person;
  readonly policy: Policy;
  readonly version: 'v1.0' | 'beta';
}

export interface View {
  readonly parameters: ViewParameters;
  readonly kit: Kit;
  readonly words: Words;
  readonly send: Send;
  /** Shows a side pane or a question, in place of what was there; nothing: takes it away. */
  readonly layer: (element?: HTMLElement) => void;
  /** Shows a notice in place of the last; nothing: takes it away. */
  readonly tell: (test?: string, text?: string) => void;
  /** False once the user or the blade was left: late answers are then nobody's. */
  readonly isOpen: () => boolean;
}

/** Draws into `host`, side panes into the body. Returns how to leave. */
export function openView(host: HTMLElement, parameters: ViewParameters, send: Send): () => void {
  const { choice, item } = parameters;
  let open = true;
  const place = () => {
    let shown: HTMLElement | undefined;
    return (element?: HTMLElement) => {
      shown?.remove();
      shown = element;
      if (element) document.body.append(element);
    };
  };
  const layer = place();
  const notice = place();
  const look = choice.pane === 'R' ? fluent : ibiza;
  const kit = choice.shuffle ? shuffled : look;
  const tell = (test?: string, text = '') => notice(test === undefined ? undefined : kit.notice(test, text));
  const view: View = { parameters, kit, words: wordsIn(choice.language), send, layer, tell, isOpen: () => open };
  host.replaceChildren(item === 'UserAuthMethods' ? methodsBlade(view) : overviewBlade(view));
  return () => {
    open = false;
    layer();
    tell();
    host.replaceChildren();
  };
}

/** What Graph said against it, or the browser where there was no answer. */
export function reasonOf(body: unknown): string {
  return (body as { error?: { message?: string } } | undefined)?.error?.message ?? '';
}

/** Sends, and says how it ended; for calls whose answer is not looked at. */
export async function sendAndTell({ send, tell, words, isOpen }: View, request: Parameters<Send>[0]): Promise<void> {
  tell();
  const told = await send(request).then(({ status, body }) => (status < 400 ? `${words.done} (${status})` : `${words.notDone} (${status}) ${reasonOf(body)}`), () => `${words.notDone} (0)`);
  if (isOpen()) tell('outcome', told);
}
