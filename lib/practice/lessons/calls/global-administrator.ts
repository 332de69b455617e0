import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
  id: 'global-administrator',
  agent: 'paul',
  recipient: 'glenn',
  turns: [{ id: 'start' }, { id: 'favour' }, { id: 'ring-file' }, { id: 'approve-yourself' }, { id: 'ask-alma' }, { id: 'desk' }, { id: 'show', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'favour', how: 'say', flags: ['gave-in'] },
    { id: 'ring-file', how: 'do', fails: ['call-back'] },
    { id: 'approve-yourself', how: 'ask' },
    { id: 'ask-alma', how: 'do', approval: 'admin' },
    { id: 'desk', how: 'do', does: ['in-person'] },
    { id: 'show', how: 'say', after: 'issued' },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, approved: true, acknowledged: ['privileged'], oneTime: true, atMostMinutes: 60 }, source: SOURCES.roles },
    { id: 'alone', kind: 'bad', when: { did: 'issued', toRecipient: true, verified: true, approved: false }, source: SOURCES.operations },
  ],
  notes: [
    { id: 'self-approved', kind: 'missed', when: { flags: ['approve-yourself'] }, source: SOURCES.operations },
  ],
  example: ['ask-alma', 'desk', { issue: { scenario: 'device-loss', ticks: ['in-person'], acknowledge: ['privileged'], approval: 'admin' } }, 'show', { deliver: 'in-person' }],
  texts: {
    en: {
      title: 'The Global Administrator',
      caller: { name: 'Glenn Foster, IT operations', voice: 'A colleague, under pressure' },
      goal: 'Treat the strongest account in the house as what it is.',
      good: 'You see his badge yourself, a second person approves, you confirm the role, and issue for an hour.',
      traps: ['You know him.', 'He could approve himself, he says.'],
      turns: {
        start: '“Glenn here. My phone is a brick since the update, and I’m locked out of everything. My change window opens in half an hour. Quick one, please. I’d do it myself, but it won’t let me.”',
        favour: '“Knew I could count on you.”',
        'ring-file': '“The person you have called is not available.” The brick does not ring.',
        'approve-yourself': '“Sure. I approve myself. Write that down.”',
        'ask-alma': '“Alma Grant. Glenn? Yes, his change is in my calendar. You have my approval, note change 4471.”',
        desk: 'Two floors and three minutes later he stands at your desk, a little red, and puts down his badge.',
        show: '“Thanks. Passkey first, I know. And tonight I register a second key.”',
        decline: '“Then the window closes without me. Fine. Be like that.”',
      },
      choices: {
        favour: 'For you, of course.',
        'ring-file': 'Ring his number on file.',
        'approve-yourself': 'You are an administrator. Do you approve it?',
        'ask-alma': 'Ring Alma Grant, head of IT, and ask whether she approves.',
        desk: 'Ask him to come to your desk with his badge.',
        show: 'Here, on my screen. Type it in while you stand here.',
        decline: 'Not today. Ask somebody else.',
      },
      endings: {
        right: { title: 'Glenn is in, and two people know why', why: 'This account can open every other one. So it takes a face and a badge, and a second person who agrees.' },
        alone: { title: 'One person was enough to open everything', why: 'A pass for a Global Administrator takes a second person. It protects you as well: nobody can say that you did it alone.' },
      },
      notes: {
        'self-approved': { title: 'You let him approve himself', why: 'A second person is neither the recipient nor you.' },
      },
    },
  },
};
