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
  /** Ids of users and groups, in lower case; `all_users` is everyone. */
  readonly includes: readonly string[];
  /** Exclusion wins. */
  readonly excludes: readonly string[];
}

/** Whether the policy lets a user have a pass. */
export type PolicyReach = 'included' | 'excluded' | 'not-included';

/** What is used where the tenant policy could not be read: Entra's own bounds, so that Graph has the last word. */
export const UNREAD_POLICY: TenantPolicy = {
  enabled: true,
  minimumMinutes: ENTRA_LIFETIME.minimum,
  maximumMinutes: ENTRA_LIFETIME.maximum,
  defaultMinutes: 60,
  oneTimeOnly: false,
  passcodeLength: 8,
  includes: ['all_users'],
  excludes: [],
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
    includes: ids(raw.includeTargets),
    excludes: ids(raw.excludeTargets),
  };
}

function ids(targets: readonly { readonly id?: string | undefined }[] | null | undefined): readonly string[] {
  return (targets ?? []).flatMap(({ id }) => (id ? [id.toLowerCase()] : []));
}

/** `groupIds`: all groups that hold the user, directly or through others, in lower case. */
export function policyReach({ includes, excludes }: TenantPolicy, userId: string, groupIds: ReadonlySet<string>): PolicyReach {
  const holds = (id: string) => id === 'all_users' || id === userId.toLowerCase() || groupIds.has(id);
  if (excludes.some(holds)) return 'excluded';
  return includes.some(holds) ? 'included' : 'not-included';
}
