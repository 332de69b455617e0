import { i18n } from '#i18n';
import type { Facts } from '../lib/judgement/facts.ts';
import { doubts, type Doubt } from '../lib/judgement/right-tool.ts';
import { Icon } from './icon.tsx';
import { camel } from './words.ts';

/** One line that can turn the agent round before a scenario is chosen. What the facts show comes first. */
export function RightTool({ facts, more }: { facts: Pick<Facts, 'account' | 'methods'>; more?: string | undefined }) {
  const { shown, ask } = doubts(facts);
  const item = (doubt: Doubt) => <li key={doubt} class={shown.includes(doubt) ? 'strong' : ''}>{i18n.t(`doubt.${camel(doubt)}`)}</li>;
  return (
    <details class="right-tool">
      <summary>
        <span>{i18n.t('doubt.heading')}</span>
        <Icon name="chevron-right" class="turn" />
      </summary>
      <div class="stack">
        <ul class="notes">{[...shown, ...ask].map(item)}</ul>
        {more && <a class="link" href={more} target="_blank" rel="noreferrer">{i18n.t('doubt.more')}</a>}
      </div>
    </details>
  );
}
