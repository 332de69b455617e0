import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
  id: 'e-mail-it',
  agent: 'nora',
  recipient: 'emil',
  turns: [{ id: 'start' }, { id: 'ring-file' }, { id: 'code-word' }, { id: 'which-address' }, { id: 'explain' }, { id: 'mail-it' }, { id: 'read-out', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ring-file', how: 'do', does: ['call-back'] },
    { id: 'code-word', how: 'ask', does: ['code-word'] },
    { id: 'which-address', how: 'ask' },
    { id: 'explain', how: 'say', flags: ['told-why'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'mail-it', how: 'say', after: 'issued', flags: ['sent-openly'] },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, oneTime: true, atMostMinutes: 60 }, source: SOURCES.nist },
  ],
  example: ['ring-file', 'code-word', 'explain', { issue: { scenario: 'device-loss', ticks: ['call-back', 'code-word'] } }, 'read-out', { deliver: 'voice-verified-call' }],
  texts: {
    en: {
      title: '“Just e-mail it to me”',
      caller: { name: 'Emil Novotny, teacher', voice: 'Between two lessons' },
      goal: 'Bring the passcode to the person you verified, and to nobody else.',
      good: 'Verified on the number on file and by his code word, he has it read out on that call.',
      traps: ['He is who he says he is. The mailbox is not.', 'Mail is convenient, and stays for years.'],
      turns: {
        start: '“Novotny, I teach in building 4. My phone went through the wash. I have a class at noon, so just e-mail me the pass, I’ll look when I have a minute.”',
        'ring-file': 'You ring the line that is on file: the staff room. “Novotny. I said so, the mobile is in the machine.”',
        'code-word': '“The word? Oh dear. Wait. Marmalade!” It is the word on file.',
        'which-address': '“The school’s. Or my private one, I can open that on the computer in class.”',
        explain: '“Hm. That makes sense. I have a pencil, and nobody else is in the room.”',
        'mail-it': '“Thanks. Now, how do I open my mail without signing in? Ah. Maybe a pupil can help.”',
        'read-out': '“Lovely, I’m in. Passkey, yes. That was faster than a mail.”',
        decline: '“All right. The bell rings, I have to go.”',
      },
      choices: {
        'ring-file': 'Hang up and ring the number on file.',
        'code-word': 'Which word did you agree on with us when you started?',
        'which-address': 'Which address should it go to?',
        explain: 'Whoever reads that mailbox could be anybody, and you can’t open it. I’ll read it to you on this call.',
        'read-out': 'I’ll read it one character at a time. Please say each one back.',
        'mail-it': 'I’ve mailed it to you.',
        decline: 'Ring me again when you have more time.',
      },
      endings: {
        right: { title: 'In his hand, and nowhere else', why: 'The call that you placed is the channel you verified, and it leaves no copy behind.' },
      },
    },
  },
};
