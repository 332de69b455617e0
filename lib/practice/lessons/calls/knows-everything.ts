import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
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
  texts: {
    en: {
      title: 'He knows everything',
      caller: { name: '“Hugo Silva, finance”', voice: 'Cheerful, patient, helpful' },
      goal: 'Tell what somebody knows from who somebody is.',
      good: 'You let the numbers be numbers, ring the number on file, and stop when the real Hugo answers.',
      traps: ['Numbers and dates sound like proof.', 'He does not mind a call-back, to his own number.'],
      turns: {
        start: '“Hi there, Hugo Silva, finance. New phone since the weekend, the old one is wiped. Before you ask: employee number E1048, born on 14 March 1989, and my boss sits two doors down. What else would you like?”',
        enough: '“You’re the nicest help desk I know.”',
        'ask-more': '“Four, four, one, seven.” He did not have to think.',
        'ask-where': '“On my new one, the old is gone with the phone. I’ll read it to you, it’s an easy one.”',
        'ring-new': '“Still Hugo,” he laughs. “That was quick.”',
        'ring-file': '“Silva, finance?” Another voice, and an adding machine. “My phone? It lies in front of me. What pass?”',
        video: '“My camera is broken, sorry. But you have everything else, haven’t you?”',
        decline: '“No problem. I’ll drop by some time.” He does not ask when you are open.',
      },
      choices: {
        enough: 'Thank you, that is all I need.',
        'ask-more': 'And the last four digits of your salary account?',
        'ask-where': 'Where can I ring you back?',
        'ring-new': 'Ring the number that he reads to you.',
        'ring-file': 'Ring the number on file.',
        video: 'Start a video call, and ask for his badge.',
        decline: 'I can’t go by that. Please come to the desk with your badge.',
      },
      endings: {
        issued: { title: 'He knew everything, and was somebody else', why: 'Numbers and dates leak, and callers bring them along. They never count, and cannot be ticked.' },
        stopped: { title: 'You stopped', why: 'Everything he knew can be bought or looked up. The one thing he could not do was answer Hugo’s phone.' },
        declined: { title: 'You refused', why: 'No pass for knowledge. Somebody real comes to the desk.' },
      },
    },
  },
};
