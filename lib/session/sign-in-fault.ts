import { SignInFault, type SignInFaultKind } from './types.ts';

// Entra's codes: learn.microsoft.com/entra/identity-platform/reference-error-codes; MSAL's: aka.ms/msal.js.errors.
const BY_CODE: readonly (readonly [RegExp, SignInFaultKind])[] = [
  [/AADSTS(65001|65004|90094|90095|90093)|consent_required|consent_denied/, 'consent-needed'],
  [/AADSTS(700016|90002|50011|9002326|9002327|700054|50194|900023)|invalid_client|unauthorized_client/, 'wrong-app'],
  [/interaction_required|login_required|no_tokens_found|no_account_error|refresh_token_expired|invalid_grant|bad_token|timed_out_silently/, 'interaction-needed'],
  [/access_denied|user_cancelled/, 'cancelled'],
  [/no_network_connectivity|network_error|post_request_failed|get_request_failed/, 'offline'],
];

// What the browsers say when their sign-in window ends without an answer.
const BY_WINDOW: readonly (readonly [RegExp, SignInFaultKind])[] = [
  [/user interaction required|requires user interaction/i, 'interaction-needed'],
  [/did not approve|user cancell?ed|denied access|authorization page could not be loaded.*closed/i, 'cancelled'],
  [/could not be loaded/i, 'offline'],
];

interface MsalError {
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly subError?: string;
  readonly errorNo?: string;
}

/** Reads MSAL's errors, and the browser's own about its sign-in window. Never keeps a message: it may quote a token request. */
export function toSignInFault(error: unknown): SignInFault {
  if (error instanceof SignInFault) return error;
  const { errorCode = '', errorMessage = '', subError = '', errorNo } = error as MsalError;
  const text = [errorCode, subError, errorMessage, errorNo ? `AADSTS${errorNo}` : ''].join(' ');
  const entraCode = /AADSTS\d+/.exec(text)?.[0];
  const found = BY_CODE.find(([pattern]) => pattern.test(text)) ?? (errorCode ? undefined : BY_WINDOW.find(([pattern]) => pattern.test(String(error))));
  return new SignInFault(found?.[1] ?? 'unexpected', entraCode ?? (errorCode || undefined));
}

/** Faults cross from the session document to the panel as plain data. */
export interface FaultData {
  readonly fault: SignInFaultKind;
  readonly code: string | undefined;
}

export function faultData(error: unknown): FaultData {
  const { kind, code } = toSignInFault(error);
  return { fault: kind, code };
}

export function isFaultData(answer: unknown): answer is FaultData {
  return typeof answer === 'object' && answer !== null && 'fault' in answer;
}
