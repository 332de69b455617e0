import { i18n } from '#i18n';
import { useServices } from '../services.ts';

/** The way to practice, in a tab of its own; not from practice itself. */
export function PracticeLink({ look = 'button' }: { look?: string }) {
  const { passcodeMark } = useServices();
  return passcodeMark ? null : <a class={look} href="/practice.html" target="_blank">{i18n.t('practice.open')}</a>;
}
