import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
  id: 'device-swap',
  agent: 'nora',
  recipient: 'milo',
  turns: [{ id: 'start' }, { id: 'ask-now' }, { id: 'offer-key' }, { id: 'sign-in' }, { id: 'ring-back' }, { id: 'several' }, { id: 'one' }, { id: 'read-out', end: true }, { id: 'close', end: true }],
  choices: [
    { id: 'ask-now', how: 'ask', flags: ['asked-else'] },
    { id: 'offer-key', how: 'say', flags: ['offered'] },
    { id: 'sign-in', how: 'do', does: ['strong-sign-in'] },
    { id: 'ring-back', how: 'do', does: ['call-back'] },
    { id: 'several', how: 'say' },
    { id: 'one', how: 'say', flags: ['told-why'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'close', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['device-replacement'], oneTime: true, atMostMinutes: 120, starts: { inDays: 1, hour: 14 } }, source: SOURCES.pass },
    { id: 'early', kind: 'fair', when: { did: 'issued', toRecipient: true, verified: true, starts: false }, source: SOURCES.start },
  ],
  example: ['ask-now', 'offer-key', 'sign-in', 'one', 'ring-back', { issue: { scenario: 'device-replacement', starts: { inDays: 1, hour: 14 }, ticks: ['strong-sign-in', 'call-back'] } }, 'read-out', { deliver: 'voice-verified-call' }],
  texts: {
    en: {
      title: 'The planned swap',
      caller: { name: 'Milo Janssen, field technician', voice: 'Relaxed, engine noise' },
      goal: 'Milo can set up his new phone tomorrow at 14:00, with no more pass than that takes.',
      good: 'He proves himself with the phone that still works. A one-time pass of two hours starts tomorrow at 14:00.',
      traps: ['“Several sign-ins, to be safe” is not safe.', 'It is needed tomorrow, not today.'],
      turns: {
        start: '“Milo here, field service. Tomorrow at two I swap my phone at the depot. They take the old one first, and the new one comes empty. Can I have a pass for that? For several sign-ins, to be safe.”',
        'ask-now': '“Sure it works. Until two tomorrow it’s the best phone I ever had.”',
        'offer-key': '“Smart. But we get no keys in the field, I asked last year.”',
        'sign-in': 'The sign-in comes up. “Forty-two,” says Milo, and forty-two it is.',
        'ring-back': '“Milo Janssen. Quick work.”',
        several: '“Great, then I can do my tablet with it next week.”',
        one: '“Fair enough. As long as it works at two.”',
        'read-out': '“Written down, and into my wallet. Before two it opens nothing, right? Good.”',
        close: '“Okay, until then.”',
      },
      choices: {
        'ask-now': 'Does your authenticator still work today?',
        'offer-key': 'You could register a security key today, while the old phone works. Then you need no pass.',
        'sign-in': 'Have him sign in now with his authenticator, and compare the number on both screens.',
        'ring-back': 'Hang up and ring his number on file.',
        several: 'Several sign-ins, then.',
        one: 'One is enough: you register the new phone with it, and the new phone does the rest.',
        'read-out': 'I’ll read it to you. Please say each character back.',
        close: 'All right, have a good trip.',
      },
      endings: {
        right: { title: 'Ready for two o’clock', why: 'The working phone proved him best. The pass is for the one sign-in that he plans, at the time that he plans it.' },
        early: { title: 'It works from now, he needs it tomorrow', why: 'By two tomorrow a pass of two hours is over, and a longer one lies open all night. Start it when it is needed.' },
      },
    },
  },
};
