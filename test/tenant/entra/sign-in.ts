import { randomUUID } from 'node:crypto';
import { findByUsername, PRACTICE_PASSWORD } from './accounts.ts';
import { nextStep, redirectBack, type Step } from './authorize.ts';
import type { Consents } from './consent.ts';
import { approvalPage, consentPage, FORM_PATHS, passwordPage, pickPage, usernamePage } from './pages.ts';
import { describe, EntraRefusal, refused } from './refusals.ts';
import type { Sso } from './sso.ts';
import { clientInfo, CODE_LIFETIME, newSecret, type CodeGrant } from './tokens.ts';
import type { Account, AuthorizeRequest, Flow } from './types.ts';

export interface SignInPages {
  readonly accounts: () => readonly Account[];
  readonly consents: Consents;
  readonly sso: Sso;
  readonly codes: Map<string, CodeGrant>;
  readonly now: () => number;
}

export interface SignIn {
  start(request: AuthorizeRequest, browser: Request): Response;
  /** A page's form. Undefined for a path that is none of its own. */
  post(path: string, form: URLSearchParams, browser: Request): Response | undefined;
}

const seeOther = (location: string) => new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } });

/** Sends a refusal back to the app. */
export function refuseToApp({ redirectUri, state }: Pick<AuthorizeRequest, 'redirectUri' | 'state'>, { refusal }: EntraRefusal, now: number): Response {
  const subcode = refusal.error === 'access_denied' ? 'cancel' : undefined;
  return seeOther(redirectBack(redirectUri, { error: refusal.error, error_subcode: subcode, error_description: describe(refusal, now), state }));
}

export function createSignIn({ accounts, consents, sso, codes, now }: SignInPages): SignIn {
  const flows = new Map<string, Flow>();
  const missing = ({ request }: Flow, account: Account) => consents.missing(request.app, account, request.scopes.graph);

  function sendCode({ request, id }: Flow, account: Account): Response {
    const { app, redirectUri, challenge, nonce, scopes, state } = request;
    const code = newSecret();
    flows.delete(id);
    codes.set(code, { app, account, redirectUri, challenge, nonce, scopes, used: false, expiresAt: now() + CODE_LIFETIME });
    return seeOther(redirectBack(redirectUri, { code, client_info: request.wantsClientInfo ? clientInfo(account, app) : undefined, state, session_state: randomUUID() }));
  }

  function show(step: Step, flow: Flow, signedIn: readonly Account[]): Response {
    if (step === 'username') return usernamePage(flow);
    if (step === 'password') return passwordPage(flow);
    if (step === 'pick' || !flow.account) return pickPage(flow, signedIn);
    if (step === 'code') return sendCode(flow, flow.account);
    const scopes = missing(flow, flow.account);
    if (step === 'consent') return consentPage(flow, scopes.length > 0 ? scopes : flow.request.scopes.graph);
    const denied = refuseToApp(flow.request, refused('adminNeeded', scopes.join(' ')), now());
    return approvalPage(flow, scopes, denied.headers.get('location') ?? '');
  }

  function proceed(flow: Flow, browser: Request): Response {
    const signedIn = sso.signedIn(browser);
    try {
      return show(nextStep(flow, signedIn, (account) => missing(flow, account)), flow, signedIn);
    } catch (error) {
      if (!(error instanceof EntraRefusal)) throw error;
      return refuseToApp(flow.request, error, now());
    }
  }

  type Post = (flow: Flow, form: URLSearchParams, browser: Request) => Response;
  const posts: Readonly<Record<string, Post>> = {
    [FORM_PATHS.username]: (flow, form, browser) => {
      flow.username = findByUsername(accounts(), form.get('loginfmt') ?? '')?.username;
      return flow.username === undefined ? usernamePage(flow, 'This username may be incorrect. Use one of the practice tenant’s agents.') : proceed(flow, browser);
    },
    [FORM_PATHS.password]: (flow, form, browser) => {
      const account = findByUsername(accounts(), flow.username ?? '');
      if (!account || form.get('passwd') !== PRACTICE_PASSWORD) return passwordPage(flow, 'Your account or password is incorrect. AADSTS50126');
      flow.account = account;
      const cookie = sso.add(browser, account);
      const answer = proceed(flow, browser);
      answer.headers.append('set-cookie', cookie);
      return answer;
    },
    [FORM_PATHS.pick]: (flow, form, browser) => {
      flow.account = sso.signedIn(browser).find(({ id }) => id === form.get('account'));
      flow.wantsOther = !flow.account;
      return proceed(flow, browser);
    },
    [FORM_PATHS.consent]: (flow, form, browser) => {
      if (form.get('answer') !== 'accept' || !flow.account) return refuseToApp(flow.request, refused('consentDeclined'), now());
      flow.consentShown = true;
      consents.give(flow.request.app, flow.account, missing(flow, flow.account));
      return proceed(flow, browser);
    },
  };

  return {
    start: (request, browser) => {
      const flow: Flow = { id: randomUUID(), request, username: undefined, account: undefined, wantsOther: false, consentShown: false };
      flows.set(flow.id, flow);
      return proceed(flow, browser);
    },
    post: (path, form, browser) => {
      const flow = flows.get(form.get('flow') ?? '');
      return flow && posts[path]?.(flow, form, browser);
    },
  };
}
