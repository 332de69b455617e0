import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
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
  texts: {
    en: {
      title: 'The number changed yesterday',
      caller: { name: 'Theo Lambert, buyer', voice: 'Matter-of-fact' },
      goal: 'Find a check that yesterday’s change has no part in.',
      good: 'Somebody sees his badge. You confirm that the number changed, and issue for an hour. Stopping is right, too.',
      traps: ['A call-back to a number that is one day old.', 'Your own desk made the change.'],
      turns: {
        start: '“Theo Lambert, purchasing. New phone, new number, your desk changed it yesterday. Now my authenticator is missing, of course. Ring me back, I know how this goes.”',
        'ask-change': '“Some colleague of yours. I rang, said my name, it took two minutes. Nice man.”',
        'ring-new': '“Lambert. There you are. So that’s me, isn’t it?”',
        video: 'A man in a grey pullover holds a badge into the light. It looks like the photo, as far as the camera lets you see.',
        reception: '“Reception, Ada. Mister Lambert stands here. Badge, photo, face: it’s him. He even brought biscuits.”',
        'read-out': '“It takes it… passkey… done. And you’ll look into yesterday? Better so.”',
        decline: '“As you like. I’m in the building, I’ll come by this afternoon.”',
      },
      choices: {
        'ask-change': 'Who changed your number yesterday, and how did they know it was you?',
        'ring-new': 'Ring the number on file.',
        video: 'Start a video call, and hold his badge against HR’s photo.',
        reception: 'Ask him to go to reception, and ring there at the number in the directory.',
        'read-out': 'Stay on the reception’s phone, and I’ll read it to you.',
        decline: 'I can’t do it on the phone today. Please come to the desk with your badge.',
      },
      endings: {
        right: { title: 'It was Theo, and now you know', why: 'After a change of number only a check that does not go by numbers counts. A badge that somebody saw does, and the change is confirmed in the record.' },
        void: { title: 'A pass for whoever changed the number', why: 'First the number, then the call: that is how accounts are taken over. A call-back to a number that just changed proves nothing.' },
        stopped: { title: 'You stopped', why: 'Right as well. Theo loses an hour, and somebody who is not Theo loses everything.' },
        declined: { title: 'You sent him to the desk', why: 'There somebody can see him. Nothing was issued on the word of a new number.' },
      },
      notes: {
        'asked-change': { title: 'You asked about yesterday', why: 'A number that was changed after one phone call is worth a look by the security team.' },
      },
    },
  },
};
