import type { WrittenCall } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenCall = {
  id: 'external-guest',
  agent: 'nora',
  recipient: 'vera',
  turns: [{ id: 'start' }, { id: 'ask-where' }, { id: 'try' }, { id: 'borrow' }, { id: 'new-account' }, { id: 'send-home', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-where', how: 'ask' },
    { id: 'try', how: 'say' },
    { id: 'borrow', how: 'say' },
    { id: 'new-account', how: 'say' },
    { id: 'send-home', how: 'say' },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'borrowed', kind: 'bad', when: { did: 'issued' }, source: SOURCES.guests },
    { id: 'sent-home', kind: 'good', when: { flags: ['send-home'] }, source: SOURCES.guests },
  ],
  notes: [
    { id: 'asked-where', kind: 'good', when: { flags: ['ask-where'] }, source: SOURCES.guests },
    { id: 'borrow', kind: 'missed', when: { flags: ['borrow'] }, source: SOURCES.pass },
  ],
  example: ['ask-where', { panel: 'stop' }, 'send-home'],
};
