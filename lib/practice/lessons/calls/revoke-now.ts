import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'revoke-now',
  agent: 'nora',
  recipient: 'ursula',
  turns: [{ id: 'start' }, { id: 'calm' }, { id: 'ask-all' }, { id: 'check-first' }, { id: 'replace' }, { id: 'tell-security' }, { id: 'goodbye', end: true }],
  choices: [
    { id: 'calm', how: 'say' },
    { id: 'ask-all', how: 'ask', flags: ['waited'] },
    { id: 'check-first', how: 'do', does: ['call-back'], flags: ['waited'] },
    { id: 'replace', how: 'say' },
    { id: 'tell-security', how: 'do', after: 'revoked' },
    { id: 'goodbye', how: 'say' },
  ],
  endings: [
    { id: 'revoked', kind: 'good', when: { did: 'revoked', revokedWithin: 5 }, source: SOURCES.pass },
    { id: 'late', kind: 'fair', when: { did: 'revoked' }, source: SOURCES.pass },
    { id: 'issued', kind: 'bad', when: { did: 'issued' }, source: SOURCES.cisa },
    { id: 'alive', kind: 'bad', when: {}, source: SOURCES.cisa },
  ],
  notes: [
    { id: 'not-told', kind: 'missed', when: { happened: ['revoked'], never: ['cleaned-up'], without: ['tell-security'] }, source: SOURCES.cisa },
    { id: 'waited', kind: 'missed', when: { flags: ['waited'] }, source: SOURCES.pass },
  ],
  example: ['calm', { panel: 'revoke' }, 'tell-security', 'goodbye'],
};
