import type { PracticeTenant } from '../../../lib/practice/tenant.ts';
import { accountsOf } from './accounts.ts';
import { findApp, findRedirectUri, readAuthorizeRequest, type Directory } from './authorize.ts';
import { createConsents } from './consent.ts';
import { instanceDiscovery, openIdConfiguration } from './discovery.ts';
import { refusalPage, signedOutPage } from './pages.ts';
import { EntraRefusal, type Refusal } from './refusals.ts';
import { createSignIn, refuseToApp } from './sign-in.ts';
import { createSso } from './sso.ts';
import { answerTokenRequest } from './token-endpoint.ts';
import type { CodeGrant, RefreshGrant } from './tokens.ts';
import type { AppRegistration, EntraLogEntry } from './types.ts';

export interface EntraDouble {
  handle(request: Request): Promise<Response>;
  register(app: AppRegistration): void;
  /** Of access tokens given from now on. */
  tokenLifetimeSeconds: number;
  /** Orders are served in turn, one request each. */
  refuseNext(endpoint: 'authorize' | 'token', refusal: Refusal): void;
  /** Ends a user's sign-in sessions and refresh tokens. Access tokens live on, as in Entra. */
  revokeSessions(userId: string): void;
  signOutEverywhere(): void;
  /** Makes Graph refuse every access token given so far. */
  forgetAccessTokens(): void;
  /** Every access, refresh and id token given so far, for tests that search where none may be. */
  issuedTokens(): string[];
  readonly log: readonly EntraLogEntry[];
}

export interface EntraOptions {
  readonly graph: Pick<PracticeTenant, 'allow' | 'forget' | 'person'>;
  readonly tenantId: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The practice tenant's; a tenant may be named by one of its domains. */
const DOMAINS = new Set(['contoso.com', 'contoso.onmicrosoft.com']);

function logEntry(endpoint: EntraLogEntry['endpoint'], request: Request, tenant: string, params: URLSearchParams): EntraLogEntry {
  const get = (name: string) => params.get(name) ?? undefined;
  return {
    endpoint,
    host: new URL(request.url).host,
    tenant,
    clientId: get('client_id'),
    grantType: get('grant_type'),
    prompt: get('prompt'),
    loginHint: get('login_hint'),
    scopes: (get('scope') ?? '').split(' ').filter(Boolean),
    claims: params.has('claims') ? JSON.parse(get('claims') ?? '') : undefined,
    origin: request.headers.get('origin') ?? undefined,
  };
}

const preflight = (request: Request) =>
  new Response(null, { status: 200, headers: { 'access-control-allow-origin': request.headers.get('origin') ?? '*', 'access-control-allow-methods': 'POST, OPTIONS', 'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? 'content-type' } });

/** A double of Entra's sign-in, v2.0: learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow. */
export function createEntraDouble({ graph, tenantId, now }: EntraOptions): EntraDouble {
  const apps = new Map<string, AppRegistration>();
  const consents = createConsents();
  const sso = createSso();
  const codes = new Map<string, CodeGrant>();
  const refreshTokens = new Map<string, RefreshGrant>();
  const accessTokens = new Set<string>();
  const issued: string[] = [];
  const orders: Record<'authorize' | 'token', Refusal[]> = { authorize: [], token: [] };
  const log: EntraLogEntry[] = [];
  const directory: Directory = {
    tenantId: (name) => (DOMAINS.has(name.toLowerCase()) ? tenantId : [tenantId, ...[...apps.values()].map((app) => app.tenantId)].find((id) => id === name.toLowerCase())),
    app: (clientId) => apps.get(clientId),
  };
  const signIn = createSignIn({ accounts: () => accountsOf(graph), consents, sso, codes, now });

  function authorize(request: Request, tenant: string, params: URLSearchParams): Response {
    try {
      const app = findApp(directory, tenant, params.get('client_id') ?? '');
      const redirectUri = findRedirectUri(app, params.get('redirect_uri') ?? '');
      try {
        const order = orders.authorize.shift();
        if (order) throw new EntraRefusal(order);
        return signIn.start(readAuthorizeRequest(app, redirectUri, params, new URL(request.url).host), request);
      } catch (error) {
        if (!(error instanceof EntraRefusal)) throw error;
        return refuseToApp({ redirectUri, state: params.get('state') ?? undefined }, error, now());
      }
    } catch (error) {
      if (!(error instanceof EntraRefusal)) throw error;
      return refusalPage(error.refusal, now());
    }
  }

  function token(request: Request, tenant: string, form: URLSearchParams): Response {
    const endpoint = {
      directory,
      consents,
      codes,
      refreshTokens,
      issued,
      now,
      lifetimeSeconds: () => entra.tokenLifetimeSeconds,
      allow: (accessToken: string, account: { id: string }, scopes: readonly string[], expiresAt: number) => {
        accessTokens.add(accessToken);
        graph.allow(accessToken, { userId: account.id, scopes }, expiresAt);
      },
    };
    const origin = request.headers.get('origin') ?? undefined;
    return answerTokenRequest(endpoint, { host: new URL(request.url).host, tenant, origin, form }, orders.token.shift());
  }

  function logout(request: Request, _tenant: string, params: URLSearchParams): Response {
    sso.remove(request);
    const back = params.get('post_logout_redirect_uri');
    const known = [...apps.values()].some((app) => back !== null && app.redirectUris.includes(back));
    if (!back || !known) return signedOutPage();
    const state = params.get('state');
    return new Response(null, { status: 302, headers: { location: state ? `${back}?state=${encodeURIComponent(state)}` : back } });
  }

  const endpoints = { authorize, token, logout };
  const isEndpoint = (name: string | undefined): name is keyof typeof endpoints => name !== undefined && name in endpoints;

  async function handle(request: Request): Promise<Response> {
    const { pathname, searchParams, host } = new URL(request.url);
    if (request.method === 'OPTIONS') return preflight(request);
    const form = new URLSearchParams(request.method === 'POST' ? await request.text() : '');
    if (pathname === '/common/discovery/instance') return instanceDiscovery(host);
    const metadata = /^\/([^/]+)\/v2\.0\/\.well-known\/openid-configuration$/.exec(pathname);
    if (metadata?.[1]) return openIdConfiguration(host, metadata[1]);
    const [, tenant = '', name] = /^\/([^/]+)\/oauth2\/v2\.0\/(\w+)$/.exec(pathname) ?? [];
    if (!isEndpoint(name)) return signIn.post(pathname, form, request) ?? new Response('Not served here.', { status: 404 });
    const params = new URLSearchParams([...searchParams, ...form]);
    log.push(logEntry(name, request, tenant, params));
    return endpoints[name](request, tenant, params);
  }

  function revoke(userId?: string): void {
    sso.revoke(userId);
    for (const grant of refreshTokens.values()) grant.revoked ||= userId === undefined || grant.account.id === userId;
  }

  const entra: EntraDouble = {
    handle,
    register: (app) => void apps.set(app.clientId, app),
    tokenLifetimeSeconds: 3599,
    refuseNext: (endpoint, refusal) => void orders[endpoint].push(refusal),
    revokeSessions: (userId) => revoke(userId),
    signOutEverywhere: () => revoke(),
    forgetAccessTokens: () => {
      for (const accessToken of accessTokens) graph.forget(accessToken);
      accessTokens.clear();
    },
    issuedTokens: () => [...issued],
    log,
  };
  return entra;
}
