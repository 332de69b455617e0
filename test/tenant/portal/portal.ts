import { newNonce, reactDocument, reactPolicy, shellDocument, shellPolicy } from './documents.ts';
import { pageFiles } from './page-files.ts';
import { portalPage } from './routes.ts';
import { answerSession, type PortalGraph } from './session.ts';

export interface PortalDouble {
  /** As a portal host, whichever. */
  handle(request: Request): Promise<Response>;
  /** As the host of ReactViews. */
  handleReact(request: Request): Promise<Response>;
}

/** A double of the Entra admin center and the Azure portal, as far as their users' Authentication methods pane goes. */
export function createPortalDouble({ graph, now }: { readonly graph: PortalGraph; readonly now: () => number }): PortalDouble {
  const file = pageFiles();
  return {
    async handle(request) {
      const url = new URL(request.url);
      if (url.pathname === '/api/session') return answerSession(graph, now, url);
      const served = await file(url.pathname, { 'content-security-policy': shellPolicy(newNonce()) });
      if (served) return served;
      return url.searchParams.has('pane') ? shellDocument() : portalPage(request, graph.state.people.values());
    },
    async handleReact(request) {
      const { pathname } = new URL(request.url);
      if (pathname === '/React/Index') return reactDocument();
      return (await file(pathname, { 'content-security-policy': reactPolicy(newNonce()) })) ?? new Response('Not served here.', { status: 404 });
    },
  };
}
