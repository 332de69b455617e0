import { i18n } from '#i18n';
import { useLayoutEffect } from 'preact/hooks';
import { choicesOf, turnOf } from '../../../lib/practice/lessons/play.ts';
import type { Lesson, LessonState, LessonTexts } from '../../../lib/practice/lessons/lessons.ts';
import { useFocusOnMount } from '../../use-focus.ts';
import { ReadAloud } from './read-aloud.tsx';
import { spoken } from './spoken.ts';
import type { Call } from './use-lesson.ts';

interface CallWindowProps {
  lesson: Lesson;
  texts: LessonTexts;
  call: Call & { readonly state: LessonState };
  /** Of the texts, which may be another than the page's. */
  language: string;
}

/** The caller on the line: what is heard, what may be answered, and the end of it. Panel and look-alike stay at hand meanwhile. */
export function CallWindow({ lesson, texts, call, language }: CallWindowProps) {
  const { state, choose, hangUp } = call;
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const choices = choicesOf(lesson, state);
  const said = texts.turns[state.turn] ?? '';
  // In the call alone, so that a digit means nothing elsewhere (WCAG 2.2, 2.1.4).
  const press = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    const choice = ctrlKey || metaKey ? undefined : choices[Number(key) - 1];
    if (choice) choose(choice.id);
  };
  // The choice that was pressed is gone with its turn: whoever answers by keys stays in the call.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, [state.turn]);
  return (
    <section class="call" aria-labelledby="call-title" onKeyDown={press}>
      <div class="call-head">
        <div {...spoken(language)}>
          <h2 id="call-title" ref={heading} tabIndex={-1} data-key="l" class="heading focus-target">{texts.caller.name}</h2>
          <p class="caption">{texts.caller.voice}</p>
        </div>
        <ReadAloud text={said} language={language} />
        <button type="button" class="button small call-end" onClick={hangUp}>{i18n.t('practice.call.hangUp')}</button>
      </div>
      <p class="caption" {...spoken(language)}>{texts.goal}</p>
      <p class="call-said" {...spoken(language)} role="status" aria-label={i18n.t('practice.call.caller')}>{said}</p>
      {turnOf(lesson, state)?.end && <p class="caption">{i18n.t('practice.call.over')}</p>}
      {choices.length > 0 && (
        <>
          <ol class="call-choices" aria-label={i18n.t('practice.call.choices')}>
            {choices.map(({ id, how }, index) => (
              <li key={id}>
                <button type="button" class="call-choice" data-choice={id} onClick={() => choose(id)}>
                  <kbd aria-hidden="true">{index < 9 ? index + 1 : ''}</kbd>
                  <span><span class="call-how">{i18n.t(`practice.call.how.${how}`, [''])}</span><span {...spoken(language)}>{texts.choices[id]}</span></span>
                </button>
              </li>
            ))}
          </ol>
          <p class="caption">{i18n.t('practice.call.keys')}</p>
        </>
      )}
      <details class="call-transcript">
        <summary>{i18n.t('practice.call.transcript')}</summary>
        <Transcript state={state} texts={texts} language={language} />
      </details>
    </section>
  );
}

export function Transcript({ state, texts, language }: { state: LessonState; texts: LessonTexts; language: string }) {
  return (
    <ol class="transcript" {...spoken(language)}>
      {state.transcript.map((line, index) => (
        <li key={index} class={'choice' in line ? 'transcript-mine' : ''}>{'choice' in line ? texts.choices[line.choice] : texts.turns[line.turn]}</li>
      ))}
    </ol>
  );
}
