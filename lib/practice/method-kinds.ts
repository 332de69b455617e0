import type { MethodAlias } from './seeds.ts';
import type { PracticePerson, StoredMethod } from './types.ts';

export interface MethodKind {
  readonly type: string;
  readonly segment: string;
  /** The least scope that deletes one; absent: it cannot be deleted. */
  readonly scope?: string;
}

const kind = (type: string, segment: string, scope?: string): MethodKind => ({
  type: `#microsoft.graph.${type}AuthenticationMethod`,
  segment,
  ...(scope === undefined ? {} : { scope: `UserAuthMethod-${scope}.ReadWrite.All` }),
});

/** graph/api/resources/authenticationmethods-overview, but for the pass itself. */
export const METHOD_KINDS: readonly MethodKind[] = [
  kind('password', 'passwordMethods'),
  kind('phone', 'phoneMethods', 'Phone'),
  kind('email', 'emailMethods', 'Email'),
  kind('fido2', 'fido2Methods', 'Passkey'),
  kind('microsoftAuthenticator', 'microsoftAuthenticatorMethods', 'MicrosoftAuthApp'),
  kind('windowsHelloForBusiness', 'windowsHelloForBusinessMethods', 'WindowsHello'),
  kind('softwareOath', 'softwareOathMethods', 'SoftwareOATH'),
  kind('platformCredential', 'platformCredentialMethods', 'PlatformCred'),
  kind('external', 'externalAuthenticationMethods', 'External'),
];

/** Every password has this id: graph/api/resources/passwordauthenticationmethod. */
export const PASSWORD: StoredMethod = { '@odata.type': '#microsoft.graph.passwordAuthenticationMethod', id: '28c10230-6103-485e-b985-444c60001490', password: null, createdDateTime: null };

const dial = (number: string) => number.replace(/^(\+\d+) (.*)$/, (_, country: string, rest: string) => `${country} ${rest.replaceAll(' ', '')}`);

/** How the seeded methods look; `newId` serves the kinds whose id is not fixed. */
export const METHOD_SEEDS: Readonly<Record<MethodAlias, (person: PracticePerson, newId: () => string) => StoredMethod>> = {
  authenticator: (_, newId) => ({ '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod', id: newId(), displayName: 'iPhone 17', deviceTag: 'SoftwareTokenActivated', phoneAppVersion: '6.8.40' }),
  phone: (person) => ({ '@odata.type': '#microsoft.graph.phoneAuthenticationMethod', id: '3179e48a-750b-4051-897c-87b9720928f7', phoneNumber: dial(person.mobilePhone ?? '+1 425 555 0199'), phoneType: 'mobile', smsSignInState: 'notEnabled' }),
  passkey: (_, newId) => ({ '@odata.type': '#microsoft.graph.fido2AuthenticationMethod', id: newId(), displayName: 'Blue key', model: 'YubiKey 5 NFC', aaGuid: '2fc0579f-8113-47ea-b116-bb5a8db9202a', attestationLevel: 'attested', passkeyType: 'deviceBound' }),
  hello: (_, newId) => ({ '@odata.type': '#microsoft.graph.windowsHelloForBusinessAuthenticationMethod', id: newId(), displayName: 'CONTOSO-LT-0142', keyStrength: 'normal' }),
  oath: (_, newId) => ({ '@odata.type': '#microsoft.graph.softwareOathAuthenticationMethod', id: newId(), secretKey: null }),
  email: () => ({ '@odata.type': '#microsoft.graph.emailAuthenticationMethod', id: '3ddfcfc8-9383-446f-83cc-3ab9be4be18f', emailAddress: 'lou@northwindtraders.com' }),
  platform: (_, newId) => ({ '@odata.type': '#microsoft.graph.platformCredentialAuthenticationMethod', id: newId(), displayName: 'MacBook Air', keyStrength: 'normal', platform: 'macOS' }),
  external: (_, newId) => ({ '@odata.type': '#microsoft.graph.externalAuthenticationMethod', id: newId(), displayName: 'Northwind Verify', configurationId: '0000e001-0000-4000-8000-000000000001' }),
};
