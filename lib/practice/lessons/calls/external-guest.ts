import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
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
  texts: {
    en: {
      title: 'The guest from Fabrikam',
      caller: { name: 'Vera Lind, Fabrikam', voice: 'Polite, a little lost' },
      goal: 'Help somebody whom you cannot issue a pass.',
      good: 'You say who can: Fabrikam’s help desk. You issue nothing, and do not look for a way around it.',
      traps: ['Wanting to help, by somebody else’s account.', 'A second account, only to get past today.'],
      turns: {
        start: '“Hello, Vera Lind from Fabrikam. I’m a guest in your project team. My phone is broken, and your sign-in page says: ask your administrator. So I ask you.”',
        'ask-where': '“With my Fabrikam address, like every day. With you I’m only in the team.”',
        try: '“That would be wonderful.”',
        borrow: '“Is that allowed? Whose would it be?”',
        'new-account': '“A whole account? I only want to read one plan.”',
        'send-home': '“Ah, my own help desk. And then it works with you as well? I wish the page had said so. Thank you!”',
        decline: '“And whom do I ask, then? Well. Goodbye.”',
      },
      choices: {
        'ask-where': 'Which address do you sign in with: one of ours, or one of Fabrikam’s?',
        try: 'Let me just try it.',
        borrow: 'I could make a pass for a colleague in the team, and you borrow it.',
        'new-account': 'I could have a member account made for you.',
        'send-home': 'Fabrikam’s help desk can issue you a pass. Where our tenants trust each other’s sign-ins, it works here, too.',
        decline: 'I’m sorry, that does not work for guests.',
      },
      endings: {
        borrowed: { title: 'A pass for one, used by another', why: 'Whatever Vera does now stands under another name. A pass is never for acting as somebody else.' },
        'sent-home': { title: 'Vera knows where to go', why: 'Only the tenant where somebody signs in can issue a pass for that account. Entra refuses anything else.' },
      },
      notes: {
        'asked-where': { title: 'You asked where she signs in', why: 'That decides it: not the word “guest”, but whose account it is.' },
        borrow: { title: 'You offered another’s account', why: 'Then nobody can tell any more who did what.' },
      },
    },
  },
};
