import { fixedId, PRACTICE_DOMAIN, type RoleName } from './constants.ts';
import type { Identity, PracticePerson, UserProperties } from './types.ts';

export type Kind = 'member' | 'external-guest' | 'mail-guest' | 'pending-guest' | 'external-member' | 'converted-guest' | 'renamed-guest' | 'internal-guest';
export type GroupAlias = 'sales' | 'tier-zero' | 'mail-team' | 'no-passes' | 'treasury-desk';
export type MethodAlias = 'authenticator' | 'phone' | 'passkey' | 'hello' | 'oath' | 'email' | 'platform' | 'external';

/** A row of the table of people. Times are relative to the tenant's making. */
export interface Seed {
  readonly alias: string;
  readonly name: string;
  readonly why: string;
  /** Before the @, where the name does not give it. */
  readonly upn?: string;
  readonly kind?: Kind;
  /** A guest's home domain. */
  readonly home?: string;
  readonly job?: string | null;
  readonly dept?: string;
  readonly phone?: string;
  readonly manager?: string;
  readonly createdMinutesAgo?: number;
  readonly user?: Partial<UserProperties>;
  readonly roles?: readonly RoleName[];
  readonly unitRoles?: readonly RoleName[];
  readonly eligible?: readonly RoleName[];
  readonly groups?: readonly GroupAlias[];
  readonly owns?: readonly GroupAlias[];
  readonly methods?: readonly MethodAlias[];
  readonly pass?: { readonly madeMinutesAgo: number; readonly startsInMinutes?: number; readonly lifetimeMinutes: number; readonly once: boolean; readonly usedMinutesAgo?: number };
  readonly audit?: { readonly kind: 'phone-method' | 'profile-phone' | 'pass'; readonly daysAgo: number };
}

const own = (name: string): Identity => ({ signInType: 'userPrincipalName', issuer: PRACTICE_DOMAIN, issuerAssignedId: name });
const elsewhere = (issuer: string): Identity => ({ signInType: 'federated', issuer, issuerAssignedId: null });
const ext = (local: string, home: string) => `${local}_${home}#EXT#@${PRACTICE_DOMAIN}`;

// learn.microsoft.com/entra/external-id/user-properties; a guest redeemed by one-time code has the issuer "mail".
const KINDS: Readonly<Record<Kind, (local: string, home: string) => Partial<UserProperties>>> = {
  member: () => ({}),
  'external-guest': (local, home) => ({ userType: 'Guest', userPrincipalName: ext(local, home), mail: `${local}@${home}`, creationType: 'Invitation', externalUserState: 'Accepted', identities: [elsewhere('ExternalAzureAD')] }),
  'mail-guest': (local, home) => ({ userType: 'Guest', userPrincipalName: ext(local, home), mail: `${local}@${home}`, creationType: 'Invitation', externalUserState: 'Accepted', identities: [elsewhere('mail')] }),
  'pending-guest': (local, home) => ({ userType: 'Guest', userPrincipalName: ext(local, home), mail: `${local}@${home}`, creationType: 'Invitation', externalUserState: 'PendingAcceptance', identities: [own(ext(local, home))] }),
  'external-member': (local, home) => ({ userPrincipalName: ext(local, home), mail: `${local}@${home}`, creationType: 'Invitation', externalUserState: 'Accepted', identities: [elsewhere('ExternalAzureAD')] }),
  'converted-guest': (local, home) => ({ userPrincipalName: ext(local, home), identities: [own(ext(local, home))] }),
  'renamed-guest': (local, home) => ({ userType: 'Guest', mail: `${local}@${home}`, creationType: 'Invitation', externalUserState: 'Accepted', identities: [elsewhere('ExternalAzureAD')] }),
  'internal-guest': () => ({ userType: 'Guest' }),
};

const DAY = 86_400_000;

const localPart = (name: string) => name.normalize('NFD').replaceAll(/[^A-Za-z ]/g, '').toLowerCase().replaceAll(' ', '.');

/** The person of a row; `now` is UTC ms. Managers are joined when all are there. */
export function personOf(seed: Seed, index: number, now: number): PracticePerson {
  const local = seed.upn ?? localPart(seed.name);
  const userPrincipalName = `${local}@${PRACTICE_DOMAIN}`;
  const [givenName = null, ...rest] = seed.name.split(' ');
  return {
    id: fixedId('a', index),
    alias: seed.alias,
    why: seed.why,
    managerId: null,
    displayName: seed.name,
    givenName,
    surname: rest.join(' '),
    userPrincipalName,
    mail: userPrincipalName,
    mailNickname: local,
    jobTitle: seed.job ?? null,
    department: seed.dept ?? null,
    companyName: seed.home ? null : 'Contoso',
    employeeId: seed.home ? null : `E${String(1000 + index)}`,
    officeLocation: null,
    preferredLanguage: null,
    usageLocation: 'US',
    mobilePhone: seed.phone ?? null,
    businessPhones: [],
    userType: 'Member',
    accountEnabled: true,
    creationType: null,
    externalUserState: null,
    identities: [own(userPrincipalName)],
    onPremisesSyncEnabled: null,
    isManagementRestricted: null,
    isResourceAccount: null,
    createdDateTime: new Date(now - (seed.createdMinutesAgo ? seed.createdMinutesAgo * 60_000 : 700 * DAY)).toISOString(),
    ...KINDS[seed.kind ?? 'member'](local, seed.home ?? PRACTICE_DOMAIN),
    ...seed.user,
  };
}
