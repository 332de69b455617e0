import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
  id: 'lost-phone',
  agent: 'nora',
  recipient: 'adele',
  turns: [{ id: 'start' }, { id: 'ask-else' }, { id: 'ask-number' }, { id: 'ring-file' }, { id: 'ring-manager' }, { id: 'video' }, { id: 'text-it', end: true }, { id: 'read-out', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-else', how: 'ask', flags: ['asked-else'] },
    { id: 'ask-number', how: 'ask', flags: ['knowledge'] },
    { id: 'ring-file', how: 'do', fails: ['call-back'] },
    { id: 'ring-manager', how: 'do', does: ['manager'] },
    { id: 'video', how: 'do', does: ['video-id'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'text-it', how: 'say', after: 'issued', flags: ['sent-openly'] },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['device-loss'], oneTime: true, atMostMinutes: 60 }, source: SOURCES.pass },
  ],
  notes: [
    { id: 'rang-taxi', kind: 'missed', when: { flags: ['ring-file'] }, source: SOURCES.nist },
  ],
  example: ['ask-else', 'ring-manager', 'video', { issue: { scenario: 'device-loss', ticks: ['manager', 'video-id'] } }, 'read-out', { deliver: 'voice-verified-call' }],
  texts: {
    en: {
      title: 'The lost phone',
      caller: { name: 'Adele Vance, account manager', voice: 'Out of breath, friendly' },
      goal: 'Get Adele back to work, and only Adele.',
      good: 'Two checks without the lost phone, then a one-time pass of an hour, read out on the call.',
      traps: ['The number on file is the phone that is gone.', 'She is nice, and in a hurry.'],
      turns: {
        start: '“Hello, Adele Vance, sales. I left my phone in a taxi an hour ago, and the authenticator was on it. I’m at my sister’s and ring from hers. Can you get me back in before my customer at two?”',
        'ask-else': '“No, nothing. The laptop asks for the phone, and the phone is on its way to the airport.”',
        'ask-number': '“E1008. It’s on my badge. Do you want my birthday, too?”',
        'ring-file': 'It rings for a long time. Then somebody picks up, breathes, and hangs up.',
        'ring-manager': 'Miriam Reed answers her own line. “Yes, that’s Adele. She rang me from her sister’s, beside herself about the phone. Please help her.”',
        video: 'The picture shakes, then settles: Adele in a kitchen, her badge beside her face. It is the face in HR’s photo.',
        'text-it': '“It’s here. My sister says it’s a funny-looking code. She’ll send it on to me later, she says.”',
        'read-out': '“Got it… and I’m in. It wants a passkey. I’ll make that first, and take the old phone off the list.”',
        decline: '“Then I have to cancel my customer. Well. Thank you anyway.”',
      },
      choices: {
        'ask-else': 'Is there anything else you can sign in with? A passkey, your laptop?',
        'ask-number': 'What is your employee number?',
        'ring-file': 'Ring the mobile number on file.',
        'ring-manager': 'Put her on hold and ring Miriam Reed, her manager, at the number in the directory.',
        video: 'Start a video call and hold her badge against HR’s photo.',
        'read-out': 'I’ll read it to you, one character at a time. Please say each one back.',
        'text-it': 'I’ll text it to your sister’s phone.',
        decline: 'I’m sorry, I can’t do that on the phone.',
      },
      endings: {
        right: { title: 'Adele is back, and nobody else', why: 'Her manager and her face are two checks that need no phone. One hour and one sign-in leave little to anybody who overhears.' },
      },
      notes: {
        'rang-taxi': { title: 'You rang the lost phone', why: 'Whoever found it could have answered. The number of a lost phone proves nothing.' },
      },
    },
  },
};
