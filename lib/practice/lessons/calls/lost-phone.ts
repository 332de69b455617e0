import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'lost-phone',
  agent: 'nora',
  recipient: 'adele',
  turns: [{ id: 'start' }, { id: 'ask-else' }, { id: 'ask-number' }, { id: 'ring-file' }, { id: 'ring-manager' }, { id: 'video' }, { id: 'text-it', end: true }, { id: 'read-out', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-else', how: 'ask', flags: ['asked-else'] },
    { id: 'ask-number', how: 'ask', flags: ['knowledge'] },
    { id: 'ring-file', how: 'do', fails: ['call-back'] },
    { id: 'ring-manager', how: 'do', does: ['manager'] },
    { id: 'video', how: 'do', does: ['video-id'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'text-it', how: 'say', after: 'issued', flags: ['sent-openly'] },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['device-loss'], oneTime: true, atMostMinutes: 60 }, source: SOURCES.pass },
  ],
  notes: [
    { id: 'rang-taxi', kind: 'missed', when: { flags: ['ring-file'] }, source: SOURCES.nist },
  ],
  example: ['ask-else', 'ring-manager', 'video', { issue: { scenario: 'device-loss', ticks: ['manager', 'video-id'] } }, 'read-out', { deliver: 'voice-verified-call' }],
};
