import { TIER_RAISING, type Rule } from '../rule.ts';
import { anythingDone, counting, missingFor } from '../verification.ts';

/** What was checked is not enough for the tier. */
export const verificationTooWeak: Rule = {
  id: 'verification-too-weak',
  about: 'verification',
  needs: TIER_RAISING,
  worst: 'block',
  variants: ['one-more', 'stronger', 'sensitive', 'privileged', 'house'],
  source: 'https://pages.nist.gov/800-63-4/sp800-63b.html',
  look: (facts, { ticked, house }, tier) => {
    if (!anythingDone(ticked)) return undefined; // not-verified says it
    const variant = missingFor(tier, counting(ticked, facts), house);
    return variant === 'nothing' ? undefined : { severity: 'block', variant };
  },
};
