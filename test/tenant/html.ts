import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; display: grid; justify-items: center; background: #eef1f4; color: #17202a; }
main { box-sizing: border-box; width: min(30rem, 100vw - 2rem); margin: 2rem 0; padding: 1.5rem 2rem; background: #fff; border: 1px solid #c5ccd3; border-radius: .5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } label { display: block; margin: 1rem 0 .25rem; }
input:not([type=checkbox]) { box-sizing: border-box; width: 100%; padding: .5rem; font: inherit; border: 1px solid #5b6770; border-radius: .25rem; background: inherit; color: inherit; }
button { margin: 1rem .5rem 0 0; padding: .5rem 1rem; font: inherit; color: #fff; background: #2f4858; border: 1px solid #2f4858; border-radius: .25rem; }
ul button { width: 100%; text-align: start; } ul { padding: 0; list-style: none; } .label { font-size: .85rem; font-weight: 600; } .fault { color: #a3170f; }
@media (prefers-color-scheme: dark) { body { background: #12181d; color: #e8edf1; } main { background: #1c242b; border-color: #3c4852; } .fault { color: #ffb4a9; } a { color: #9fd0ef; } }
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

export interface PageOptions {
  readonly status?: number;
  readonly language?: string;
  /** Where a form on the page may end: Chromium applies form-action to the redirects after it, too. */
  readonly formAction?: string;
  /** Further directives, for pages that fetch, frame or start workers. */
  readonly allowing?: string;
}

/** A page without scripts. `body` is HTML. */
export function page(title: string, body: string, { status = 200, formAction = "'none'", allowing = "frame-ancestors 'none'" }: PageOptions = {}): Response {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style><main><h1>${escapeHtml(title)}</h1>${body}</main></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${formAction}; base-uri 'none'; ${allowing}`,
    },
  });
}
