import { i18n } from '#i18n';

/** Stands in the page and at every passcode. */
export function PracticeMark() {
  return <p class="practice-mark">{i18n.t('practice.mark')}</p>;
}
