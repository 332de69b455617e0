import { i18n } from '#i18n';
import type { Who } from '../../lib/entra/pass-events.ts';
import { Icon } from '../icon.tsx';
import { camel } from '../words.ts';
import { GROUPINGS, shownName, type Filter, type Grouping } from './shown.ts';

interface FiltersProps {
  filter: Filter;
  grouping: Grouping;
  /** Who issued, most first. */
  agents: readonly { readonly who: Who }[];
  onFilter: (filter: Filter) => void;
  onGrouping: (grouping: Grouping) => void;
}

/** More agents than these are found by typing. */
const MOST_AGENTS = 100;

export function Filters({ filter, grouping, agents, onFilter, onGrouping }: FiltersProps) {
  const set = (more: Partial<Filter>) => onFilter({ ...filter, ...more });
  return (
    <div class="history-filters">
      <div class="search-box">
        <Icon name="search" />
        <input type="search" aria-label={i18n.t('history.find')} placeholder={i18n.t('history.find')} value={filter.text} onInput={(event) => set({ text: event.currentTarget.value })} />
      </div>
      <div class="history-selects">
        <label class="field">
          <span class="caption">{i18n.t('history.agent')}</span>
          <select value={filter.agentId} onChange={(event) => set({ agentId: event.currentTarget.value })}>
            <option value="">{i18n.t('history.everyAgent')}</option>
            {agents.slice(0, MOST_AGENTS).map(({ who }) => <option key={who.id} value={who.id}>{shownName(who)}</option>)}
          </select>
        </label>
        <label class="field">
          <span class="caption">{i18n.t('history.group')}</span>
          <select value={grouping} onChange={(event) => onGrouping(event.currentTarget.value as Grouping)}>
            {GROUPINGS.map((one) => <option key={one} value={one}>{i18n.t(`history.${camel(`group-${one}`)}`)}</option>)}
          </select>
        </label>
      </div>
      <label class="check">
        <input type="checkbox" checked={filter.outsideOnly} onChange={(event) => set({ outsideOnly: event.currentTarget.checked })} />
        <span>{i18n.t('history.outsideOnly')}</span>
      </label>
    </div>
  );
}
