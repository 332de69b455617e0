import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'global-administrator',
  agent: 'paul',
  recipient: 'glenn',
  turns: [{ id: 'start' }, { id: 'favour' }, { id: 'ring-file' }, { id: 'approve-yourself' }, { id: 'ask-alma' }, { id: 'desk' }, { id: 'show', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'favour', how: 'say', flags: ['gave-in'] },
    { id: 'ring-file', how: 'do', fails: ['call-back'] },
    { id: 'approve-yourself', how: 'ask' },
    { id: 'ask-alma', how: 'do', approval: 'admin' },
    { id: 'desk', how: 'do', does: ['in-person'] },
    { id: 'show', how: 'say', after: 'issued' },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, approved: true, acknowledged: ['privileged'], oneTime: true, atMostMinutes: 60 }, source: SOURCES.roles },
    { id: 'alone', kind: 'bad', when: { did: 'issued', toRecipient: true, verified: true, approved: false }, source: SOURCES.operations },
  ],
  notes: [
    { id: 'self-approved', kind: 'missed', when: { flags: ['approve-yourself'] }, source: SOURCES.operations },
  ],
  example: ['ask-alma', 'desk', { issue: { scenario: 'device-loss', ticks: ['in-person'], acknowledge: ['privileged'], approval: 'admin' } }, 'show', { deliver: 'in-person' }],
};
