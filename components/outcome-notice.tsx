import { i18n } from '#i18n';
import { FaultNotice } from './fault-notice.tsx';
import { Notice } from './notice.tsx';
import type { Outcome } from './panel-state.ts';

interface OutcomeNoticeProps {
  outcome: Outcome;
  onCheckAgain: () => void;
}

/** How the last try ended, beside the button that started it. */
export function OutcomeNotice({ outcome, onCheckAgain }: OutcomeNoticeProps) {
  switch (outcome.kind) {
    case 'nothing':
      return <FaultNotice fault={outcome.fault} tone="warning" title={i18n.t('outcome.nothing')} note={i18n.t('outcome.kept')} takesFocus />;
    case 'refused':
      return <FaultNotice fault={outcome.fault} title={i18n.t('outcome.refused')} note={i18n.t('outcome.kept')} takesFocus />;
    case 'not-started':
      return <FaultNotice fault={outcome.fault} tone="warning" title={i18n.t('outcome.notStarted')} note={i18n.t('outcome.kept')} takesFocus />;
    case 'unknown': {
      const check = <button type="button" class="button" aria-disabled={outcome.checking} onClick={() => !outcome.checking && onCheckAgain()}>{i18n.t(outcome.checking ? 'outcome.checking' : 'outcome.checkAgain')}</button>;
      return <Notice tone="warning" title={i18n.t('outcome.unknown')} takesFocus actions={check}><p>{i18n.t('outcome.unknownText')}</p></Notice>;
    }
    case 'changed':
      return <Notice tone="info" title={i18n.t('outcome.changed')} takesFocus><p>{i18n.t('outcome.changedText')}</p></Notice>;
    case 'revoked':
      return <Notice tone="success" title={i18n.t('revoke.done')} takesFocus><p>{i18n.t('revoke.doneText')}</p></Notice>;
  }
  return null;
}
