import { readdir, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'pages');
export const PAGES = '/pages/';

type Content = { readonly type: string; readonly text: string };

async function read(name: string): Promise<Content | undefined> {
  if (!(await readdir(FOLDER)).includes(name)) return undefined;
  const text = await readFile(join(FOLDER, name), 'utf8');
  if (name.endsWith('.css')) return { type: 'text/css', text };
  return name.endsWith('.ts') ? { type: 'text/javascript', text: stripTypeScriptTypes(text) } : undefined;
}

/** Serves the files of `pages`, TypeScript as the JavaScript that is left without the types. */
export function pageFiles() {
  const known = new Map<string, Promise<Content | undefined>>();
  return async (path: string, headers: Readonly<Record<string, string>>): Promise<Response | undefined> => {
    if (!path.startsWith(PAGES)) return undefined;
    const name = path.slice(PAGES.length);
    const found = known.get(name) ?? read(name);
    known.set(name, found);
    const content = await found;
    if (!content) return new Response('Not served here.', { status: 404 });
    return new Response(content.text, { headers: { ...headers, 'content-type': `${content.type}; charset=utf-8`, 'cache-control': 'max-age=3600' } });
  };
}
