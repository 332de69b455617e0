import type { Ending } from './lesson.ts';
import { SOURCES } from './sources.ts';

export type CommonEnding = 'caught' | 'someone-else' | 'unverified' | 'loose' | 'stopped' | 'left-open';

/** What any call can come to that its lesson does not tell of. Their words are in the locale; the last one always holds. */
export const COMMON_ENDINGS = [
  { id: 'caught', kind: 'fair', when: { did: 'revoked' }, source: SOURCES.replace },
  { id: 'someone-else', kind: 'bad', when: { did: 'issued', toRecipient: false }, source: SOURCES.pass },
  { id: 'unverified', kind: 'bad', when: { did: 'issued', verified: false }, source: SOURCES.cisa },
  { id: 'loose', kind: 'fair', when: { did: 'issued' }, source: SOURCES.pass },
  { id: 'stopped', kind: 'fair', when: { did: 'stopped' }, source: SOURCES.identify },
  { id: 'left-open', kind: 'fair', when: {}, source: SOURCES.escalate },
] as const satisfies readonly (Ending & { readonly id: CommonEnding })[];
