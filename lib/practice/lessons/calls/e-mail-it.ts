import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'e-mail-it',
  agent: 'nora',
  recipient: 'emil',
  turns: [{ id: 'start' }, { id: 'ring-file' }, { id: 'code-word' }, { id: 'which-address' }, { id: 'explain' }, { id: 'mail-it' }, { id: 'read-out', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ring-file', how: 'do', does: ['call-back'] },
    { id: 'code-word', how: 'ask', does: ['code-word'] },
    { id: 'which-address', how: 'ask' },
    { id: 'explain', how: 'say', flags: ['told-why'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'mail-it', how: 'say', after: 'issued', flags: ['sent-openly'] },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, oneTime: true, atMostMinutes: 60 }, source: SOURCES.nist },
  ],
  example: ['ring-file', 'code-word', 'explain', { issue: { scenario: 'device-loss', ticks: ['call-back', 'code-word'] } }, 'read-out', { deliver: 'voice-verified-call' }],
};
