import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
  id: 'colleague',
  agent: 'nora',
  recipient: 'scott',
  turns: [{ id: 'start' }, { id: 'ask-lost' }, { id: 'has-role' }, { id: 'on-mine' }, { id: 'practice' }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-lost', how: 'ask', flags: ['asked-else'] },
    { id: 'has-role', how: 'say' },
    { id: 'on-mine', how: 'say', flags: ['gave-in'] },
    { id: 'practice', how: 'say', flags: ['offered'] },
    { id: 'decline', how: 'say', flags: ['refused'] },
  ],
  endings: [
    { id: 'issued', kind: 'bad', when: { did: 'issued' }, source: SOURCES.pass },
    { id: 'stopped', kind: 'good', when: { did: 'stopped' }, source: SOURCES.roles },
    { id: 'declined', kind: 'good', when: { did: 'nothing', flags: ['refused'] }, source: SOURCES.roles },
  ],
  notes: [
    { id: 'saw-self', kind: 'missed', when: { saw: ['self'] }, source: SOURCES.pass },
  ],
  example: ['ask-lost', 'practice', { panel: 'stop' }, 'decline'],
  texts: {
    en: {
      title: 'One for a colleague',
      caller: { name: 'Scott Amin, site support', voice: 'Chatty, a friend of the house' },
      goal: 'Say no to somebody you like.',
      good: 'He has lost nothing, so there is nothing to issue: not on his account, and not on yours.',
      traps: ['It is only for trying.', '“Then on your own account.”'],
      turns: {
        start: '“Hey, Scott from site support. Make me a pass for my own account, would you? I can’t for myself, it says. I want to see what people see when they use one.”',
        'ask-lost': '“No, no, everything works. I’m only curious. It’s for the training, sort of.”',
        'has-role': '“Ah, because of the two buttons I may press at the site? Then make one for your own account, and I borrow it for a minute.”',
        'on-mine': '“You’re a star. Nobody will notice.”',
        practice: '“Made-up people? That’s not the real thing.”',
        decline: '“Okay, okay. You’re stricter than my mother. Practice mode it is.”',
      },
      choices: {
        'ask-lost': 'Have you lost something? Does your sign-in not work?',
        'has-role': 'You hold a role. The panel does not let me.',
        'on-mine': 'Fine, on my account then.',
        practice: 'There is practice mode for that: made-up people, made-up passes, and the same panel.',
        decline: 'No. A pass is for somebody who has nothing left to sign in with. Colleagues get the same answer as everybody.',
      },
      endings: {
        issued: { title: 'A real pass for a game', why: 'In the audit log it stands beside all the real ones, with your name on it. Nobody can tell curiosity from an attack.' },
        stopped: { title: 'You stopped, and are still friends', why: 'A pass gets past every other method. It is not for trying, not for borrowing, and not for colleagues either.' },
        declined: { title: 'You said no', why: 'Nothing lost, nothing to recover. The account with a role was out of your reach anyway, and rightly so.' },
      },
      notes: {
        'saw-self': { title: 'You tried your own account', why: 'The panel blocks it before Entra does. The try was one step too far.' },
      },
    },
  },
};
