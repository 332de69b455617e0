import { block, type Rule } from '../rule.ts';
import { anythingDone } from '../verification.ts';

/** Nobody checked who is asking. Help desks are called for exactly this. */
export const notVerified: Rule = {
  id: 'not-verified',
  about: 'verification',
  needs: [],
  worst: 'block',
  source: 'https://www.cisa.gov/news-events/cybersecurity-advisories/aa23-320a',
  look: (_facts, { ticked }) => (anythingDone(ticked) ? undefined : block),
};
