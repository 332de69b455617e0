import type { TenantPolicy } from './policy.ts';

/** The settings of the tenant policy that can be changed here, in the order of Entra's own page. Whom it includes is not among them. */
export const POLICY_SETTINGS = ['enabled', 'minimumMinutes', 'maximumMinutes', 'defaultMinutes', 'oneTimeOnly', 'passcodeLength'] as const satisfies readonly (keyof TenantPolicy)[];
export type PolicySetting = (typeof POLICY_SETTINGS)[number];
export type PolicyValue = TenantPolicy[PolicySetting];

/** graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration. */
const PROPERTIES: Readonly<Record<PolicySetting, string>> = {
  enabled: 'state',
  minimumMinutes: 'minimumLifetimeInMinutes',
  maximumMinutes: 'maximumLifetimeInMinutes',
  defaultMinutes: 'defaultLifetimeInMinutes',
  oneTimeOnly: 'isUsableOnce',
  passcodeLength: 'defaultLength',
};

/** One setting as Graph's PATCH takes it; without the type it refuses: graph/api/temporaryaccesspassauthenticationmethodconfiguration-update. */
export function policyPatch(setting: PolicySetting, value: PolicyValue): Readonly<Record<string, unknown>> {
  return { '@odata.type': '#microsoft.graph.temporaryAccessPassAuthenticationMethodConfiguration', [PROPERTIES[setting]]: setting === 'enabled' ? (value === true ? 'enabled' : 'disabled') : value };
}
