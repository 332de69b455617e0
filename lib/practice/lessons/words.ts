import type { WrittenLesson } from './lesson.ts';
import type { words as english } from './words/en.ts';

type WrittenTexts = WrittenLesson['texts'][string];

/** A call's words in one language: as a lesson's texts, but for the title, which titles.ts has. */
export type CallWords = Omit<WrittenTexts, 'title' | 'traps'> & { readonly traps: readonly string[] };

/** The same keys and as many traps, with words of one's own. */
type Worded<T> = T extends string ? string : { readonly [K in keyof T]: Worded<T[K]> };

/** All calls in one language: what English has, whole, and nothing else. */
export type Words = Worded<typeof english>;

/** One file a language, named by its tag; each is loaded by itself. */
const FILES = import.meta.glob<{ readonly words: Words }>('./words/*.ts');
const FALLBACK = 'en';

const load = async (language: string) => {
  const words = (await FILES[`./words/${language}.ts`]?.())?.words;
  return words && { language, words };
};

/** The words of all calls in a language, and which it is: English where that one is not there or does not load. Rejects where English does not load either. */
export async function wordsIn(language: string): Promise<{ readonly language: string; readonly words: Words }> {
  const loaded = (await load(language).catch(() => undefined)) ?? (await load(FALLBACK));
  if (!loaded) throw new Error('The calls have no words.');
  return loaded;
}
