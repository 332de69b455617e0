import { i18n } from '#i18n';
import { GraphFault, type GraphFaultKind } from '../lib/graph/faults.ts';
import { SignInFault, type SignInFaultKind } from '../lib/session/types.ts';
import { joined } from './joined.ts';
import { count } from './time.ts';
import { camel } from './words.ts';

export type Who = 'you' | 'administrator' | 'wait';

export interface FaultWords {
  readonly title: string;
  readonly todo: string;
  readonly who: Who;
  /** Signing in again is what helps. */
  readonly signIn: boolean;
  /** Raw lines for whoever looks into it. Nothing here can hold a passcode: they come from refusals only. */
  readonly details: readonly string[];
}

const WHO: Readonly<Record<GraphFaultKind, Who>> = {
  lifetime: 'you',
  'one-time-only': 'you',
  'start-in-past': 'you',
  'not-allowed-by-policy': 'administrator',
  'external-guest': 'you',
  self: 'you',
  'not-authorized': 'administrator',
  'scope-missing': 'administrator',
  'not-found': 'you',
  throttled: 'wait',
  busy: 'wait',
  'timed-out': 'wait',
  offline: 'you',
  'signed-out': 'you',
  cancelled: 'you',
  unexpected: 'administrator',
};

const OF_SIGN_IN: Readonly<Record<SignInFaultKind, GraphFaultKind>> = {
  cancelled: 'cancelled',
  'interaction-needed': 'signed-out',
  blocked: 'signed-out',
  'consent-needed': 'scope-missing',
  'wrong-app': 'unexpected',
  offline: 'offline',
  'not-configured': 'signed-out',
  unexpected: 'unexpected',
};

function kindOf(fault: unknown): GraphFaultKind {
  if (fault instanceof GraphFault) return fault.kind;
  return fault instanceof SignInFault ? OF_SIGN_IN[fault.kind] : 'unexpected';
}

function detailsOf(fault: unknown): readonly string[] {
  if (fault instanceof SignInFault) return fault.code ? [fault.code] : [];
  if (!(fault instanceof GraphFault)) return [String(fault)];
  const { status, code, serverMessage, requestId, date } = fault;
  const lines = [[status, code].filter(Boolean).join(' '), serverMessage, requestId && `request-id ${requestId}`, date];
  return lines.filter((line): line is string => Boolean(line));
}

/** Any fault in words an agent can act on. */
export function faultWords(fault: unknown): FaultWords {
  const kind = kindOf(fault);
  const bounds = fault instanceof GraphFault ? fault.bounds : undefined;
  return {
    title: i18n.t(`fault.${camel(kind)}.title`),
    todo: joined('together', [bounds && i18n.t('fault.bounds', [count(bounds.minimum), count(bounds.maximum)]), i18n.t(`fault.${camel(kind)}.do`)]),
    who: WHO[kind],
    signIn: kind === 'signed-out' || kind === 'scope-missing',
    details: detailsOf(fault),
  };
}

/** What happened and what to do, one after the other. */
export function faultSentences(fault: unknown): string {
  const { title, todo } = faultWords(fault);
  return i18n.t('common.sentences', [title, todo]);
}
