import { isFrameHost } from '../entra/clouds.ts';
import { send } from '../message-channel.ts';

/** Asks for our script in each ReactView that loads while the signal lives. A frame's `load` does not bubble, but is captured. */
export function watchFrameArrivals(signal: AbortSignal): void {
  document.addEventListener('load', ({ target }) => {
    if (!(target instanceof HTMLIFrameElement) || !isFrameHost(URL.parse(target.src)?.host)) return;
    send({ type: 'pane/look' }).catch(() => undefined); // the extension was updated: this script is stale
  }, { capture: true, passive: true, signal });
}
