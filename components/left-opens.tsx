import { useEffect, useState } from 'preact/hooks';
import type { RecordEntry } from '../lib/record/entry.ts';
import { late } from './late.tsx';
import { Outside } from './outside.tsx';
import { useAccount, useServices, type GraphDoor } from './services.ts';
import { clockTime } from './time.ts';

const LeftOpen = late(() => import('./left-open.tsx').then(({ LeftOpen: component }) => component));

interface LeftOpensProps {
  /** How long the record keeps an entry. */
  days: number;
  door: GraphDoor;
  /** Undefined: who is shown must stay. */
  onShow: ((userId: string) => void) | undefined;
}

/** What the record says was asked for and never answered, as of the panel's start; and what was made outside the checks. */
export function LeftOpens({ days, door, onShow }: LeftOpensProps) {
  const { leftOpen, now } = useServices();
  const { agent } = useAccount();
  const [entries, setEntries] = useState<readonly RecordEntry[]>([]);
  useEffect(() => void leftOpen(agent.id, days).then(setEntries, () => undefined), [leftOpen, agent.id, days]);
  const close = (entry: RecordEntry) => setEntries((all) => all.filter((one) => one !== entry));
  return (
    <>
      <Outside onShow={onShow} />
      {entries.map((entry) => <LeftOpen key={entry.id} entry={entry} when={clockTime(entry.at, now())} door={door} onShow={onShow} onClose={() => close(entry)} />)}
    </>
  );
}
