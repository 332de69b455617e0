import { i18n } from '#i18n';
import type { Pass } from '../lib/entra/pass.ts';
import { clockTime, countdown, utcTime } from './time.ts';
import { useNow } from './use-now.ts';

const RADIUS = 16;
const ROUND = 2 * Math.PI * RADIUS;

/** How long the pass still holds, as a ring and in words. */
export function TimeLeft({ pass }: { pass: Pass }) {
  const now = useNow(1000);
  const { startsAt, endsAt } = pass;
  const whole = endsAt - startsAt;
  // Clocks differ by seconds: a pass that "starts" a moment from now has started.
  const waiting = startsAt - now > 60_000;
  const left = Math.min(whole, Math.max(0, endsAt - now));
  const share = whole > 0 ? left / whole : 0;
  return (
    <div class={`time-left ${left < 300_000 ? 'time-short' : ''}`}>
      <svg class="ring" viewBox="0 0 40 40" aria-hidden="true">
        <circle class="ring-track" cx="20" cy="20" r={RADIUS} />
        <circle class="ring-left" cx="20" cy="20" r={RADIUS} stroke-dasharray={ROUND} stroke-dashoffset={ROUND * (1 - share)} />
      </svg>
      <div>
        <p class="strong" role="timer">
          {left === 0 ? i18n.t('time.over') : waiting ? i18n.t('time.startsAt', [clockTime(startsAt, now)]) : i18n.t('time.left', [countdown(left)])}
        </p>
        <p class="caption">{i18n.t('time.untilBoth', [clockTime(endsAt, now), utcTime(endsAt, now)])}</p>
      </div>
    </div>
  );
}
