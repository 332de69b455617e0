import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import { GraphFault } from '../../lib/graph/faults.ts';
import { FEATURE_SCOPES } from '../../lib/session/types.ts';
import { useAnnounce } from '../announcer.tsx';
import { AskAccess } from '../ask-access.tsx';
import { FaultNotice } from '../fault-notice.tsx';
import { Notice } from '../notice.tsx';
import { count } from '../time.ts';
import { dayWords } from './day-words.ts';
import type { Reading } from './use-history.ts';

interface ProgressProps {
  reading: Reading;
  onStop: () => void;
  onGoOn: () => void;
  onStartOver: () => void;
}

/** How far the audit log was read, and what keeps it from being read. */
export function Progress({ reading, onStop, onGoOn, onStartOver }: ProgressProps) {
  const { state, rows, backTo, fault } = reading;
  const announce = useAnnounce();
  const told = progressWords(reading);
  useEffect(() => {
    if (state === 'done' || state === 'stopped') announce(told);
  }, [announce, state, told]);
  if (state === 'failed') {
    const kind = fault instanceof GraphFault ? fault.kind : undefined;
    if (kind === 'scope-missing' || kind === 'not-authorized') {
      return (
        <Notice tone="info" title={i18n.t('history.notReadTitle')} actions={kind === 'scope-missing' && <AskAccess scopes={[FEATURE_SCOPES.audit]} onAllowed={onStartOver} />}>
          <p>{i18n.t(kind === 'scope-missing' ? 'history.notReadScope' : 'history.notReadRole')}</p>
          <p>{i18n.t('history.notReadText')}</p>
        </Notice>
      );
    }
    return <FaultNotice fault={fault} title={i18n.t('history.notReadTitle')} tone="warning" note={i18n.t(rows > 0 || backTo !== undefined ? 'history.partly' : 'history.notReadText')} retry={onGoOn} />;
  }
  return (
    <div class="history-progress">
      <p class="caption">{told}</p>
      {state === 'reading' && <button type="button" class="button small" onClick={onStop}>{i18n.t('history.stop')}</button>}
      {state === 'stopped' && <button type="button" class="button small" onClick={onGoOn}>{i18n.t('history.goOn')}</button>}
    </div>
  );
}

function progressWords({ state, rows, backTo }: Reading): string {
  if (state === 'done') return i18n.t('history.complete', rows, [count(rows)]);
  if (backTo === undefined) return i18n.t(state === 'stopped' ? 'history.stoppedAtOnce' : 'history.reading');
  return i18n.t(state === 'stopped' ? 'history.stoppedAt' : 'history.progress', [i18n.t('history.rowsRead', rows, [count(rows)]), dayWords(backTo)]);
}
