import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import type { HouseRules } from './house-rules.ts';

/** How surely the recipient must be known before anything is issued. */
export type Tier = 'standard' | 'sensitive' | 'privileged';

/** Weakest first. */
export const TIERS: readonly Tier[] = ['standard', 'sensitive', 'privileged'];

export const higher = (a: Tier, b: Tier): Tier => (TIERS.indexOf(a) > TIERS.indexOf(b) ? a : b);

/** The tier that the facts and findings ask for: each can only raise it. */
export function tierOf(facts: Facts, findings: readonly Finding[]): Tier {
  const first: Tier = facts.sensitiveGroups.state === 'known' ? 'sensitive' : 'standard';
  return findings.reduce<Tier>((tier, finding) => (finding.severity !== 'not-checked' && finding.tier ? higher(tier, finding.tier) : tier), first);
}

/** A second person must agree: always for the privileged tier, for others as the organisation says. */
export function needsApproval(tier: Tier, house: HouseRules): boolean {
  return tier === 'privileged' || house.approvalFor.some((from) => higher(from, tier) === tier);
}
