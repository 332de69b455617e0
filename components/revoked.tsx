import { i18n } from '#i18n';
import { Notice } from './notice.tsx';

/** After the pass on screen was revoked. */
export function Revoked({ onNext, onAnother }: { onNext: () => void; onAnother: () => void }) {
  const buttons = [
    <button key="next" type="button" class="button primary" data-key="n" onClick={onNext}>{i18n.t('issued.next')}</button>,
    <button key="another" type="button" class="button" onClick={onAnother}>{i18n.t('revoke.another')}</button>,
  ];
  return (
    <section class="section">
      <Notice tone="success" title={i18n.t('revoke.done')} takesFocus actions={buttons}><p>{i18n.t('revoke.doneText')}</p></Notice>
    </section>
  );
}
