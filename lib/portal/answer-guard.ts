import { authMethodsUser } from '../entra/portal-route.ts';
import { answerMessages } from '../messages.ts';
import type { Sender } from '../message-channel.ts';
import type { Ask } from './ask.ts';

/** Facts and revoking only for the user whose pane the tab shows: a page that took over our script learns about nobody else. */
export function mayAsk(ask: Ask, { tab }: Sender): boolean {
  const shown = authMethodsUser(tab?.url ?? '');
  return shown !== undefined && (ask.what === 'recipient' || ask.what === 'revoke' ? ask.userId === shown : true);
}

/** Lets the guard ask. Returns how to stop. */
export function answerGuard(answer: (ask: Ask) => Promise<unknown>): () => void {
  return answerMessages({ 'guard/ask': ({ ask }, sender) => (mayAsk(ask, sender) ? answer(ask) : undefined) });
}
