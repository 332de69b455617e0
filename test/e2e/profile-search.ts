import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files below a folder whose bytes hold a text, as UTF-8 or UTF-16. */
export async function filesHolding(folder: string, text: string): Promise<string[]> {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => {
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0)); // gone meanwhile
    return needles.some((needle) => bytes.includes(needle)) ? [file] : [];
  }));
  return found.flat();
}
