import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { lessonFragment } from '../../../lib/practice/lessons/link.ts';
import { readLesson } from '../../../lib/practice/lessons/read-lesson.ts';
import type { Lesson, LessonFault } from '../../../lib/practice/lessons/lessons.ts';
import type { Practice } from '../practice.ts';
import { saveFile } from '../save-file.ts';
import { order, TRAINER_FAULTS } from './faults.ts';
import { LessonFaults } from './lesson-faults.tsx';

interface ToolsProps {
  practice: Practice;
  lesson: Lesson | undefined;
  presenting: boolean;
  onRole: (alias: string) => void;
  onReset: () => void;
  onPresent: (on: boolean) => void;
  onLesson: (lesson: Lesson) => void;
}

/** Agents of the practice tenant, by what they may do. */
const AGENTS = ['nora', 'bea', 'paul', 'helga', 'gina', 'pia', 'admin'] as const;
const SPEEDS = [1, 60, 600] as const;

/** What a trainer changes about the practice. */
export function TrainerTools({ practice, lesson, presenting, onRole, onReset, onPresent, onLesson }: ToolsProps) {
  const { clock, tenant } = practice;
  const [speed, setSpeed] = useState(clock.speed());
  const [ordered, setOrdered] = useState<string>();
  return (
    <div class="trainer-tools">
      <label class="field">
        <span class="field-label">{i18n.t('practice.trainer.role')}</span>
        <select value={practice.agentAlias} onChange={(event) => onRole(event.currentTarget.value)}>
          {AGENTS.map((alias) => <option key={alias} value={alias}>{i18n.t(`practice.trainer.agent.${alias}`)}</option>)}
        </select>
      </label>
      <div class="trainer-row" role="radiogroup" aria-label={i18n.t('practice.trainer.clock')}>
        <span>{i18n.t('practice.trainer.clock')}</span>
        {SPEEDS.map((one) => (
          <label key={one} class="check">
            <input type="radio" name="speed" checked={speed === one} onChange={() => { clock.setSpeed(one); setSpeed(one); }} />
            <span>×{one}</span>
          </label>
        ))}
      </div>
      <div class="trainer-row" role="group" aria-label={i18n.t('practice.trainer.fault')}>
        <span class="trainer-label">{i18n.t('practice.trainer.fault')}</span>
        {TRAINER_FAULTS.map((fault) => (
          <button key={fault} type="button" class="button small" onClick={() => { order(tenant.faults, fault); setOrdered(i18n.t(`practice.trainer.faults.${fault}`)); }}>{i18n.t(`practice.trainer.faults.${fault}`)}</button>
        ))}
        <span class="caption" role="status">{ordered && i18n.t('practice.trainer.ordered', [ordered])}</span>
      </div>
      <div class="trainer-row">
        <button type="button" class="button small" aria-pressed={presenting} onClick={() => onPresent(!presenting)}>{i18n.t('practice.trainer.present')}</button>
        <button type="button" class="button small" onClick={onReset}>{i18n.t('practice.trainer.reset')}</button>
      </div>
      <Sharing lesson={lesson} onLesson={onLesson} />
    </div>
  );
}

/** Lessons come and go as files and as links, which no server sees. */
function Sharing({ lesson, onLesson }: Pick<ToolsProps, 'lesson' | 'onLesson'>) {
  const [faults, setFaults] = useState<readonly LessonFault[]>([]);
  const [said, setSaid] = useState<string>();
  const open = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    input.value = ''; // so that the same file, mended, can be chosen again
    const read = readLesson(await file.text());
    setFaults(read.faults ?? []);
    if (read.lesson) onLesson(read.lesson);
  };
  const copyLink = async (shared: Lesson) => {
    const fragment = await lessonFragment(shared);
    if (fragment === undefined) {
      setSaid(i18n.t('practice.trainer.tooLong'));
      return;
    }
    await navigator.clipboard.writeText(location.origin + location.pathname + fragment);
    setSaid(i18n.t('practice.trainer.linkCopied'));
  };
  return (
    <div class="trainer-row">
      <label class="trainer-file">
        <span>{i18n.t('practice.trainer.open')}</span>
        <input type="file" accept=".json,application/json" onChange={(event) => void open(event.currentTarget)} />
      </label>
      {lesson && (
        <>
          <button type="button" class="button small" onClick={() => saveFile(`${lesson.id}.lesson.json`, JSON.stringify(lesson, null, 2))}>{i18n.t('practice.trainer.save')}</button>
          <button type="button" class="button small" onClick={() => void copyLink(lesson)}>{i18n.t('practice.trainer.link')}</button>
        </>
      )}
      <span class="caption" role="status">{said}</span>
      <LessonFaults faults={faults} />
    </div>
  );
}
