import { escapeHtml, page } from '../html.ts';
import { describe, type Refusal } from './refusals.ts';
import type { Account, Flow } from './types.ts';

const LABEL = '<p class="label">Practice sign-in, not Microsoft</p>';

export const FORM_PATHS = { username: '/practice/username', password: '/practice/password', pick: '/practice/pick', consent: '/practice/consent' } as const;

const fault = (text: string | undefined) => (text ? `<p class="fault" role="alert">${escapeHtml(text)}</p>` : '');
const scopeList = (scopes: readonly string[]) => `<ul>${scopes.map((scope) => `<li><code>${escapeHtml(scope)}</code></li>`).join('')}</ul>`;

function form(flow: Flow, action: keyof typeof FORM_PATHS, inner: string): string {
  return `<form method="post" action="${FORM_PATHS[action]}"><input type="hidden" name="flow" value="${flow.id}">${inner}</form>`;
}

function flowPage(flow: Flow, title: string, body: string): Response {
  return page(title, LABEL + body, { formAction: `'self' ${new URL(flow.request.redirectUri).origin}` });
}

export function usernamePage(flow: Flow, problem?: string): Response {
  const value = escapeHtml(flow.request.loginHint ?? '');
  return flowPage(flow, 'Sign in', `${fault(problem)}${form(flow, 'username', `<label for="loginfmt">E-mail</label><input id="loginfmt" name="loginfmt" type="email" autocomplete="off" required value="${value}"><button>Next</button>`)}`);
}

export function passwordPage(flow: Flow, problem?: string): Response {
  return flowPage(flow, 'Enter password', `<p>${escapeHtml(flow.username ?? '')}</p>${fault(problem)}${form(flow, 'password', '<label for="passwd">Password</label><input id="passwd" name="passwd" type="password" autocomplete="off" required><button>Sign in</button>')}`);
}

export function pickPage(flow: Flow, signedIn: readonly Account[]): Response {
  const tile = ({ id, name, username }: Account) => `<li><button name="account" value="${id}">${escapeHtml(name)}<br>${escapeHtml(username)}</button></li>`;
  return flowPage(flow, 'Pick an account', form(flow, 'pick', `<ul>${signedIn.map(tile).join('')}<li><button name="account" value="other">Use another account</button></li></ul>`));
}

export function consentPage(flow: Flow, scopes: readonly string[]): Response {
  const name = escapeHtml(flow.request.app.name ?? 'This app');
  return flowPage(flow, 'Permissions requested', `<p>${name} asks ${escapeHtml(flow.account?.username ?? '')} for:</p>${scopeList(scopes)}${form(flow, 'consent', '<button name="answer" value="accept">Accept</button><button name="answer" value="cancel">Cancel</button>')}`);
}

/** `back` leads to the app with `access_denied`. */
export function approvalPage(flow: Flow, scopes: readonly string[], back: string): Response {
  const name = escapeHtml(flow.request.app.name ?? 'This app');
  return flowPage(flow, 'Need admin approval', `<p>${name} needs permissions that only an administrator can grant:</p>${scopeList(scopes)}<p><a href="${escapeHtml(back)}">Return to the application without granting consent</a></p>`);
}

/** Entra keeps the user here: it must not redirect to an address it could not check. */
export function refusalPage(refusal: Refusal, now: number): Response {
  return page('Sorry, but we’re having trouble signing you in.', `${LABEL}${fault(describe(refusal, now))}`, { status: refusal.code === 50011 ? 400 : 200 });
}

export function signedOutPage(): Response {
  return page('You signed out of your account', `${LABEL}<p>It’s a good idea to close all browser windows.</p>`);
}
