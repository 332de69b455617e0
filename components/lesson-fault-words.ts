import { i18n } from '#i18n';
import { COMMON_ENDINGS } from '../lib/practice/lessons/endings.ts';
import { KIND_IDS } from '../lib/practice/lessons/kinds.ts';
import type { FaultId, LessonFault } from '../lib/practice/lessons/lessons.ts';
import { listed, named } from './lesson-words.ts';
import { camel } from './words.ts';

/** What is wrong with a lesson, and where. */
export function lessonFaultWords({ path, fault, about }: LessonFault): string {
  const words = named(`lesson.fault.${camel(fault)}`, VALUES[fault]?.(about) ?? about);
  return path === '' ? words : i18n.t('common.labelled', [path, words]);
}

/** What stands in the words, where that is not what the fault is about as it is. */
const VALUES: Partial<Record<FaultId, (about: readonly string[]) => readonly string[]>> = {
  'wrong-kind': ([found = '', ...wanted]) => [kindName(found), listed(wanted.map(kindName), 'disjunction')],
  'not-one-of': ([found = '', ...wanted]) => [found, listed(wanted, 'disjunction')],
  'example-not-good': ([ending = '', kind = '']) => [endingName(ending), named(`lesson.outcome.${kind}`)],
};

/** Of what is no kind, such as `true` or what was found, the thing itself. */
const kindName = (id: string) => (KIND_IDS.some((kind) => kind === id) ? named(`lesson.kind.${camel(id)}`) : id);
/** A lesson's own ending is known to whoever wrote it by its id. */
const endingName = (id: string) => (COMMON_ENDINGS.some((ending) => ending.id === id) ? named(`lesson.ending.${camel(id)}.title`) : id);
