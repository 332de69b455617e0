import type { User } from '@microsoft/microsoft-graph-types';

/** How an account stands and where its holder signs in: what `User.Read.All` shows beyond the basic profile. */
export interface Account {
  readonly userPrincipalName: string;
  readonly userType: 'Member' | 'Guest' | undefined;
  readonly enabled: boolean;
  /** Null for a regular work account; `Invitation` and `SelfServiceSignUp` come from elsewhere. */
  readonly creationType: string | null;
  /** `PendingAcceptance` or `Accepted`; null for who was never invited. */
  readonly externalUserState: string | null;
  readonly identities: readonly { readonly signInType: string; readonly issuer: string }[];
  /** UTC ms. */
  readonly createdAt: number | undefined;
  /** In a restricted management administrative unit: only roles over that unit may act. */
  readonly managementRestricted: boolean;
  /** A room, a shared mailbox, a Teams resource. */
  readonly resourceAccount: boolean;
}

/** Every property `readAccount` reads, for `$select`: learn.microsoft.com/graph/api/resources/user. */
export const ACCOUNT_FIELDS = 'userPrincipalName,userType,accountEnabled,creationType,externalUserState,identities,createdDateTime,isManagementRestricted,isResourceAccount';

export function readAccount(raw: User): Account {
  return {
    userPrincipalName: raw.userPrincipalName ?? '',
    userType: raw.userType === 'Member' || raw.userType === 'Guest' ? raw.userType : undefined,
    enabled: raw.accountEnabled !== false,
    creationType: raw.creationType ?? null,
    externalUserState: raw.externalUserState ?? null,
    identities: (raw.identities ?? []).map(({ signInType, issuer }) => ({ signInType: signInType ?? '', issuer: issuer ?? '' })),
    createdAt: raw.createdDateTime ? Date.parse(raw.createdDateTime) : undefined,
    managementRestricted: raw.isManagementRestricted === true,
    resourceAccount: raw.isResourceAccount === true,
  };
}
