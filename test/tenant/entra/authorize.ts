import { findByUsername, readHint } from './accounts.ts';
import { mayConsent } from './consent.ts';
import { refused } from './refusals.ts';
import { readScopes } from './scopes.ts';
import type { Account, AppRegistration, AuthorizeRequest, Flow } from './types.ts';

const SHARED_TENANTS = new Set(['common', 'organizations', 'consumers']);

export interface Directory {
  /** The tenant's id, for its id or one of its domains. */
  tenantId(name: string): string | undefined;
  app(clientId: string): AppRegistration | undefined;
}

/** The app a request is for. @throws EntraRefusal, which Entra shows on its own page: there is no safe way back. */
export function findApp(directory: Directory, tenant: string, clientId: string): AppRegistration {
  const shared = SHARED_TENANTS.has(tenant);
  const tenantId = directory.tenantId(tenant);
  if (!shared && !tenantId) throw refused('unknownTenant', tenant);
  const app = directory.app(clientId);
  if (!app || (!shared && app.tenantId !== tenantId)) throw refused('unknownApp', clientId);
  if (shared) throw refused('notMultiTenant', clientId);
  return app;
}

/** @throws EntraRefusal as findApp does. */
export function findRedirectUri(app: AppRegistration, redirectUri: string): string {
  if (![...app.redirectUris, ...(app.nonSpaRedirectUris ?? [])].includes(redirectUri)) throw refused('unknownRedirectUri', redirectUri);
  return redirectUri;
}

/** @throws EntraRefusal, which goes back to the app. */
export function readAuthorizeRequest(app: AppRegistration, redirectUri: string, params: URLSearchParams, host: string): AuthorizeRequest {
  const get = (name: string) => params.get(name) ?? undefined;
  if (get('response_type') !== 'code') throw refused('responseType', get('response_type'));
  if (get('code_challenge') && get('code_challenge_method') !== 'S256') throw refused('challengeMethod');
  return {
    app,
    redirectUri,
    scopes: readScopes(get('scope') ?? '', host),
    prompt: get('prompt'),
    loginHint: readHint(get('login_hint')),
    state: get('state'),
    nonce: get('nonce'),
    challenge: get('code_challenge'),
    wantsClientInfo: get('client_info') === '1',
  };
}

/** Which account a request means, or the page that asks. */
export function chooseAccount(request: AuthorizeRequest, signedIn: readonly Account[]): Account | 'pick' | 'username' {
  const [first, second] = signedIn;
  if (request.prompt === 'login' || !first) return 'username';
  if (request.prompt === 'select_account') return 'pick';
  if (request.loginHint !== undefined) return findByUsername(signedIn, request.loginHint) ?? 'username';
  return second ? 'pick' : first;
}

export type Step = 'username' | 'password' | 'pick' | 'consent' | 'approval' | 'code';

/** What comes next in a flow. @throws EntraRefusal where `prompt=none` forbids a page. */
export function nextStep(flow: Flow, signedIn: readonly Account[], missing: (account: Account) => readonly string[]): Step {
  const { request } = flow;
  const silent = request.prompt === 'none';
  if (!flow.account) {
    if (flow.username !== undefined) return 'password';
    const choice = flow.wantsOther ? 'username' : chooseAccount(request, signedIn);
    if (typeof choice === 'string') {
      if (silent) throw refused(choice === 'pick' ? 'severalAccounts' : 'noSession');
      return choice;
    }
    flow.account = choice;
  }
  const scopes = missing(flow.account);
  if (scopes.length > 0 && silent) throw refused('noConsent', scopes.join(' '));
  if (scopes.length > 0 && !mayConsent(request.app, flow.account, scopes)) return 'approval';
  return scopes.length > 0 || (request.prompt === 'consent' && !flow.consentShown) ? 'consent' : 'code';
}

/** The address to go back to, answer in the fragment, as MSAL asks for it. */
export function redirectBack(redirectUri: string, answer: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(answer).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${redirectUri}#${new URLSearchParams(given)}`;
}
