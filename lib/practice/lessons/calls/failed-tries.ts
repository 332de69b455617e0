import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'failed-tries',
  agent: 'nora',
  recipient: 'otto',
  turns: [{ id: 'start' }, { id: 'ask-what' }, { id: 'known' }, { id: 'ring-file' }, { id: 'site' }, { id: 'read-out', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-what', how: 'ask' },
    { id: 'known', how: 'say', flags: ['gave-in'] },
    { id: 'ring-file', how: 'do', does: ['call-back'] },
    { id: 'site', how: 'do', does: ['in-person'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['troubleshooting'], oneTime: false, atMostMinutes: 120 }, source: SOURCES.limitations },
    { id: 'once-more', kind: 'fair', when: { did: 'issued', toRecipient: true, verified: true, oneTime: true }, source: SOURCES.limitations },
  ],
  notes: [
    { id: 'asked-what', kind: 'good', when: { flags: ['ask-what'] }, source: SOURCES.limitations },
  ],
  example: ['ask-what', 'site', { issue: { scenario: 'troubleshooting', ticks: ['in-person'] } }, 'read-out', { deliver: 'voice-verified-call' }],
};
