import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { joinCare } from '../../lib/record/care.ts';
import type { Care } from '../../lib/record/entry.ts';
import type { MyPass } from '../../lib/record/mine.ts';
import { FaultNotice } from '../fault-notice.tsx';
import { Notice } from '../notice.tsx';
import { useServices, type GraphDoor } from '../services.ts';
import { clockTime } from '../time.ts';
import { camel } from '../words.ts';
import { passFate, type PassFate } from './what-happened.ts';

const NEVER = new AbortController().signal;

interface EndedPassProps {
  mine: MyPass;
  /** Undefined until it is known. */
  name: string | undefined;
  door: GraphDoor;
  onShow: () => void;
  onClose: () => void;
}

/** One reminder. Entra is asked on the agent's click, once; whatever the agent does, it does not come again. */
export function EndedPass({ mine: { pass, entry }, name, door, onShow, onClose }: EndedPassProps) {
  const { now, record } = useServices();
  const [fate, setFate] = useState<PassFate>();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const oneTime = entry.settings?.oneTime ?? true;
  const note = (care: Care) => void record({ ...entry, care: joinCare(entry.care, care) }).catch(() => undefined);

  const look = async () => {
    const found = passFate(pass, await door.listPasses(entry.recipientId, NEVER), now());
    note(found === 'used' ? { usedSeenAt: now() } : { endedSeenAt: now() });
    setFate(found);
  };
  const check = () => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    void look().catch(setFault).finally(() => setBusy(false));
  };
  const leave = () => {
    if (!fate) note({ endedSeenAt: now() });
    onClose();
  };

  const buttons = [
    !fate && <button key="check" type="button" class="button primary" aria-disabled={busy} onClick={check}>{i18n.t(busy ? 'after.looking' : 'mine.check')}</button>,
    fate !== 'used' && <button key="show" type="button" class="button" onClick={onShow}>{i18n.t('find.portalShow')}</button>,
    <button key="close" type="button" class="button" onClick={leave}>{i18n.t('spell.close')}</button>,
  ];
  const open = fate === 'ended' || fate === 'blocked';
  return (
    <>
      <Notice key={fate} tone={fate === 'used' ? 'success' : open ? 'warning' : 'info'} title={i18n.t('after.pass', [name ?? i18n.t('recipient.region'), clockTime(pass.endsAt, now())])} takesFocus={fate !== undefined} actions={buttons}>
        <p>{i18n.t('common.sentences', [fate ? i18n.t(`after.fate.${fate === 'ended' && !oneTime ? 'endedSeveral' : camel(fate)}`) : i18n.t('after.passText'), entry.evidence.ticket ?? ''])}</p>
        {open && <p>{i18n.t('after.ringBack')}</p>}
      </Notice>
      {fault !== undefined && <FaultNotice fault={fault} takesFocus />}
    </>
  );
}
