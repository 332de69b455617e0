import type { Facts } from './facts.ts';
import type { HouseRules } from './house-rules.ts';
import { TIERS, type Tier } from './tier.ts';

/** A: enough alone. B: two different of B and C, one of them B. C: only beside a B. D: noted, never counted. */
export type VerificationClass = 'A' | 'B' | 'C' | 'D';

export type VerificationId =
  | 'verified-id' | 'in-person' | 'strong-sign-in' | 'video-id' | 'manager' | 'call-back' | 'enrolled-device' | 'code-word' | 'sms-or-mail';

export interface VerificationMethod {
  readonly id: VerificationId;
  readonly class: VerificationClass;
}

/**
 * Strongest first. After NIST SP 800-63B-4 §4.2 (account recovery) and the help-desk guidance that followed
 * the 2023–2025 call-centre attacks. A code by text message or mail reaches whoever holds the SIM card or the mailbox.
 * Employee numbers, dates of birth, caller ID and a familiar voice are not here: attackers bring them along.
 */
export const VERIFICATION_METHODS: readonly VerificationMethod[] = [
  { id: 'verified-id', class: 'A' },
  { id: 'in-person', class: 'A' },
  { id: 'strong-sign-in', class: 'A' },
  { id: 'video-id', class: 'B' },
  { id: 'manager', class: 'B' },
  { id: 'call-back', class: 'B' },
  { id: 'enrolled-device', class: 'C' },
  { id: 'code-word', class: 'C' },
  { id: 'sms-or-mail', class: 'D' },
];

/** The methods that were ticked: a set, or a map to when. */
export interface Ticked {
  has(id: VerificationId): boolean;
}

/** What a tier still lacks; `nothing` means the recipient's identity is verified. */
export type StillMissing = 'nothing' | 'start' | 'one-more' | 'stronger' | 'sensitive' | 'privileged' | 'house';

const NONE: StillMissing = 'nothing';
const anyOf = (...ids: readonly VerificationId[]) => (ticked: Ticked) => ids.some((id) => ticked.has(id));

const TIER_MISSES: Readonly<Record<Tier, (ticked: Ticked) => StillMissing>> = {
  standard: (ticked) => {
    const classes = VERIFICATION_METHODS.filter((method) => method.class !== 'D' && ticked.has(method.id)).map((method) => method.class);
    if (classes.includes('A')) return NONE;
    if (classes.length === 0) return 'start';
    if (!classes.includes('B')) return 'stronger';
    return classes.length >= 2 ? NONE : 'one-more';
  },
  sensitive: (ticked) => (anyOf('verified-id', 'in-person')(ticked) || (ticked.has('call-back') && ticked.has('manager')) ? NONE : 'sensitive'),
  privileged: (ticked) => (anyOf('verified-id', 'in-person')(ticked) ? NONE : 'privileged'),
};

/** What is still missing for a tier, and for the methods that the organisation demands on top of it or of a lower one. */
export function missingFor(tier: Tier, ticked: Ticked, { required }: Pick<HouseRules, 'required'>): StillMissing {
  const missing = TIER_MISSES[tier](ticked);
  const demanded = TIERS.slice(0, TIERS.indexOf(tier) + 1).map((one) => required[one] ?? []).filter((ids) => ids.length > 0);
  return missing === NONE && !demanded.every((ids) => anyOf(...ids)(ticked)) ? 'house' : missing;
}

/** The number on file changed in the days that are looked back: who changed it may answer the call. */
export function numberChanged({ history }: Pick<Facts, 'history'>): boolean {
  return history.state === 'known' && history.value.some(({ kind }) => kind === 'number-changed');
}

/** Whether anything was ticked that can count. */
export function anythingDone(ticked: Ticked): boolean {
  return VERIFICATION_METHODS.some((method) => method.class !== 'D' && ticked.has(method.id));
}

/** The ticked methods that count: a call-back to a number that just changed does not. */
export function counting(ticked: Ticked, facts: Pick<Facts, 'history'>): Ticked {
  const voided = numberChanged(facts);
  return { has: (id) => ticked.has(id) && !(voided && id === 'call-back') };
}
