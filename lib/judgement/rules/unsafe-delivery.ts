import { DELIVERY_CHANNELS, verdictOf } from '../delivery.ts';
import type { Rule } from '../rule.ts';

/** The channel may reach someone else, or outlive the pass. */
export const unsafeDelivery: Rule = {
  id: 'unsafe-delivery',
  about: 'delivery',
  needs: [],
  worst: 'block',
  variants: DELIVERY_CHANNELS.filter(({ verdict }) => verdict === 'unsafe').map(({ id }) => id),
  source: 'https://www.cisa.gov/news-events/cybersecurity-advisories/aa23-320a',
  look: (_facts, { delivery, house }) =>
    delivery !== undefined && verdictOf(delivery) === 'unsafe' ? { severity: house.unsafeDelivery, variant: delivery } : undefined,
};
