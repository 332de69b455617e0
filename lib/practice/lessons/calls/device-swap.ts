import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'device-swap',
  agent: 'nora',
  recipient: 'milo',
  turns: [{ id: 'start' }, { id: 'ask-now' }, { id: 'offer-key' }, { id: 'sign-in' }, { id: 'ring-back' }, { id: 'several' }, { id: 'one' }, { id: 'read-out', end: true }, { id: 'close', end: true }],
  choices: [
    { id: 'ask-now', how: 'ask', flags: ['asked-else'] },
    { id: 'offer-key', how: 'say', flags: ['offered'] },
    { id: 'sign-in', how: 'do', does: ['strong-sign-in'] },
    { id: 'ring-back', how: 'do', does: ['call-back'] },
    { id: 'several', how: 'say' },
    { id: 'one', how: 'say', flags: ['told-why'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'close', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['device-replacement'], oneTime: true, atMostMinutes: 120, starts: { inDays: 1, hour: 14 } }, source: SOURCES.pass },
    { id: 'early', kind: 'fair', when: { did: 'issued', toRecipient: true, verified: true, starts: false }, source: SOURCES.start },
  ],
  example: ['ask-now', 'offer-key', 'sign-in', 'one', 'ring-back', { issue: { scenario: 'device-replacement', starts: { inDays: 1, hour: 14 }, ticks: ['strong-sign-in', 'call-back'] } }, 'read-out', { deliver: 'voice-verified-call' }],
};
