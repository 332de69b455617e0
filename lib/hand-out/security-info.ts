import type { CloudId } from '../entra/clouds.ts';

/**
 * Where a user registers ways to sign in. Global: learn.microsoft.com/entra/identity/authentication/howto-authentication-temporary-access-pass.
 * Of the other clouds no page of Microsoft's documents it (public notes contradict each other, November 2026), and a wrong
 * address on paper leads astray: there, the hand-out tells the way through the account's menu.
 */
const SECURITY_INFO: Readonly<Partial<Record<CloudId, string>>> = { global: 'https://aka.ms/mysecurityinfo' };

export function securityInfoUrl(cloud: CloudId): string | undefined {
  return SECURITY_INFO[cloud];
}
