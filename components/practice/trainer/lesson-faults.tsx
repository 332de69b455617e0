import { i18n } from '#i18n';
import type { LessonFault } from '../../../lib/practice/lessons/lessons.ts';
import { lessonFaultWords } from '../../lesson-fault-words.ts';
import { Notice } from '../../notice.tsx';

/** What keeps a lesson of one's own from being used, each with its place. */
export function LessonFaults({ faults }: { faults: readonly LessonFault[] }) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="danger" title={i18n.t('practice.trainer.faulty')} takesFocus>
      <ul class="notes" aria-label={i18n.t('practice.trainer.faultList')}>{faults.map((fault, index) => <li key={index}>{lessonFaultWords(fault)}</li>)}</ul>
    </Notice>
  );
}
