import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { RecordEntry } from '../lib/record/entry.ts';
import { reconciled } from '../lib/record/reconcile.ts';
import { FaultNotice } from './fault-notice.tsx';
import { Notice } from './notice.tsx';
import { useServices, type GraphDoor } from './services.ts';

interface LeftOpenProps {
  entry: RecordEntry;
  /** When it was asked for, in words. */
  when: string;
  door: Pick<GraphDoor, 'listPasses'>;
  onShow: ((userId: string) => void) | undefined;
  onClose: () => void;
}

type Found = 'issued' | 'nothing' | 'unknown' | 'early';
const NEVER = new AbortController().signal;

/** A pass that was asked for when the panel was closed. The tenant is asked on the agent's click, once. */
export function LeftOpen({ entry, when, door, onShow, onClose }: LeftOpenProps) {
  const { now, record } = useServices();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Found>();
  const [fault, setFault] = useState<unknown>();
  const { recipientId, evidence } = entry;

  const look = async () => {
    const answer = reconciled(entry, await door.listPasses(recipientId, NEVER), now());
    if (answer) await record({ ...entry, ...answer }).catch(() => undefined); // asked again at the next start
    setFound((answer?.outcome ?? 'early') as Found);
  };
  const check = () => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    void look().catch(setFault).finally(() => setBusy(false));
  };

  const told = found !== undefined && found !== 'early';
  const buttons = [
    !told && <button key="check" type="button" class="button primary" aria-disabled={busy} onClick={check}>{i18n.t(busy ? 'outcome.checking' : 'leftOpen.check')}</button>,
    onShow && <button key="show" type="button" class="button" onClick={() => onShow(recipientId)}>{i18n.t('find.portalShow')}</button>,
    told && <button key="close" type="button" class="button" onClick={onClose}>{i18n.t('spell.close')}</button>,
  ];
  return (
    <>
      <Notice key={found} tone={found === 'nothing' ? 'success' : 'warning'} title={i18n.t(`leftOpen.${told ? found : 'title'}`)} takesFocus={found !== undefined} actions={buttons}>
        <p>{i18n.t('common.together', [i18n.t('leftOpen.when', [when]), evidence.ticket ?? ''])}</p>
        <p>{i18n.t(`leftOpen.${found ?? 'open'}Text`)}</p>
      </Notice>
      {fault !== undefined && <FaultNotice fault={fault} takesFocus />}
    </>
  );
}
