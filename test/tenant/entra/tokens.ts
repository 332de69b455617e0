import { createHash, randomBytes } from 'node:crypto';
import { hintFor } from './accounts.ts';
import type { Account, AppRegistration, AskedScopes } from './types.ts';

const MINUTE = 60_000;
/** learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow: codes expire after about ten minutes. */
export const CODE_LIFETIME = 10 * MINUTE;
/** learn.microsoft.com/entra/identity-platform/refresh-tokens: 24 hours for single-page apps, never extended. */
export const SPA_REFRESH_LIFETIME = 24 * 60 * MINUTE;

export interface Grant {
  readonly app: AppRegistration;
  readonly account: Account;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface CodeGrant extends Grant {
  readonly redirectUri: string;
  readonly challenge: string | undefined;
  readonly nonce: string | undefined;
  readonly scopes: AskedScopes;
  used: boolean;
}

export interface RefreshGrant extends Grant {
  readonly spa: boolean;
  revoked: boolean;
}

export const newSecret = () => randomBytes(32).toString('base64url');

const encode = (data: unknown) => Buffer.from(JSON.stringify(data)).toString('base64url');

export function clientInfo({ id }: Account, { tenantId }: AppRegistration): string {
  return encode({ uid: id, utid: tenantId });
}

export function verifierFits(verifier: string, challenge: string): boolean {
  return createHash('sha256').update(verifier).digest('base64url') === challenge;
}

/** An id token with a signature of nothing: a single-page app gets it over TLS from the issuer and checks only the claims. */
export function idToken(host: string, app: AppRegistration, account: Account, nonce: string | undefined, now: number, lifetimeSeconds: number): string {
  const seconds = Math.floor(now / 1000);
  const claims = {
    aud: app.clientId,
    iss: `https://${host}/${app.tenantId}/v2.0`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + lifetimeSeconds,
    login_hint: hintFor(account),
    name: account.name,
    nonce,
    oid: account.id,
    preferred_username: account.username,
    sub: createHash('sha256').update(app.clientId + account.id).digest('base64url'),
    tid: app.tenantId,
    ver: '2.0',
  };
  return [encode({ typ: 'JWT', alg: 'RS256', kid: 'practice' }), encode(claims), Buffer.from('practice').toString('base64url')].join('.');
}
