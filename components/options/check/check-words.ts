import { i18n } from '#i18n';
import type { CheckResult, Detail } from '../../../lib/setup/check.ts';
import { rejectedWords } from '../../config-words.ts';
import { joined } from '../../joined.ts';
import { scenarioWords } from '../../scenario-words.ts';
import { count, duration } from '../../time.ts';
import { camel } from '../../words.ts';

/** Numbers that are lengths of time, minutes. */
const IN_MINUTES: ReadonlySet<CheckResult['says']> = new Set(['policy-fits']);

/** The one sentence. */
export function saysWords({ says, with: parts = [] }: CheckResult): string {
  const word = (part: string | number) => (typeof part === 'string' ? part : IN_MINUTES.has(says) ? duration(part) : count(part));
  const [one = '', two = ''] = parts.map(word);
  return i18n.t(`check.says.${camel(says)}`, [one, two]);
}

const FEATURE = {
  issue: 'firstRun.scopeTap', findUsers: 'firstRun.scopeFind', userDetails: 'firstRun.scopeDetails', methods: 'firstRun.scopeMethods',
  policy: 'firstRun.scopePolicy', roles: 'firstRun.scopeRoles', groups: 'firstRun.scopeGroups', audit: 'firstRun.scopeAudit',
} as const;

/** One line of what the sentence is about. */
export function detailWords(detail: Detail): string {
  switch (detail.kind) {
    case 'scope':
      return i18n.t('common.labelled', [detail.scope, i18n.t(FEATURE[detail.feature])]);
    case 'scenario': {
      const { id, label, minutes, adjustments } = detail;
      const name = scenarioWords({ id, label });
      return i18n.t('common.labelled', [name, joined('together', adjustments.map((one) => i18n.t(`scenario.${camel(one)}`, [duration(minutes)])))]);
    }
    case 'rejected':
      return rejectedWords(detail.rejected);
    case 'sign-in':
      return joined('together', [i18n.t(`signIn.fault.${camel(detail.fault)}`), detail.code && i18n.t('signIn.code', [detail.code])]);
    case 'unread':
      return i18n.t(`uncheckedWhy.${camel(detail.why)}`);
  }
  return '';
}
