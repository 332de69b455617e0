import type { HandOutWords } from './words.ts';

export interface Language {
  /** A language tag. */
  readonly id: string;
  /** Its own name. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Each language is loaded by itself, when it is chosen. */
  readonly load: () => Promise<{ readonly words: HandOutWords }>;
}

/** By their own names, as a person looks for theirs. */
export const LANGUAGES: readonly Language[] = [
  { id: 'de', name: 'Deutsch', direction: 'ltr', load: () => import('./words-de.ts') },
  { id: 'en', name: 'English', direction: 'ltr', load: () => import('./words-en.ts') },
  { id: 'es', name: 'Español', direction: 'ltr', load: () => import('./words-es.ts') },
  { id: 'fr', name: 'Français', direction: 'ltr', load: () => import('./words-fr.ts') },
  { id: 'it', name: 'Italiano', direction: 'ltr', load: () => import('./words-it.ts') },
  { id: 'nl', name: 'Nederlands', direction: 'ltr', load: () => import('./words-nl.ts') },
  { id: 'pl', name: 'Polski', direction: 'ltr', load: () => import('./words-pl.ts') },
  { id: 'pt-BR', name: 'Português (Brasil)', direction: 'ltr', load: () => import('./words-pt-br.ts') },
  { id: 'ar', name: 'العربية', direction: 'rtl', load: () => import('./words-ar.ts') },
  { id: 'ja', name: '日本語', direction: 'ltr', load: () => import('./words-ja.ts') },
  { id: 'ko', name: '한국어', direction: 'ltr', load: () => import('./words-ko.ts') },
  { id: 'zh-Hans', name: '简体中文', direction: 'ltr', load: () => import('./words-zh-hans.ts') },
];

/** What a text is written in: traditional Chinese is another language here, the Portuguese of Portugal is not. */
function written(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined; // Graph passes on whatever somebody entered
  }
}

/** The language of the first tag that there is one for, and that tag, whose region tells how dates are written; else English. */
export function languageFor(tags: readonly (string | null | undefined)[]): Language & { readonly tag: string } {
  for (const tag of tags) {
    const form = tag ? written(tag) : undefined;
    const language = form === undefined ? undefined : LANGUAGES.find(({ id }) => written(id) === form);
    if (tag && language) return { ...language, tag };
  }
  return languageFor(['en']);
}
