import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A locale's words as the browser has them, by name. */
export type Words = Readonly<Record<string, { readonly message: string }>>;

const fileOf = (extension: string, locale: string) => join(extension, '_locales', locale, 'messages.json');

export async function wordsOf(extension: string, locale: string): Promise<Words> {
  return JSON.parse(await readFile(fileOf(extension, locale), 'utf8')) as Words;
}

/** The build with other words in the place of the English ones: several languages then fit into one browser. */
export async function inWords(extension: string, words: Words): Promise<{ readonly extension: string; remove(): Promise<void> }> {
  const copy = await mkdtemp(join(tmpdir(), 'tapwarden-words-'));
  await cp(extension, copy, { recursive: true });
  await writeFile(fileOf(copy, 'en'), JSON.stringify(words));
  return { extension: copy, remove: () => rm(copy, { recursive: true, force: true }) };
}

const ACCENTED: Readonly<Record<string, string>> = { a: 'á', c: 'ç', e: 'é', g: 'ğ', i: 'ï', n: 'ñ', o: 'ö', s: 'š', u: 'ü', y: 'ý', A: 'Å', E: 'É', I: 'Î', N: 'Ñ', O: 'Ö', S: 'Š', U: 'Ü' };

/** Longer by two fifths, which is what German and French take, and with accents; what is filled in stays. */
function strange(text: string): string {
  const accented = text.replaceAll(/[a-zA-Z]/g, (letter) => ACCENTED[letter] ?? letter);
  return `${accented}${'·'.repeat(Math.ceil(text.length * 0.4))}`;
}

/** No language at all: what shows its English words somewhere has them from elsewhere than the locale. */
export function pseudo(words: Words, direction: 'ltr' | 'rtl'): Words {
  const plain = new Set(['extName', 'extDescription', 'language', 'direction']);
  const pseudoWords = Object.entries(words).map(([name, { message }]) => [name, { message: plain.has(name) ? message : message.split(' | ').map(strange).join(' | ') }] as const);
  return { ...Object.fromEntries(pseudoWords), direction: { message: direction } };
}
