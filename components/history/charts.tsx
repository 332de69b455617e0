import { i18n } from '#i18n';
import type { Who } from '../../lib/entra/pass-events.ts';
import { dayWords } from './day-words.ts';
import { shownName, type Tally } from './shown.ts';
import { passCount } from './tally-words.ts';

interface ChartsProps {
  days: readonly (Tally & { readonly day: number })[];
  agents: readonly (Tally & { readonly who: Who })[];
}

const HEIGHT = 48;
const MOST_AGENTS = 4;

/** Two small charts. What is outside the checks has its own colour and stripes; the same is there in words for who does not see them. */
export function Charts({ days, agents }: ChartsProps) {
  return (
    <div class="history-charts">
      <Stripes />
      <figure class="history-figure">
        <figcaption class="caption">{i18n.t('history.byDay')}</figcaption>
        <DayBars days={days} />
        <ul class="visually-hidden" aria-label={i18n.t('history.byDay')}>
          {days.filter(({ count }) => count > 0).map((tally) => <li key={tally.day}>{i18n.t('common.labelled', [dayWords(tally.day), passCount(tally)])}</li>)}
        </ul>
      </figure>
      <figure class="history-figure">
        <figcaption class="caption">{agents.length > MOST_AGENTS ? i18n.t('common.sentences', [i18n.t('history.byAgent'), i18n.t('history.fewerAgents')]) : i18n.t('history.byAgent')}</figcaption>
        <ul aria-label={i18n.t('history.byAgent')}>
          {agents.slice(0, MOST_AGENTS).map((tally) => <AgentBar key={tally.who.id} tally={tally} most={agents[0]?.count ?? 1} />)}
        </ul>
      </figure>
    </div>
  );
}

function DayBars({ days }: Pick<ChartsProps, 'days'>) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const part = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT)); // one among hundreds is still seen
  return (
    <svg class="history-days" viewBox={`0 0 ${days.length * 10} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {days.map(({ day, count, outside }, index) => {
        const height = part(count);
        const striped = Math.min(height, part(outside));
        return (
          <g key={day}>
            <rect class="bar" x={index * 10 + 1} width="8" y={HEIGHT - height} height={height} />
            {outside > 0 && <rect class="bar-outside" x={index * 10 + 1} width="8" y={HEIGHT - striped} height={striped} />}
          </g>
        );
      })}
    </svg>
  );
}

function AgentBar({ tally, most }: { tally: Tally & { readonly who: Who }; most: number }) {
  const { who, count, outside } = tally;
  return (
    <li class="agent-bar">
      <span class="ellipsis">{shownName(who)}</span>
      <span class="caption">{passCount(tally)}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect class="bar" width={(count / most) * 100} height="6" />
        {outside > 0 && <rect class="bar-outside" width={Math.max(2, (outside / most) * 100)} height="6" />}
      </svg>
    </li>
  );
}

/** One definition for all drawings of the page. */
function Stripes() {
  return (
    <svg class="stripes" aria-hidden="true">
      <pattern id="outside-stripes" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="stripe-ground" width="3" height="3" />
        <rect class="stripe" width="1.5" height="3" />
      </pattern>
    </svg>
  );
}
