import { useCallback, useEffect, useState } from 'preact/hooks';
import type { RuleId } from '../../../lib/judgement/rule.ts';
import { actOf } from '../../../lib/practice/lessons/acts.ts';
import { play, startLesson } from '../../../lib/practice/lessons/play.ts';
import type { Lesson, LessonEvent, LessonState } from '../../../lib/practice/lessons/lessons.ts';
import type { Practice } from '../practice.ts';

type Happens = LessonEvent extends infer E ? (E extends LessonEvent ? Omit<E, 'at'> : never) : never;

/** A finding's key begins with its rule. */
const ruleOf = (key: string) => key.split(':')[0] as RuleId;

/** A call as it goes on: by what is chosen in it, and by what is done in panel and look-alike. Undefined where there is none. */
export function useLesson(practice: Practice, lesson: Lesson | undefined) {
  const [state, setState] = useState<LessonState | undefined>(() => lesson && startLesson(lesson, practice.clock.now()));
  const happens = useCallback((event: Happens) => {
    if (lesson) setState((before) => before && play(lesson, before, { ...event, at: practice.clock.now() }));
  }, [practice, lesson]);

  useEffect(() => practice.onRecipient((id, rules) => happens({ type: 'shown', recipient: practice.aliasOf(id) ?? '', rules })), [practice, happens]);
  useEffect(() => practice.onEntry((entry) => {
    happens({ type: 'shown', recipient: practice.aliasOf(entry.recipientId) ?? '', rules: entry.findings.map(ruleOf) });
    const act = actOf(entry, practice.aliasOf);
    if (act) happens({ type: 'acted', act });
  }), [practice, happens]);

  return {
    state,
    choose: useCallback((choice: string) => happens({ type: 'chosen', choice }), [happens]),
    hangUp: useCallback(() => happens({ type: 'ended' }), [happens]),
  };
}

export type Call = ReturnType<typeof useLesson>;
