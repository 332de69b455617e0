import { randomBytes } from 'node:crypto';
import { GRAPH_HOSTS, PORTAL_HOSTS } from '../../../lib/entra/clouds.ts';
import { PAGES } from './page-files.ts';
import { REACT_HOST } from './routes.ts';

const origins = (hosts: readonly string[]) => hosts.map((host) => `https://${host}`).join(' ');

/*
 * No public dump of the portal's script-src was found, so these are guesses: as strict as a portal could be, so that
 * a guard that works here leans on no gap. That frame-ancestors limits who may frame an extension's page is documented
 * (github.com/Azure/portaldocs, portalfx-deployment-sovereign.md).
 */
const policy = (directives: Readonly<Record<string, string>>) =>
  Object.entries({ 'default-src': "'none'", 'style-src': "'self'", 'img-src': "'self' data:", 'base-uri': "'none'", 'form-action': "'none'", 'require-trusted-types-for': "'script'", ...directives })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Of the shell's document, and of the worker, to which a document's policy does not reach. */
export const shellPolicy = (nonce: string) =>
  policy({
    'script-src': `'self' 'nonce-${nonce}'`,
    'worker-src': "'self'",
    'connect-src': `'self' ${origins(GRAPH_HOSTS)}`,
    'frame-src': `https://${REACT_HOST}`,
    'frame-ancestors': "'none'",
    'trusted-types': 'portal',
  });

export const reactPolicy = (nonce: string) =>
  policy({
    'script-src': `'self' 'nonce-${nonce}'`,
    'connect-src': origins(GRAPH_HOSTS),
    'frame-ancestors': origins(PORTAL_HOSTS),
    'trusted-types': "'none'",
  });

export const newNonce = () => randomBytes(16).toString('base64');

function scripted(title: string, script: string, nonce: string, csp: string, body = ''): Response {
  const head = `<meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="${PAGES}portal.css"><script type="module" nonce="${nonce}" src="${PAGES}${script}"></script>`;
  return new Response(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': csp },
  });
}

export function shellDocument(): Response {
  const nonce = newNonce();
  return scripted('Practice portal', 'shell.ts', nonce, shellPolicy(nonce), '<p>A stand-in by the Tapwarden project. Not Microsoft.</p>');
}

export function reactDocument(): Response {
  const nonce = newNonce();
  return scripted('ReactView', 'react-view.ts', nonce, reactPolicy(nonce));
}
