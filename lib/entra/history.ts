import { inside, listOf, text } from './loose-json.ts';

/** What happened to an account, as far as it matters for a pass. */
export type ChangeKind =
  | 'pass-issued'
  | 'pass-deleted'
  | 'number-changed' // a phone method, or a number in the profile
  | 'method-changed'; // any other security info

export interface Change {
  readonly kind: ChangeKind;
  /** UTC ms. */
  readonly at: number;
  /** Who did it, as the log names them; empty where it does not. */
  readonly by: string;
}

// entra/identity/monitoring-health/reference-audit-activities, service Authentication Methods. What is left out
// ("started", "reviewed", "registered all required security info") changes nothing by itself.
const SECURITY_INFO = /^(?:user|admin) (registered|deleted|updated|changed default) security info$/i;

// entra/architecture/security-operations-privileged-accounts gives the reason; rows name their properties
// "TemporaryAccessPass.Id" or "TemporaryAccessPass.TemporaryAccessPass.Id".
const PASS = /temporary ?access ?pass/i;

// "Admin changed phone method for user", "User registered Mobile Phone SMS"; but the phone app and the passwordless
// phone sign-in hold no number.
const NUMBER = /\b(?:phone|sms)\b(?![ -](?:app|sign))|phoneNumber/i;

// Core Directory's names for numbers: the profile's, and those of multifactor authentication and password reset.
const NUMBER_PROPERTY = /^(?:mobile|otherMobile|telephoneNumber|strongAuthenticationPhoneNumber|strongAuthenticationUserDetails)$/i;

/** The rows of graph/api/resources/directoryaudit that tell of a change, newest first; every other row is passed over. */
export function readChanges(rows: readonly unknown[]): readonly Change[] {
  return rows.flatMap((row) => readChange(row) ?? []).sort((a, b) => b.at - a.at);
}

/** One row; undefined where it tells of no change, or of one that failed. */
export function readChange(row: unknown): Change | undefined {
  const at = Date.parse(text(inside(row, 'activityDateTime')));
  const result = inside(row, 'result');
  const kind = kindOf(row);
  if (!kind || Number.isNaN(at) || (typeof result === 'string' && result !== 'success')) return undefined;
  const by = [['user', 'displayName'], ['user', 'userPrincipalName'], ['app', 'displayName']].map((path) => text(inside(row, 'initiatedBy', ...path)));
  return { kind, at, by: by.find(Boolean) ?? '' };
}

function kindOf(row: unknown): ChangeKind | undefined {
  const activity = text(inside(row, 'activityDisplayName'));
  const properties = listOf(inside(row, 'targetResources')).flatMap((target) => listOf(inside(target, 'modifiedProperties')));
  const verb = SECURITY_INFO.exec(activity)?.[1]?.toLowerCase();
  if (verb) return securityInfo(verb, [inside(row, 'resultReason'), ...properties.map((property) => inside(property, 'displayName'))].map(text).join('\n'));
  return activity.toLowerCase() === 'update user' && properties.some(changesNumber) ? 'number-changed' : undefined;
}

function securityInfo(verb: string, about: string): ChangeKind {
  if (PASS.test(about) && verb === 'registered') return 'pass-issued';
  if (PASS.test(about) && verb === 'deleted') return 'pass-deleted';
  return NUMBER.test(about) ? 'number-changed' : 'method-changed';
}

/** An update names properties that stayed as they were, too. StrongAuthenticationUserDetails holds an e-mail address among the numbers. */
function changesNumber(property: unknown): boolean {
  const numbers = (name: string) => text(inside(property, name)).replace(/\\?"Email\\?":[^,}]*/i, '');
  return NUMBER_PROPERTY.test(text(inside(property, 'displayName'))) && numbers('oldValue') !== numbers('newValue');
}
