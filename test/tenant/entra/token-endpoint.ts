import type { Consents } from './consent.ts';
import { findApp, type Directory } from './authorize.ts';
import { describe, EntraRefusal, refused, type Refusal } from './refusals.ts';
import { readScopes, writeScopes } from './scopes.ts';
import { clientInfo, idToken, newSecret, SPA_REFRESH_LIFETIME, verifierFits, type CodeGrant, type RefreshGrant } from './tokens.ts';
import type { Account, AppRegistration, AskedScopes } from './types.ts';

export interface TokenEndpoint {
  readonly directory: Directory;
  readonly consents: Consents;
  readonly codes: Map<string, CodeGrant>;
  readonly refreshTokens: Map<string, RefreshGrant>;
  /** Every token ever given. */
  readonly issued: string[];
  readonly now: () => number;
  readonly lifetimeSeconds: () => number;
  /** Makes Graph know a new access token. `expiresAt` in milliseconds since 1970. */
  allow(token: string, account: Account, scopes: readonly string[], expiresAt: number): void;
}

export interface TokenRequest {
  readonly host: string;
  readonly tenant: string;
  readonly origin: string | undefined;
  readonly form: URLSearchParams;
}

interface Granted {
  readonly account: Account;
  readonly scopes: AskedScopes;
  readonly nonce: string | undefined;
  readonly spa: boolean;
  readonly refreshUntil: number;
}

type GrantReader = (endpoint: TokenEndpoint, app: AppRegistration, request: TokenRequest) => Granted;

const fromCode: GrantReader = ({ codes, now }, app, { origin, form }) => {
  const grant = codes.get(form.get('code') ?? '');
  if (!grant || grant.app !== app) throw refused('grantUnknown');
  if (grant.used) throw refused('codeUsed');
  if (grant.expiresAt <= now()) throw refused('grantExpired');
  const redirectUri = form.get('redirect_uri') ?? '';
  if (redirectUri !== grant.redirectUri) throw refused('redirectUriChanged', redirectUri);
  const spa = app.redirectUris.includes(redirectUri);
  if (spa && !origin) throw refused('originMissing');
  if (!spa && origin) throw refused('originUnexpected', origin);
  if (spa && !grant.challenge) throw refused('challengeMissing');
  if (grant.challenge && !verifierFits(form.get('code_verifier') ?? '', grant.challenge)) throw refused('verifierWrong');
  grant.used = true;
  return { ...grant, spa, refreshUntil: now() + SPA_REFRESH_LIFETIME };
};

const fromRefreshToken: GrantReader = ({ refreshTokens, now }, app, { host, origin, form }) => {
  const grant = refreshTokens.get(form.get('refresh_token') ?? '');
  if (!grant || grant.app !== app) throw refused('grantUnknown');
  if (grant.revoked) throw refused('refreshTokenRevoked');
  if (grant.expiresAt <= now()) throw refused(grant.spa ? 'refreshTokenOld' : 'grantExpired');
  if (grant.spa && !origin) throw refused('originMissing');
  return { account: grant.account, scopes: readScopes(form.get('scope') ?? '', host), nonce: undefined, spa: grant.spa, refreshUntil: grant.expiresAt };
};

const READERS: Readonly<Record<string, GrantReader>> = { authorization_code: fromCode, refresh_token: fromRefreshToken };

function redeem(endpoint: TokenEndpoint, request: TokenRequest): Record<string, unknown> {
  const { directory, consents, refreshTokens, now } = endpoint;
  const { host, tenant, form } = request;
  const app = findApp(directory, tenant, form.get('client_id') ?? '');
  const reader = READERS[form.get('grant_type') ?? ''];
  if (!reader) throw refused('grantType', form.get('grant_type') ?? '');
  const { account, scopes, nonce, spa, refreshUntil } = reader(endpoint, app, request);
  const missing = consents.missing(app, account, scopes.graph);
  if (missing.length > 0) throw refused('noConsentForToken', missing.join(' '));

  const granted = consents.granted(app, account);
  const lifetime = endpoint.lifetimeSeconds();
  const accessToken = newSecret();
  endpoint.allow(accessToken, account, granted, now() + lifetime * 1000);
  const refreshToken = newSecret();
  // The old one stays valid: learn.microsoft.com/entra/identity-platform/refresh-tokens, "doesn't revoke old refresh tokens".
  refreshTokens.set(refreshToken, { app, account, spa, expiresAt: refreshUntil, revoked: false });
  const tokens = {
    access_token: accessToken,
    ...(scopes.oidc.includes('offline_access') ? { refresh_token: refreshToken } : {}),
    ...(scopes.oidc.includes('openid') ? { id_token: idToken(host, app, account, nonce, now(), lifetime) } : {}),
  };
  endpoint.issued.push(...Object.values(tokens));
  return {
    ...tokens,
    token_type: 'Bearer',
    scope: writeScopes(scopes, granted),
    expires_in: lifetime,
    ext_expires_in: lifetime,
    ...('refresh_token' in tokens ? { refresh_token_expires_in: Math.floor((refreshUntil - now()) / 1000) } : {}),
    ...(form.get('client_info') === '1' ? { client_info: clientInfo(account, app) } : {}),
  };
}

function refusalJson(refusal: Refusal, now: number): Record<string, unknown> {
  const { error, code, suberror, claims } = refusal;
  return { error, error_description: describe(refusal, now), error_codes: [code], timestamp: new Date(now).toISOString(), error_uri: `https://login.microsoftonline.com/error?code=${code}`, ...(suberror ? { suberror } : {}), ...(claims ? { claims } : {}) };
}

/** `order`: a refusal a test asked for. */
export function answerTokenRequest(endpoint: TokenEndpoint, request: TokenRequest, order: Refusal | undefined): Response {
  const headers = { 'cache-control': 'no-store', ...(request.origin ? { 'access-control-allow-origin': request.origin } : {}) };
  try {
    if (order) throw new EntraRefusal(order);
    return Response.json(redeem(endpoint, request), { headers });
  } catch (error) {
    if (!(error instanceof EntraRefusal)) throw error;
    return Response.json(refusalJson(error.refusal, endpoint.now()), { status: 400, headers });
  }
}
