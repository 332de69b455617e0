import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PassRow } from '../../lib/record/ledger.ts';
import { FEATURE_SCOPES } from '../../lib/session/types.ts';
import { useAnnounce } from '../announcer.tsx';
import { AskAccess } from '../ask-access.tsx';
import { FaultNotice } from '../fault-notice.tsx';
import { useSurroundings, type GraphDoor } from '../services.ts';
import { clockTime } from '../time.ts';
import { wasUsed, type Used } from './was-used.ts';

interface UsedCheckProps {
  row: PassRow;
  used: Used | undefined;
  door: GraphDoor;
  onUsed: (used: Used) => void;
  /** Buttons beside. */
  children: ComponentChildren;
}

const NEVER = new AbortController().signal;

/** Whether the pass was used: asked once, on the agent's click, since reading methods is scarce for the whole tenant. */
export function UsedCheck({ row, used, door, onUsed, children }: UsedCheckProps) {
  const { now } = useSurroundings();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  const ask = () => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    const told = (answer: Used) => {
      onUsed(answer);
      announce(answerWords(answer, now()));
    };
    void wasUsed(row, door, now(), NEVER).then(told, setFault).finally(() => setBusy(false));
  };
  const known = row.recipient.id !== '';
  return (
    <>
      {used && (
        <div>
          <p>{answerWords(used, now())}</p>
          {used.noSignIns && <p class="caption">{i18n.t('common.together', [i18n.t('history.noSignIns'), i18n.t(`history.noSignInsWhy.${used.noSignIns}`)])} {used.noSignIns === 'scope' && <AskAccess scopes={[FEATURE_SCOPES.audit]} onAllowed={ask} />}</p>}
        </div>
      )}
      {fault !== undefined && <FaultNotice fault={fault} retry={ask} />}
      {known && (
        <div class="actions">
          <button type="button" class="button small" aria-disabled={busy} onClick={ask}>{i18n.t(busy ? 'history.asking' : 'history.wasUsed')}</button>
          {children}
        </div>
      )}
    </>
  );
}

/** `now`: UTC ms. */
function answerWords({ state, at, app }: Used, now: number): string {
  if (state === 'unknown') return i18n.t('history.answer.unknown');
  if (state === 'not-used') return i18n.t('history.answer.notUsed');
  if (at === undefined) return i18n.t('history.answer.used');
  return app ? i18n.t('history.answer.usedFor', [clockTime(at, now), app]) : i18n.t('history.answer.usedAt', [clockTime(at, now)]);
}
