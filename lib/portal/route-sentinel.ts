import { browser } from 'wxt/browser';
import { authMethodsUser } from '../entra/portal-route.ts';
import { mayHaveSent, send, type Listener, type Sender } from '../message-channel.ts';
import { watchFrameArrivals } from './frame-arrivals.ts';

/**
 * Tells the panel and the gate whose Authentication methods pane this tab shows. Touches nothing in the page, and sends
 * nothing until the route names a user. `currententrychange` fires after the URL changed, for every navigation within the page.
 */
export function watchRoute(signal: AbortSignal): void {
  const user = () => authMethodsUser(location.href) ?? null;
  let told: string | null = null;
  let visit = new AbortController();

  const tell = () => {
    const now = user();
    if (now === told) return;
    told = now;
    visit.abort();
    visit = new AbortController();
    if (now !== null) watchFrameArrivals(AbortSignal.any([signal, visit.signal]));
    send({ type: 'portal/user', userId: now }).catch(() => undefined); // the extension was updated: this script is stale
  };

  // The one question it answers; checked by hand, since the schema library would double this script.
  const answer = (message: unknown, sender: Sender): Promise<unknown> | undefined => {
    const asked = typeof message === 'object' && message !== null && 'type' in message && message.type === 'portal/which-user';
    return asked && mayHaveSent('portal/which-user', sender) ? Promise.resolve({ userId: user() }) : undefined;
  };

  navigation.addEventListener('currententrychange', tell, { signal });
  browser.runtime.onMessage.addListener(answer as Listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(answer as Listener), { once: true });
  tell();
}
