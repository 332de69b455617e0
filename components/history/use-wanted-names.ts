import { useCallback, useRef, useState } from 'preact/hooks';
import type { Named } from '../../lib/graph/wider/names.ts';
import type { GraphDoor } from '../services.ts';

/** ms in which ids are gathered: what scrolls into view is asked for together. */
const GATHERING = 100;
const NEVER = new AbortController().signal;

/** Names for a list of which a part is on screen: asked for once each, when what shows them is drawn. Where that fails, ids stay. */
export function useWantedNames(door: GraphDoor) {
  const [names, setNames] = useState<ReadonlyMap<string, Named>>(new Map());
  const asked = useRef(new Set<string>());
  const waiting = useRef<string[]>([]);
  const want = useCallback((id: string) => {
    if (id === '' || asked.current.has(id)) return;
    asked.current.add(id);
    waiting.current.push(id);
    if (waiting.current.length > 1) return; // the timer runs
    setTimeout(() => {
      const ids = waiting.current.splice(0);
      void door.wider().then((wider) => wider.namesOf(ids, NEVER)).then((found) => setNames((known) => new Map([...known, ...found])), () => undefined);
    }, GATHERING);
  }, [door]);
  return { names, want };
}
