import { i18n } from '#i18n';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { LESSONS } from '../../lib/practice/lessons/list.ts';
import type { Lesson, LessonFault } from '../../lib/practice/lessons/lessons.ts';
import { Announcer } from '../announcer.tsx';
import type { App } from '../app.tsx';
import { Icon } from '../icon.tsx';
import { late } from '../late.tsx';
import { PracticeDesk } from './practice-desk.tsx';
import { PracticeMark } from './practice-mark.tsx';
import { openPractice, type OpenDoor } from './practice.ts';

/** The panel's own code, which practice shares and loads after itself. */
export interface PanelCode {
  readonly Panel: ComponentType<Parameters<typeof App>[0]>;
  readonly openDoor: OpenDoor;
}

/** One go: who the trainee is, and the call, if one is taken. Another go is another tenant, as on its first day. */
export interface Go {
  readonly agent: string;
  readonly lesson: Lesson | undefined;
  readonly turn: number;
  /** The step of the call that a trainer wants to begin at. */
  readonly step: number;
}

/** The address of the guided tour: the first call, presented. */
const TOUR = '#tour';

/** The extension's files are gone, as after an update. */
const NOT_LOADED: readonly LessonFault[] = [{ path: '', fault: 'not-loaded', about: [] }];

const FIRST: Go = { agent: 'nora', lesson: undefined, turn: 0, step: 0 };

const TrainerTools = late(() => import('./trainer/tools.tsx').then(({ TrainerTools: component }) => component));
const LessonFaults = late(() => import('./trainer/lesson-faults.tsx').then(({ LessonFaults: component }) => component));

/** Practice: a look-alike of the portal and the real panel, over a tenant in memory. */
export function PracticeApp({ Panel, openDoor }: PanelCode) {
  const [go, setGo] = useState(FIRST);
  const [scores, setScores] = useState<ReadonlyMap<string, number>>(new Map());
  const language = i18n.t('language');
  const practice = useMemo(() => openPractice({ agent: go.agent, openDoor }), [go, openDoor]);

  const [presenting, setPresenting] = useState(false);
  const [unmasked, setUnmasked] = useState(false);
  const [linkFaults, setLinkFaults] = useState<readonly LessonFault[]>([]);

  const begin = (lesson: Lesson | undefined, step = 0) => setGo(({ agent, turn }) => ({ agent: lesson?.agent ?? agent, lesson, turn: turn + 1, step }));
  const beginListed = (id: string) => void LESSONS.find((one) => one.id === id)?.load(language).then((lesson) => begin(lesson), () => setLinkFaults(NOT_LOADED));
  const scored = (id: string, score: number) => setScores((before) => new Map([...before, [id, Math.max(score, before.get(id) ?? 0)]]));
  const present = (on: boolean) => {
    setPresenting(on);
    setUnmasked(false);
    if (on && go.lesson) begin(go.lesson);
  };

  useEffect(() => {
    document.documentElement.classList.toggle('presenting', presenting);
    document.documentElement.classList.toggle('unmasked', unmasked);
  }, [presenting, unmasked]);
  useEffect(() => {
    const byAddress = async () => {
      if (location.hash === '') return;
      if (location.hash === TOUR) {
        setPresenting(true);
        beginListed(LESSONS[0]?.id ?? '');
        return;
      }
      const { lessonFromFragment } = await import('../../lib/practice/lessons/link.ts');
      const read = await lessonFromFragment(location.hash);
      setLinkFaults(read?.faults ?? []);
      if (read?.lesson) begin(read.lesson);
    };
    void byAddress();
    const changed = () => void byAddress();
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return (
    <Announcer>
      <header class="practice-head">
        <Icon name="shield" class="brand" />
        <h1 class="heading">{i18n.t('practice.title')}</h1>
        <PracticeMark />
        <details class="trainer">
          <summary>{i18n.t('practice.trainer.title')}</summary>
          <TrainerTools
            key={go.turn}
            practice={practice}
            lesson={go.lesson}
            presenting={presenting}
            onRole={(agent) => setGo((before) => ({ ...before, agent, turn: before.turn + 1, step: 0 }))}
            onReset={() => setGo((before) => ({ ...before, turn: before.turn + 1, step: 0 }))}
            onPresent={present}
            onLesson={begin}
          />
        </details>
      </header>
      <LessonFaults faults={linkFaults} />
      <PracticeDesk
        key={go.turn}
        practice={practice}
        go={go}
        Panel={Panel}
        language={language}
        scores={scores}
        presenting={presenting ? { unmasked, onUnmask: () => setUnmasked(!unmasked), onLeave: () => present(false) } : undefined}
        onBegin={begin}
        onBeginListed={beginListed}
        onScore={scored}
      />
    </Announcer>
  );
}
