import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'internal-guest',
  agent: 'nora',
  recipient: 'ines',
  turns: [{ id: 'start' }, { id: 'ask-where' }, { id: 'no-guests' }, { id: 'send-code' }, { id: 'ring-file' }, { id: 'video' }, { id: 'read-out', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-where', how: 'ask' },
    { id: 'no-guests', how: 'say' },
    { id: 'send-code', how: 'do', does: ['sms-or-mail'] },
    { id: 'ring-file', how: 'do', does: ['call-back'] },
    { id: 'video', how: 'do', does: ['video-id'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['device-loss'], oneTime: true, atMostMinutes: 60 }, source: SOURCES.guests },
  ],
  notes: [
    { id: 'no-guests', kind: 'missed', when: { flags: ['no-guests'] }, source: SOURCES.guests },
    { id: 'sent-code', kind: 'missed', when: { flags: ['send-code'] }, source: SOURCES.nist },
  ],
  example: ['ask-where', 'ring-file', 'video', { issue: { scenario: 'device-loss', ticks: ['call-back', 'video-id'] } }, 'read-out', { deliver: 'voice-verified-call' }],
};
