import { i18n } from '#i18n';
import { useEffect } from 'preact/hooks';
import type { PassRow } from '../../lib/record/ledger.ts';
import { Icon, type IconName } from '../icon.tsx';
import { clockTime } from '../time.ts';
import { camel } from '../words.ts';
import { PassDetails, type PassDetailsProps } from './pass-details.tsx';
import { kindWords, stateWords } from './pass-words.ts';
import { shownName } from './shown.ts';

interface PassItemProps extends PassDetailsProps {
  open: boolean;
  /** The day stands above. */
  underDay: boolean;
  tabIndex: 0 | -1;
  onToggle: () => void;
}

const ICONS = { checked: 'check', outside: 'warning', 'no-record': undefined } as const satisfies Record<PassRow['standing'], IconName | undefined>;

/** One pass in the list; it opens to everything that is known of it. */
export function PassItem({ open, underDay, tabIndex, onToggle, ...props }: PassItemProps) {
  const { row, used, now, want } = props;
  const { recipient, by, standing } = row;
  const nameless = [recipient, by].map((who) => (who?.name === '' && !who.app ? who.id : '')).join(' ');
  useEffect(() => nameless.split(' ').forEach(want), [nameless, want]);
  const icon = ICONS[standing];
  const about = [kindWords(row), stateWords(row, used, now)].filter(Boolean).join(' · ');
  return (
    <>
      <button type="button" class={`pass-row pass-${standing}`} aria-expanded={open} tabIndex={tabIndex} onClick={onToggle}>
        <span class="pass-line">
          <span class="strong ellipsis">{shownName(recipient)}</span>
          <span class="caption pass-when">{clockTime(row.at, underDay ? row.at : now)}</span>
        </span>
        <span class="pass-line">
          <span class="caption ellipsis">{by ? i18n.t('history.by', [shownName(by)]) : i18n.t('history.nobody')}</span>
          <span class="standing">{icon && <Icon name={icon} />}{i18n.t(`history.standing.${camel(standing)}`)}</span>
        </span>
        <span class="caption ellipsis">{about}</span>
      </button>
      {open && <PassDetails {...props} />}
    </>
  );
}
