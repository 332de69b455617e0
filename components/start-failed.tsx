import { i18n } from '#i18n';
import { Notice } from './notice.tsx';

/** The background did not answer: without the configuration nothing can be done. */
export function StartFailed({ retry }: { retry: () => void }) {
  const again = <button type="button" class="button" onClick={retry}>{i18n.t('common.tryAgain')}</button>;
  return <main class="page"><Notice tone="danger" title={i18n.t('startFailed.title')} takesFocus actions={again}><p>{i18n.t('startFailed.text')}</p></Notice></main>;
}
