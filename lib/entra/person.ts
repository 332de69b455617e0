import type { User } from '@microsoft/microsoft-graph-types';

export type NumberClass = 'mobile' | 'business';

export interface Phone {
  readonly number: string;
  readonly class: NumberClass;
}

/** A user as the panel shows one. Null: Graph gave no value, or the agent's scopes do not show it. */
export interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly userType: string | null;
  readonly accountEnabled: boolean | null;
  /** A language tag, or what somebody entered as one. */
  readonly preferredLanguage: string | null;
  /** Numbers on file, for a call-back. */
  readonly phones: readonly Phone[];
  readonly manager: { readonly id: string; readonly displayName: string } | null;
}

export function readPerson(raw: User): Person {
  const manager: User | null | undefined = raw.manager; // a directoryObject by type; only users manage
  return {
    id: raw.id ?? '',
    displayName: raw.displayName || raw.userPrincipalName || raw.id || '',
    userPrincipalName: raw.userPrincipalName ?? '',
    mail: raw.mail ?? null,
    jobTitle: raw.jobTitle ?? null,
    department: raw.department ?? null,
    userType: raw.userType ?? null,
    accountEnabled: raw.accountEnabled ?? null,
    preferredLanguage: raw.preferredLanguage ?? null,
    phones: [...phonesIn([raw.mobilePhone], 'mobile'), ...phonesIn(raw.businessPhones ?? [], 'business')],
    manager: manager?.id ? { id: manager.id, displayName: manager.displayName ?? '' } : null,
  };
}

function phonesIn(numbers: readonly (string | null | undefined)[], kind: NumberClass): readonly Phone[] {
  return numbers.flatMap((number) => (number ? [{ number, class: kind }] : []));
}
