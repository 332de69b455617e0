import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
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
  texts: {
    en: {
      title: 'The urgent vice president',
      caller: { name: '“Victor Hahn, vice president”', voice: 'Loud, hurried, used to being obeyed' },
      goal: 'Stay polite, and let nobody rush you past the checks.',
      good: 'You offer checks, he turns down each, and you stop. The number on file shows why.',
      traps: ['Rank, hurry and a raised voice.', '“Rita has approved it.”'],
      turns: {
        start: '“Victor Hahn, vice president. I’m at the gate in Denver, boarding in six minutes. My authenticator is dead, and the board’s papers are locked. I need one of your passes. Now.”',
        'offer-call-back': '“That is the phone that is broken. Are you listening? Use the number on your display.”',
        'offer-video': '“A video call. On airport Wi-Fi. Be serious. Rita Blanc has approved this, ask her when I’ve landed.”',
        'ring-file': '“Hahn.” A quiet office. He has not rung, he is not in Denver, and his phone works. “Somebody uses my name? Whom do we tell?”',
        'ring-display': 'He picks up before it has rung. “You see? It’s me. So?”',
        'ring-chief': 'Rita Blanc’s assistant has the calendar open. “No trip to Denver. And she approves nothing on the phone.”',
        'give-in': '“Finally somebody with sense. Read it out.”',
        decline: '“I’ll remember your name.” The line goes dead.',
      },
      choices: {
        'offer-call-back': 'I’ll ring you back on the number we have on file. It takes a minute.',
        'offer-video': 'Then a short video call, with your badge.',
        'ring-file': 'Keep him waiting, and ring the number on file all the same.',
        'ring-display': 'Ring the number on the display.',
        'ring-chief': 'Ring the office of Rita Blanc.',
        'give-in': 'All right. Because it’s you.',
        decline: 'I can’t issue a pass before I know who is calling. Any of our receptions can look at your badge.',
      },
      endings: {
        issued: { title: 'A stranger is vice president now', why: 'With the pass he registers a passkey of his own. It stays when the pass ends, and opens everything that Victor Hahn can open.' },
        stopped: { title: 'You stopped', why: 'Somebody who turns down every check has a reason. The stop is in the record, so that the next agent he tries is warned.' },
        declined: { title: 'You refused', why: 'Nothing was issued, and the real Victor Hahn keeps his account.' },
      },
    },
  },
};
