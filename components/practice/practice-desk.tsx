import { useCallback, useMemo, useState } from 'preact/hooks';
import { feedback } from '../../lib/practice/lessons/feedback.ts';
import { LESSONS } from '../../lib/practice/lessons/list.ts';
import { languageOf, textsOf } from '../../lib/practice/lessons/texts.ts';
import type { Lesson } from '../../lib/practice/lessons/lessons.ts';
import { late } from '../late.tsx';
import { GuardOver } from './guard-over.tsx';
import { CallWindow } from './lesson/call-window.tsx';
import { FeedbackView } from './lesson/feedback-view.tsx';
import { LessonList } from './lesson/lesson-list.tsx';
import { resultOf } from './lesson/result.ts';
import { useLesson } from './lesson/use-lesson.ts';
import { LookAlike } from './look-alike/look-alike.tsx';
import type { Go, PanelCode } from './practice-app.tsx';
import type { Practice } from './practice.ts';
import { saveFile } from './save-file.ts';
import { Sides, useNarrow, type Side } from './sides.tsx';

const Present = late(() => import('./trainer/present.tsx').then(({ Present: component }) => component));

interface PracticeDeskProps {
  practice: Practice;
  go: Go;
  Panel: PanelCode['Panel'];
  language: string;
  scores: ReadonlyMap<string, number>;
  /** A trainer shows the call to others. */
  presenting: { readonly unmasked: boolean; readonly onUnmask: () => void; readonly onLeave: () => void } | undefined;
  onBegin: (lesson: Lesson | undefined, step?: number) => void;
  onBeginListed: (id: string) => void;
  onScore: (id: string, score: number) => void;
}

/** One go at the desk: the call above, look-alike and panel below; then what it came to. */
export function PracticeDesk({ practice, go: { lesson, step }, Panel, language, scores, presenting, onBegin, onBeginListed, onScore }: PracticeDeskProps) {
  const [userId, setUserId] = useState<string>();
  const [side, setSide] = useState<Side>('portal');
  const narrow = useNarrow();
  const call = useLesson(practice, lesson);
  const { state } = call;
  const texts = useMemo(() => lesson && textsOf(lesson, language), [lesson, language]);
  const showUser = useCallback((next: string | undefined) => {
    practice.showsUser(next);
    setUserId(next);
  }, [practice]);
  const toPanel = useCallback(() => setSide('panel'), []);

  const { choose, hangUp } = call;
  const hands = useMemo(() => {
    const person = (alias: string) => practice.tenant.person(alias);
    return {
      choose,
      hangUp,
      showUser: (alias: string) => showUser(person(alias).id),
      nameOf: (alias: string) => person(alias).displayName,
      usernameOf: (alias: string) => person(alias).userPrincipalName,
      startedAt: practice.clock.now(),
    };
  }, [practice, choose, hangUp, showUser]);

  if (lesson && texts && state?.over) {
    const outcome = feedback(lesson, state, language);
    const next = LESSONS[LESSONS.findIndex(({ id }) => id === lesson.id) + 1];
    const leave = (then: () => void) => () => {
      onScore(lesson.id, outcome.score);
      then();
    };
    return (
      <FeedbackView
        lesson={lesson}
        texts={texts}
        language={languageOf(lesson, language)}
        state={state}
        outcome={outcome}
        onRetry={leave(() => onBegin(lesson))}
        onNext={next && leave(() => onBeginListed(next.id))}
        onList={leave(() => onBegin(undefined))}
        onExport={() => saveFile(`tapwarden-${lesson.id}.json`, JSON.stringify(resultOf(lesson, texts, outcome, practice.clock.now()), null, 2))}
      />
    );
  }
  const inSight = !narrow || side === 'portal';
  const calls = lesson && texts && state ? <CallWindow lesson={lesson} texts={texts} call={{ ...call, state }} language={languageOf(lesson, language)} /> : <LessonList language={language} scores={scores} onBegin={onBeginListed} />;
  return (
    <>
      {lesson && texts && presenting && (
        <Present lesson={lesson} texts={texts} hands={hands} from={step} {...presenting} onSide={setSide} onJump={(to) => onBegin(lesson, to)} />
      )}
      <Sides
        side={side}
        onSide={setSide}
        call={calls}
        portal={<LookAlike practice={practice} userId={userId} onUser={showUser} />}
        panel={<Panel services={practice.services} />}
      />
      <GuardOver practice={practice} userId={inSight ? userId : undefined} onPanel={toPanel} />
    </>
  );
}
