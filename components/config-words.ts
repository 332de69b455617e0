import { i18n } from '#i18n';
import type { Rejected } from '../lib/config/config.ts';
import { camel } from './words.ts';

/** Which value cannot be used, whose it is, and why. */
export function rejectedWords({ path, why, detail, origin }: Rejected): string {
  const reason = i18n.t(`configWhy.${camel(why)}`, [detail]);
  return i18n.t(origin === 'own' ? 'configWhy.yours' : 'configWhy.policys', [path, reason]);
}
