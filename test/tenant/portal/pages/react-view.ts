/*
 * Evidence: the frame's address names the shell (trustedAuthority) and the language, but neither blade nor user, which
 * reach the view by messages (a captured address; github.com/Azure/portaldocs, react-az-api.md); users' views call
 * Graph from the frame itself (Referer in a captured request).
 * Guess: the messages' form, and that the token comes the same way.
 */
import { graphSender } from './graph-calls.ts';
import { openView, type ViewParameters } from './view.ts';

export interface ReactStart {
  readonly view: ViewParameters;
  readonly graph: string;
  readonly token: string;
}

export const READY = { az: 'ready' } as const;

const shell = new URLSearchParams(location.search).get('trustedAuthority') ?? '';
document.documentElement.lang = new URLSearchParams(location.search).get('l')?.split('.')[0] ?? 'en';
const host = document.body.appendChild(document.createElement('main'));

addEventListener('message', ({ origin, source, data }: MessageEvent<ReactStart>) => {
  if (origin !== shell || source !== parent) return;
  openView(host, data.view, graphSender(data.graph, data.token));
});
parent.postMessage(READY, shell);
