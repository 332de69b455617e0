import { useEffect, useState } from 'preact/hooks';
import { LANGUAGES } from '../../lib/hand-out/languages.ts';
import type { HandOutWords } from '../../lib/hand-out/words.ts';

interface Loaded {
  readonly id: string;
  /** Undefined where they could not be loaded: the extension's files are gone, as after an update. */
  readonly words: HandOutWords | undefined;
}

/** The words of a language; undefined while they load. */
export function useWords(id: string): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    const tell = (words: HandOutWords | undefined) => setLoaded({ id, words });
    LANGUAGES.find((language) => language.id === id)?.load().then(({ words }) => tell(words), () => tell(undefined));
  }, [id]);
  return loaded?.id === id ? loaded : undefined;
}
