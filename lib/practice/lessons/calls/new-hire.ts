import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
  id: 'new-hire',
  agent: 'nora',
  recipient: 'nils',
  turns: [{ id: 'start' }, { id: 'ring-back' }, { id: 'video' }, { id: 'make-now' }, { id: 'mail-it' }, { id: 'hand-over' }, { id: 'close', end: true }],
  choices: [
    { id: 'ring-back', how: 'do', does: ['manager'] },
    { id: 'video', how: 'do', does: ['video-id'] },
    { id: 'make-now', how: 'say' },
    { id: 'mail-it', how: 'say', after: 'issued', flags: ['sent-openly'] },
    { id: 'hand-over', how: 'say', flags: ['told-why'] },
    { id: 'close', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['onboarding'], atMostMinutes: 480, starts: { weekday: 1, hour: 8 } }, source: SOURCES.pass },
    { id: 'early', kind: 'fair', when: { did: 'issued', toRecipient: true, verified: true, starts: false }, source: SOURCES.start },
  ],
  notes: [
    { id: 'from-today', kind: 'missed', when: { flags: ['make-now'] }, source: SOURCES.start },
  ],
  example: ['ring-back', 'video', { issue: { scenario: 'onboarding', starts: { weekday: 1, hour: 8 }, ticks: ['manager', 'video-id'] } }, 'hand-over', { deliver: 'verified-manager' }, 'close'],
  texts: {
    en: {
      title: 'New on Monday at eight',
      caller: { name: 'Miriam Reed, sales director', voice: 'Quick and well prepared' },
      goal: 'Nils Falk can set up his first passkey on Monday at 08:00, and nobody can before.',
      good: 'Miriam vouches on her own line, Nils shows his card, and a pass for onboarding starts on Monday at 08:00.',
      traps: ['A pass from today on is open all weekend.', 'The caller is not the recipient.'],
      turns: {
        start: '“Good morning, Miriam Reed. Nils Falk starts with me on Monday at eight. His account was made a few minutes ago, but he has no phone and no key. Can he have something to sign in with?”',
        'ring-back': 'She answers her own line. “Still Miriam. Yes, I hired him, and yes, Monday at eight. Could you mail it to his private address? Then he has it over the weekend.”',
        video: 'Nils, in a very new shirt, holds his identity card beside his face. Name and photo fit the contract that HR has.',
        'make-now': '“Oh, good. Then I print it today and leave it on his desk.”',
        'mail-it': '“Lovely. He shares that mailbox with his flatmate, but they get on.”',
        'hand-over': '“Fine with me. I give it to him at the door, and to nobody else.”',
        close: '“Thank you. He’ll be glad.”',
      },
      choices: {
        'ring-back': 'Ring Miriam back at her number in the directory, and ask whether she vouches for him.',
        video: 'Start a video call with Nils and hold his identity card against HR’s file.',
        'make-now': 'I’ll make one now that lasts into next week.',
        'mail-it': 'I’ve mailed it to his private address.',
        'hand-over': 'You hand it to him yourself on Monday. It works from eight, not before.',
        close: 'Then that is settled. A good start to him!',
      },
      endings: {
        right: { title: 'Nils starts on Monday at eight', why: 'Until then the pass signs nobody in, and eight hours are enough to set up everything on the first day.' },
        early: { title: 'The pass works from today', why: 'Nils needs it on Monday. Until then it only waits for somebody else. Start it when it is needed.' },
      },
      notes: {
        'from-today': { title: 'You offered one from today on', why: 'Three days are a long time for a passcode on a desk.' },
      },
    },
  },
};
