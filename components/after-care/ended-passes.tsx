import { useEffect, useState } from 'preact/hooks';
import { endedUnseen, type MyPass } from '../../lib/record/mine.ts';
import { useAccount, useServices, type GraphDoor } from '../services.ts';
import { useNames } from '../views/use-names.ts';
import { EndedPass } from './ended-pass.tsx';

/** More than these at once nobody would read. */
const MOST = 3;

interface EndedPassesProps {
  door: GraphDoor;
  onShow: (userId: string) => void;
}

/** Passes that the agent issued here and that have ended since: perhaps somebody is still locked out. Looked for on the agent's return, on this computer only. */
export function EndedPasses({ door, onShow }: EndedPassesProps) {
  const { recordedEntries, now } = useServices();
  const { agent } = useAccount();
  const [ended, setEnded] = useState<readonly MyPass[]>([]);
  const names = useNames(door, ended.map(({ entry }) => entry.recipientId));
  useEffect(() => {
    const look = async () => {
      const found = endedUnseen(await recordedEntries(), agent.id, now()).slice(-MOST);
      // One that was looked at stays until it is closed.
      setEnded((shown) => [...shown, ...found.filter(({ pass }) => !shown.some((one) => one.pass.id === pass.id))]);
    };
    const tryToLook = () => void look().catch(() => undefined); // a record that cannot be read is told of where it is shown
    tryToLook();
    window.addEventListener('focus', tryToLook);
    return () => window.removeEventListener('focus', tryToLook);
  }, [recordedEntries, agent.id, now]);
  const close = ({ pass }: MyPass) => setEnded((all) => all.filter((one) => one.pass.id !== pass.id));
  return (
    <>
      {ended.map((one) => (
        <EndedPass key={one.pass.id} mine={one} name={names.of(one.entry.recipientId)?.displayName} door={door} onShow={() => onShow(one.entry.recipientId)} onClose={() => close(one)} />
      ))}
    </>
  );
}
