import { useEffect, useState } from 'preact/hooks';
import type { Named } from '../../lib/graph/wider/names.ts';
import type { GraphDoor } from '../services.ts';

/** Who the ids are, which is all that a record holds. Asked once for those not known yet. */
export function useNames(door: GraphDoor, ids: readonly string[]) {
  const [names, setNames] = useState<ReadonlyMap<string, Named>>(new Map());
  const [fault, setFault] = useState<unknown>();
  const [turn, setTurn] = useState(0);
  const wanted = ids.filter((id) => !names.has(id)).join(' ');
  useEffect(() => {
    if (wanted === '') return undefined;
    const abort = new AbortController();
    const ask = async () => {
      const found = await (await door.wider()).namesOf(wanted.split(' '), abort.signal);
      setNames((known) => new Map([...known, ...found]));
      setFault(undefined);
    };
    ask().catch((reason: unknown) => !abort.signal.aborted && setFault(reason));
    return () => abort.abort();
  }, [door, wanted, turn]);
  return { of: (id: string) => names.get(id), fault, again: () => setTurn(turn + 1) };
}
