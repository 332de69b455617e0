import { confirm, type Rule } from '../rule.ts';
import { numberChanged } from '../verification.ts';

/** The number on file changed a short while ago: a call-back may reach the one who changed it, and does not count. */
export const callBackVoid: Rule = {
  id: 'call-back-void',
  about: 'verification',
  needs: ['history'],
  worst: 'confirm',
  source: 'https://www.cisa.gov/news-events/cybersecurity-advisories/aa23-320a',
  look: (facts, { ticked }) => (ticked.has('call-back') && numberChanged(facts) ? confirm : undefined),
};
