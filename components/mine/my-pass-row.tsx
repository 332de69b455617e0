import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Config } from '../../lib/config/config.ts';
import type { Named } from '../../lib/graph/wider/names.ts';
import type { MyPass } from '../../lib/record/mine.ts';
import { passFate, type PassFate } from '../after-care/what-happened.ts';
import { useAnnounce } from '../announcer.tsx';
import { Avatar } from '../avatar.tsx';
import { FaultNotice } from '../fault-notice.tsx';
import { RevokeButton } from '../revoke-button.tsx';
import { scenarioWords } from '../scenario-words.ts';
import type { GraphDoor } from '../services.ts';
import { clockTime, countdown } from '../time.ts';
import { camel } from '../words.ts';

const NEVER = new AbortController().signal;

interface MyPassRowProps {
  mine: MyPass;
  /** The organisation's. */
  scenarios: Config['scenarios'];
  named: Named | undefined;
  /** UTC ms. */
  now: number;
  door: GraphDoor;
  onShow: () => void;
  onRevoke: (reason: string) => Promise<void>;
  onGone: () => void;
}

export function MyPassRow({ mine, scenarios, named, now, door, onShow, onRevoke, onGone }: MyPassRowProps) {
  const { pass, entry } = mine;
  const announce = useAnnounce();
  const [fate, setFate] = useState<PassFate>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const name = named?.displayName ?? entry.recipientId;
  const oneTime = entry.settings?.oneTime ?? true;

  const look = async () => {
    const found = passFate(pass, await door.listPasses(entry.recipientId, NEVER), now);
    setFate(found);
    announce(i18n.t('common.labelled', [name, fateWords(found, oneTime)]));
    if (found === 'gone') onGone();
  };
  const check = () => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    void look().catch(setFault).finally(() => setBusy(false));
  };

  const left = pass.startsAt > now ? i18n.t('time.startsAt', [clockTime(pass.startsAt, now)]) : i18n.t('time.left', [countdown(pass.endsAt - now)]);
  const what = [scenarioWords(scenarios.find(({ id }) => id === entry.scenarioId) ?? { id: entry.scenarioId }), i18n.t(oneTime ? 'pass.oneTime' : 'pass.multiUse')].join(' · ');
  return (
    <li class="mine-row">
      <Avatar name={name} />
      <div class="mine-words">
        <p class="strong break">{name}</p>
        <p class="caption break">{named?.userPrincipalName}</p>
        <p class="caption">{what}</p>
        <p class="mine-left">{left}{fate && ` · ${fateWords(fate, oneTime)}`}</p>
        {fault !== undefined && <FaultNotice fault={fault} retry={check} />}
        <div class="actions">
          <button type="button" class="button small" aria-disabled={busy} onClick={check}>{i18n.t(busy ? 'after.looking' : 'mine.check')}</button>
          <button type="button" class="button small" onClick={onShow}>{i18n.t('mine.show')}</button>
          <RevokeButton name={name} onRevoke={onRevoke} look="button small" />
        </div>
      </div>
    </li>
  );
}

const fateWords = (fate: PassFate, oneTime: boolean) => i18n.t(fate === 'waiting' && !oneTime ? 'after.fate.waitingSeveral' : `after.fate.${camel(fate)}`);
