import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'number-changed',
  agent: 'bea',
  recipient: 'theo',
  turns: [{ id: 'start' }, { id: 'ask-change' }, { id: 'ring-new' }, { id: 'video' }, { id: 'reception' }, { id: 'read-out', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-change', how: 'ask' },
    { id: 'ring-new', how: 'do', fails: ['call-back'], flags: ['their-number'] },
    { id: 'video', how: 'do', does: ['video-id'] },
    { id: 'reception', how: 'do', does: ['in-person'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'decline', how: 'say', flags: ['refused'] },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, by: ['in-person'], acknowledged: ['recent-method-change'], oneTime: true, atMostMinutes: 60 }, source: SOURCES.operations },
    { id: 'void', kind: 'bad', when: { did: 'issued', toRecipient: true, verified: false }, source: SOURCES.cisa },
    { id: 'stopped', kind: 'good', when: { did: 'stopped' }, source: SOURCES.escalate },
    { id: 'declined', kind: 'good', when: { did: 'nothing', flags: ['refused'] }, source: SOURCES.escalate },
  ],
  notes: [
    { id: 'asked-change', kind: 'good', when: { flags: ['ask-change'] }, source: SOURCES.operations },
  ],
  example: ['ask-change', 'reception', { issue: { scenario: 'device-loss', ticks: ['in-person'], acknowledge: ['recent-method-change'] } }, 'read-out', { deliver: 'voice-verified-call' }],
};
