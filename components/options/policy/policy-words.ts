import { i18n } from '#i18n';
import type { TenantPolicy } from '../../../lib/entra/policy.ts';
import type { PolicySetting, PolicyValue } from '../../../lib/entra/policy-settings.ts';
import { count, duration } from '../../time.ts';

const IN_MINUTES: ReadonlySet<PolicySetting> = new Set(['minimumMinutes', 'maximumMinutes', 'defaultMinutes']);

/** "8 hours", "12 characters", "Yes". */
export function settingValue(setting: PolicySetting, value: PolicyValue): string {
  if (typeof value === 'boolean') return i18n.t(`policyHelp.${setting === 'enabled' ? 'state' : 'oneTime'}.${value ? 'on' : 'off'}`);
  return IN_MINUTES.has(setting) ? duration(value) : i18n.t('policyHelp.characters', [count(value)]);
}

const HOWTO = 'https://learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass';
const CONFIGURATION = 'https://learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration';

/** Where a reason is from. */
export const SOURCES: Readonly<Record<PolicySetting, string>> = {
  enabled: `${HOWTO}#enable-the-temporary-access-pass-policy`,
  minimumMinutes: CONFIGURATION,
  maximumMinutes: `${HOWTO}#enable-the-temporary-access-pass-policy`,
  defaultMinutes: `${HOWTO}#enable-the-temporary-access-pass-policy`,
  oneTimeOnly: `${HOWTO}#limitations`,
  passcodeLength: CONFIGURATION,
};

/** Whom the policy includes, in a few words. */
export function includedWords({ includes, excludes }: TenantPolicy): string {
  const who = includes.includes('all_users') ? i18n.t('policyHelp.everyone') : i18n.t('policyHelp.included', includes.length);
  return excludes.length > 0 ? i18n.t('policyHelp.except', [who, String(excludes.length)]) : who;
}
