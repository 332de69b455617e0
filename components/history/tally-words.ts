import { i18n } from '#i18n';
import { joined } from '../joined.ts';
import { count } from '../time.ts';
import type { Tally } from './shown.ts';

/** "34 passes, 2 outside the checks". */
export function passCount(tally: Tally): string {
  const all = i18n.t('history.summary', tally.count, [count(tally.count)]);
  return joined('list', [all, tally.outside > 0 && i18n.t('history.summaryOutside', [count(tally.outside)])]);
}
