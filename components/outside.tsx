import { i18n } from '#i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { followGateEvents } from '../lib/gate/gate-events.ts';
import type { GateEvent } from '../lib/gate/types.ts';
import { bareEntry } from '../lib/record/bare-entry.ts';
import { untold } from '../lib/record/untold.ts';
import { Notice } from './notice.tsx';
import { useAccount, useServices } from './services.ts';
import { clockTime } from './time.ts';
import { unguardedWords } from './unguarded-words.ts';

const keyOf = ({ at, tabId, userId }: GateEvent) => `${at} ${tabId} ${userId}`;

/** What the tripwire saw where no guard was drawn: told here, recorded, and the user with the pass to revoke is one press away. */
export function Outside({ onShow }: { onShow: ((userId: string) => void) | undefined }) {
  const { gateEvents = followGateEvents, recordedEntries, record, now } = useServices();
  const { agent } = useAccount();
  const [told, setTold] = useState<readonly GateEvent[]>([]);
  const known = useRef(new Set<string>()); // what is being recorded is no news
  useEffect(() => {
    const take = async (events: readonly GateEvent[]) => {
      if (events.length === 0) return; // as on most days: the record need not be read
      for (const event of untold(events, await recordedEntries())) {
        if (known.current.has(keyOf(event))) continue;
        known.current.add(keyOf(event));
        setTold((before) => [...before, event]);
        await record(bareEntry({ kind: 'unguarded', at: event.at, agentId: agent.id, recipientId: event.userId ?? '' })).catch(() => undefined); // told again at the next start
      }
    };
    return gateEvents((events) => void take(events).catch(() => undefined));
  }, [gateEvents, recordedEntries, record, agent.id]);

  const close = (event: GateEvent) => setTold((all) => all.filter((one) => one !== event));
  return (
    <>
      {told.map((event) => {
        const { title, why } = unguardedWords(event, i18n.t('guard.anotherUser'));
        const { userId } = event;
        const buttons = [
          userId && onShow && <button key="show" type="button" class="button" onClick={() => onShow(userId)}>{i18n.t('find.portalShow')}</button>,
          <button key="close" type="button" class="button" onClick={() => close(event)}>{i18n.t('spell.close')}</button>,
        ];
        return <Notice key={keyOf(event)} tone="danger" title={title} actions={buttons}><p>{why}</p><p class="caption">{clockTime(event.at, now())}</p></Notice>;
      })}
    </>
  );
}
