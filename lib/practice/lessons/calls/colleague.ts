import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'colleague',
  agent: 'nora',
  recipient: 'scott',
  turns: [{ id: 'start' }, { id: 'ask-lost' }, { id: 'has-role' }, { id: 'on-mine' }, { id: 'practice' }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-lost', how: 'ask', flags: ['asked-else'] },
    { id: 'has-role', how: 'say' },
    { id: 'on-mine', how: 'say', flags: ['gave-in'] },
    { id: 'practice', how: 'say', flags: ['offered'] },
    { id: 'decline', how: 'say', flags: ['refused'] },
  ],
  endings: [
    { id: 'issued', kind: 'bad', when: { did: 'issued' }, source: SOURCES.pass },
    { id: 'stopped', kind: 'good', when: { did: 'stopped' }, source: SOURCES.roles },
    { id: 'declined', kind: 'good', when: { did: 'nothing', flags: ['refused'] }, source: SOURCES.roles },
  ],
  notes: [
    { id: 'saw-self', kind: 'missed', when: { saw: ['self'] }, source: SOURCES.pass },
  ],
  example: ['ask-lost', 'practice', { panel: 'stop' }, 'decline'],
};
