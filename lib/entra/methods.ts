import type { AuthenticationMethod } from '@microsoft/microsoft-graph-types';

export type MethodKind =
  | 'password' | 'phone' | 'email' | 'passkey' | 'authenticator' | 'windows-hello' | 'software-oath'
  | 'platform-credential' | 'external' | 'pass' | 'qr-pin' | 'hardware-oath' | 'other';

/** One registered sign-in method. `label` is what tells two of a kind apart (model, device name, masked number). */
export interface Method {
  readonly id: string;
  readonly kind: MethodKind;
  readonly label: string;
}

// graph/api/resources/authenticationmethods-overview; names after "#microsoft.graph." and before "AuthenticationMethod".
const KINDS: Readonly<Record<string, MethodKind>> = {
  password: 'password',
  phone: 'phone',
  email: 'email',
  fido2: 'passkey',
  microsoftAuthenticator: 'authenticator',
  passwordlessMicrosoftAuthenticator: 'authenticator',
  windowsHelloForBusiness: 'windows-hello',
  softwareOath: 'software-oath',
  hardwareOath: 'hardware-oath',
  platformCredential: 'platform-credential',
  external: 'external',
  temporaryAccessPass: 'pass',
  qrCodePin: 'qr-pin',
};

export function methodKind(odataType: string | undefined): MethodKind {
  const name = /^#microsoft\.graph\.(\w+)AuthenticationMethod$/.exec(odataType ?? '')?.[1];
  return name && Object.hasOwn(KINDS, name) ? (KINDS[name] ?? 'other') : 'other';
}

type AnyMethod = AuthenticationMethod & Readonly<Record<string, unknown>>;

export function readMethod(raw: AnyMethod): Method {
  const label = ['displayName', 'phoneNumber', 'emailAddress', 'model']
    .map((key) => raw[key])
    .find((value): value is string => typeof value === 'string' && value !== '');
  return { id: raw.id ?? '', kind: methodKind(raw['@odata.type'] as string | undefined), label: label ?? '' };
}

const STRONG: ReadonlySet<MethodKind> = new Set(['passkey', 'authenticator', 'windows-hello', 'platform-credential', 'external']);

/** Signs in without a password or proves the person beside it: whoever has it at hand needs no pass. */
export const isStrong = ({ kind }: Method): boolean => STRONG.has(kind);
