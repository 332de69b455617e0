import { i18n } from '#i18n';
import type { Feedback, Lesson, LessonState, LessonTexts, Outcome } from '../../../lib/practice/lessons/lessons.ts';
import { Icon, type IconName } from '../../icon.tsx';
import { feedbackWords } from '../../lesson-words.ts';
import { useFocusOnMount } from '../../use-focus.ts';
import { Transcript } from './call-window.tsx';
import { spoken } from './spoken.ts';

interface FeedbackViewProps {
  lesson: Lesson;
  texts: LessonTexts;
  /** Of the texts. */
  language: string;
  state: LessonState;
  outcome: Outcome;
  onRetry: () => void;
  onNext: (() => void) | undefined;
  onList: () => void;
  onExport: () => void;
}

const ICONS: Readonly<Record<Feedback['kind'], IconName>> = { good: 'check', missed: 'warning', harm: 'prohibited' };
const KINDS = ['harm', 'missed', 'good'] as const;

/** What a call came to, and why. It is shown here and nowhere else, unless the learner prints or saves it. */
export function FeedbackView({ lesson, texts, language, state, outcome, onRetry, onNext, onList, onExport }: FeedbackViewProps) {
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { score, kind, minutes, items } = outcome;
  const onwards = kind === 'good' && onNext !== undefined;
  return (
    <main class="feedback">
      <p class="caption" {...spoken(language)}>{texts.title}</p>
      <h2 ref={heading} tabIndex={-1} class="title focus-target">{i18n.t(`practice.feedback.${kind}`)}</h2>
      <p class={`feedback-score feedback-${kind}`}>
        <meter min={0} low={35} high={70} optimum={100} max={100} value={score} aria-label={i18n.t('practice.feedback.scoreLabel')} />
        <span class="strong">{i18n.t('practice.feedback.score', [String(score)])}</span>
        <span class="caption">{i18n.t('practice.feedback.minutes', minutes, [minutes])}</span>
      </p>
      {KINDS.map((one) => <Items key={one} kind={one} items={items.filter((item) => item.kind === one)} language={language} />)}
      <section aria-labelledby="feedback-about" class="feedback-about">
        <h3 id="feedback-about" class="heading">{i18n.t('practice.feedback.about')}</h3>
        <p {...spoken(language)}>{texts.good}</p>
        <ul class="notes" {...spoken(language)}>{texts.traps.map((trap) => <li key={trap}>{trap}</li>)}</ul>
      </section>
      <div class="actions feedback-actions">
        <button type="button" class={onwards ? 'button' : 'button primary'} onClick={onRetry}>{i18n.t('practice.feedback.retry')}</button>
        {onNext && <button type="button" class={onwards ? 'button primary' : 'button'} onClick={onNext}>{i18n.t('practice.feedback.next')}</button>}
        <button type="button" class="button" onClick={onList}>{i18n.t('practice.feedback.list')}</button>
        <button type="button" class="button" onClick={() => print()}>{i18n.t('practice.feedback.print')}</button>
        <button type="button" class="button" onClick={onExport}>{i18n.t('practice.feedback.export')}</button>
      </div>
      <details class="call-transcript" data-lesson={lesson.id}>
        <summary>{i18n.t('practice.call.transcript')}</summary>
        <Transcript state={state} texts={texts} language={language} />
      </details>
    </main>
  );
}

function Items({ kind, items, language }: { kind: Feedback['kind']; items: readonly Feedback[]; language: string }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`feedback-${kind}`} class="feedback-items">
      <h3 id={`feedback-${kind}`} class="heading">{i18n.t(`practice.feedback.kind.${kind}`)}</h3>
      <ul class="feedback-list">
        {items.map((item, index) => {
          const { title, why, source } = feedbackWords(item);
          return (
            <li key={index} class={`feedback-item item-${kind}`}>
              <Icon name={ICONS[kind]} />
              <div>
                <div {...(item.from === 'lesson' && spoken(language))}>
                  <p class="strong">{title}</p>
                  <p>{why}</p>
                </div>
                <p class="caption"><a class="link" href={item.source.url} target="_blank" rel="noreferrer">{source}</a></p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
