import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'knows-everything',
  agent: 'nora',
  recipient: 'hugo',
  turns: [{ id: 'start' }, { id: 'enough' }, { id: 'ask-more' }, { id: 'ask-where' }, { id: 'ring-new' }, { id: 'ring-file' }, { id: 'video' }, { id: 'decline', end: true }],
  choices: [
    { id: 'enough', how: 'say', flags: ['knowledge'] },
    { id: 'ask-more', how: 'ask', flags: ['knowledge'] },
    { id: 'ask-where', how: 'ask' },
    { id: 'ring-new', how: 'do', fails: ['call-back'], flags: ['their-number'] },
    { id: 'ring-file', how: 'do', fails: ['call-back'], flags: ['the-real-one'] },
    { id: 'video', how: 'do', fails: ['video-id'], flags: ['offered'] },
    { id: 'decline', how: 'say', flags: ['refused'] },
  ],
  endings: [
    { id: 'issued', kind: 'bad', when: { did: 'issued' }, source: SOURCES.cisa },
    { id: 'stopped', kind: 'good', when: { did: 'stopped' }, source: SOURCES.escalate },
    { id: 'declined', kind: 'good', when: { did: 'nothing', flags: ['refused'] }, source: SOURCES.escalate },
  ],
  example: ['video', 'ring-file', { panel: 'stop' }, 'decline'],
};
