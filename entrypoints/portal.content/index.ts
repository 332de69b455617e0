import { defineContentScript } from 'wxt/utils/define-content-script';
import { PORTAL_HOSTS } from '../../lib/entra/clouds.ts';
import { watchRoute } from '../../lib/portal/route-sentinel.ts';

export default defineContentScript({
  matches: PORTAL_HOSTS.map((host) => `https://${host}/*`),
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  // Not the context's own signal: WXT ends it at an event of the document, which a page can send.
  main: () => watchRoute(new AbortController().signal),
});
