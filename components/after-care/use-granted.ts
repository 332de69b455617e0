import { useEffect, useState } from 'preact/hooks';
import type { WiderDoor } from '../../lib/graph/wider/door.ts';
import type { GraphDoor } from '../services.ts';

/** What the agent's token allows. Before the door is there: nothing. */
export function useGranted(door: GraphDoor): (scope: string) => boolean {
  const [wider, setWider] = useState<WiderDoor>();
  useEffect(() => void door.wider().then(setWider, () => undefined), [door]);
  return (scope) => wider?.granted(scope) ?? false;
}
