import { i18n } from '#i18n';
import { isBuiltIn, type Scenario } from '../lib/judgement/scenarios.ts';
import { camel } from './words.ts';

/** The organisation's words for a scenario; where it has none of its own, ours. */
export function scenarioWords({ id, label }: Pick<Scenario, 'id' | 'label'>): string {
  return label ?? (isBuiltIn(id) ? i18n.t(`scenario.${camel(id)}`) : id);
}
