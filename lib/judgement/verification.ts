/** A: enough alone. B: two different of B and C, one of them B. C: only beside a B. */
export type VerificationClass = 'A' | 'B' | 'C';

export type VerificationId =
  | 'verified-id' | 'in-person' | 'strong-sign-in' | 'video-id' | 'manager' | 'call-back' | 'enrolled-device' | 'code-word';

export interface VerificationMethod {
  readonly id: VerificationId;
  readonly class: VerificationClass;
}

/**
 * Strongest first. After NIST SP 800-63B-4 §4.2 (account recovery) and the help-desk guidance that followed
 * the 2023–2025 call-centre attacks. Employee numbers, dates of birth, caller ID and a familiar voice are not here:
 * attackers bring them along. Nor are codes by text message or mail, which may be noted in the ticket but prove nothing.
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
];

/** What the standard tier still lacks; `nothing` means the recipient's identity is verified. */
export type StillMissing = 'nothing' | 'start' | 'one-more' | 'stronger';

export function standardTierMissing(ticked: ReadonlySet<VerificationId>): StillMissing {
  const classes = VERIFICATION_METHODS.filter((method) => ticked.has(method.id)).map((method) => method.class);
  if (classes.length === 0) return 'start';
  if (classes.includes('A')) return 'nothing';
  if (!classes.includes('B')) return 'stronger';
  return classes.length >= 2 ? 'nothing' : 'one-more';
}
