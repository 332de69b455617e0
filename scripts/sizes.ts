import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** gzip -9 bytes of a file: what a store's zip and a reader's intuition come near. */
function gzipBytes(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

const AT_ONCE = /(?:from|import)\s*["'](\.{1,2}\/[^"']+|\/[^"']+)["']/g;
const LATER_TOO = /(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+|\/[^"'`]+)["'`]/g;

/** A page or script and everything it loads at once; with `later`, also what `import()` may bring, save the chunks named in `without` and what only they need. */
export function loadedFiles(output: string, entry: string, { later = false, without = [] as readonly string[] } = {}): Set<string> {
  const files = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file) || without.some((name) => isChunk(file, name)) || !existsSync(join(output, file))) return;
    files.add(file);
    const text = readFileSync(join(output, file), 'utf8');
    const pattern = file.endsWith('.html') ? /(?:src|href)="([^"]+\.(?:js|css))"/g : later ? LATER_TOO : AT_ONCE;
    for (const [, target = ''] of file.endsWith('.css') ? [] : text.matchAll(pattern)) {
      visit(target.startsWith('/') ? target.slice(1) : normalize(join(dirname(file), target)));
    }
  };
  visit(entry);
  return files;
}

/** Chunks are named after the module they are made of, and a hash of 8 characters. `name` may end in `*`. */
export function isChunk(file: string, name: string): boolean {
  if (name.endsWith('*')) return file.startsWith(`chunks/${name.slice(0, -1)}`);
  return file.startsWith(`chunks/${name}-`) && file.length === `chunks/${name}-12345678.js`.length;
}

export function gzipSum(output: string, files: Iterable<string>): number {
  let sum = 0;
  for (const file of files) sum += gzipBytes(join(output, file));
  return sum;
}
