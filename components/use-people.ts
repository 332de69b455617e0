import { useEffect, useState } from 'preact/hooks';
import type { Person } from '../lib/entra/person.ts';
import type { Directory } from './services.ts';

export type Search =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly people: readonly Person[]; readonly more: boolean; readonly text: string }
  | { readonly kind: 'failed'; readonly fault: unknown };

const PAUSE_MS = 250;
const SHORTEST = 2;

/** Looks people up once typing pauses; a newer text takes back the older request. `turn` counts up to search again. */
export function usePeople(door: Pick<Directory, 'findPeople'>, typed: string, turn: number): Search {
  const [search, setSearch] = useState<Search>({ kind: 'idle' });
  const text = typed.trim();
  useEffect(() => {
    if (text.length < SHORTEST) {
      setSearch({ kind: 'idle' });
      return undefined;
    }
    const abort = new AbortController();
    const unlessAborted = (next: Search) => {
      if (!abort.signal.aborted) setSearch(next);
    };
    const timer = setTimeout(() => {
      // Earlier results stay until the new ones are there: no flicker.
      setSearch((was) => (was.kind === 'found' ? was : { kind: 'searching' }));
      door.findPeople(text, abort.signal).then(
        ({ people, more }) => unlessAborted({ kind: 'found', people, more, text }),
        (fault: unknown) => unlessAborted({ kind: 'failed', fault }),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [door, text, turn]);
  return search;
}
