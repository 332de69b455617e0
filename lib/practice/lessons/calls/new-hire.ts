import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'new-hire',
  agent: 'nora',
  recipient: 'nils',
  turns: [{ id: 'start' }, { id: 'ring-back' }, { id: 'video' }, { id: 'make-now' }, { id: 'mail-it' }, { id: 'hand-over' }, { id: 'close', end: true }],
  choices: [
    { id: 'ring-back', how: 'do', does: ['manager'] },
    { id: 'video', how: 'do', does: ['video-id'] },
    { id: 'make-now', how: 'say' },
    { id: 'mail-it', how: 'say', after: 'issued', flags: ['sent-openly'] },
    { id: 'hand-over', how: 'say', flags: ['told-why'] },
    { id: 'close', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['onboarding'], atMostMinutes: 480, starts: { weekday: 1, hour: 8 } }, source: SOURCES.pass },
    { id: 'early', kind: 'fair', when: { did: 'issued', toRecipient: true, verified: true, starts: false }, source: SOURCES.start },
  ],
  notes: [
    { id: 'from-today', kind: 'missed', when: { flags: ['make-now'] }, source: SOURCES.start },
  ],
  example: ['ring-back', 'video', { issue: { scenario: 'onboarding', starts: { weekday: 1, hour: 8 }, ticks: ['manager', 'video-id'] } }, 'hand-over', { deliver: 'verified-manager' }, 'close'],
};
