import { i18n } from '#i18n';
import { LESSON_IDS, titlesIn } from '../../../lib/practice/lessons/titles.ts';

interface LessonListProps {
  language: string;
  /** Best scores of this visit, by lesson. They are kept nowhere. */
  scores: ReadonlyMap<string, number>;
  onBegin: (id: string) => void;
}

/** The calls that can be taken, from plain to difficult. */
export function LessonList({ language, scores, onBegin }: LessonListProps) {
  const titles = titlesIn(language);
  return (
    <section class="lessons" aria-labelledby="lessons-title">
      <h2 id="lessons-title" class="heading">{i18n.t('practice.lessons.title')}</h2>
      <p class="caption">{i18n.t('practice.lessons.intro')}</p>
      <ol class="lesson-list">
        {LESSON_IDS.map((id) => (
          <li key={id}>
            <button type="button" class="lesson" onClick={() => onBegin(id)}>
              <span>{titles[id]}</span>
              {scores.has(id) && <span class="caption">{i18n.t('practice.lessons.score', [String(scores.get(id))])}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
