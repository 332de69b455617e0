import type { TemporaryAccessPassAuthenticationMethodConfiguration } from '@microsoft/microsoft-graph-types';
import { ENTRA_LIFETIME } from './pass.ts';

/** The tenant policy: Entra's TAP settings. Lifetimes in minutes. */
export interface TenantPolicy {
  readonly enabled: boolean;
  readonly minimumMinutes: number;
  readonly maximumMinutes: number;
  readonly defaultMinutes: number;
  /** True: every pass is one-time. False: the agent chooses. */
  readonly oneTimeOnly: boolean;
  readonly passcodeLength: number;
}

/** What is used where the tenant policy could not be read: Entra's own bounds, so that Graph has the last word. */
export const UNREAD_POLICY: TenantPolicy = {
  enabled: true,
  minimumMinutes: ENTRA_LIFETIME.minimum,
  maximumMinutes: ENTRA_LIFETIME.maximum,
  defaultMinutes: 60,
  oneTimeOnly: false,
  passcodeLength: 8,
};

/** Reads graph/api/resources/temporaryaccesspassauthenticationmethodconfiguration; what is missing takes Entra's documented default. */
export function readPolicy(raw: TemporaryAccessPassAuthenticationMethodConfiguration): TenantPolicy {
  const within = (minutes: number) => Math.min(ENTRA_LIFETIME.maximum, Math.max(ENTRA_LIFETIME.minimum, minutes));
  return {
    enabled: raw.state === 'enabled',
    minimumMinutes: within(raw.minimumLifetimeInMinutes ?? 60),
    maximumMinutes: within(raw.maximumLifetimeInMinutes ?? 480),
    defaultMinutes: within(raw.defaultLifetimeInMinutes ?? 60),
    oneTimeOnly: raw.isUsableOnce === true,
    passcodeLength: raw.defaultLength ?? 8,
  };
}
