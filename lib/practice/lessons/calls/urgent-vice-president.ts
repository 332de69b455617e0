import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'urgent-vice-president',
  agent: 'nora',
  recipient: 'victor',
  turns: [{ id: 'start' }, { id: 'offer-call-back' }, { id: 'offer-video' }, { id: 'ring-file' }, { id: 'ring-display' }, { id: 'ring-chief' }, { id: 'give-in' }, { id: 'decline', end: true }],
  choices: [
    { id: 'offer-call-back', how: 'say', flags: ['offered'] },
    { id: 'offer-video', how: 'say', flags: ['offered'] },
    { id: 'ring-file', how: 'do', fails: ['call-back'], flags: ['the-real-one'] },
    { id: 'ring-display', how: 'do', fails: ['call-back'], flags: ['their-number'] },
    { id: 'ring-chief', how: 'do', fails: ['manager'] },
    { id: 'give-in', how: 'say', flags: ['gave-in'] },
    { id: 'decline', how: 'say', flags: ['refused'] },
  ],
  endings: [
    { id: 'issued', kind: 'bad', when: { did: 'issued' }, source: SOURCES.cisa },
    { id: 'stopped', kind: 'good', when: { did: 'stopped' }, source: SOURCES.escalate },
    { id: 'declined', kind: 'good', when: { did: 'nothing', flags: ['refused'] }, source: SOURCES.escalate },
  ],
  example: ['offer-call-back', 'ring-file', { panel: 'stop' }, 'decline'],
};
