import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
  id: 'failed-tries',
  agent: 'nora',
  recipient: 'otto',
  turns: [{ id: 'start' }, { id: 'ask-what' }, { id: 'known' }, { id: 'ring-file' }, { id: 'site' }, { id: 'read-out', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-what', how: 'ask' },
    { id: 'known', how: 'say', flags: ['gave-in'] },
    { id: 'ring-file', how: 'do', does: ['call-back'] },
    { id: 'site', how: 'do', does: ['in-person'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['troubleshooting'], oneTime: false, atMostMinutes: 120 }, source: SOURCES.limitations },
    { id: 'once-more', kind: 'fair', when: { did: 'issued', toRecipient: true, verified: true, oneTime: true }, source: SOURCES.limitations },
  ],
  notes: [
    { id: 'asked-what', kind: 'good', when: { flags: ['ask-what'] }, source: SOURCES.limitations },
  ],
  example: ['ask-what', 'site', { issue: { scenario: 'troubleshooting', ticks: ['in-person'] } }, 'read-out', { deliver: 'voice-verified-call' }],
  texts: {
    en: {
      title: 'Three failed tries',
      caller: { name: 'Otto Braun, fitter', voice: 'Tired, machines behind him' },
      goal: 'Find out why it failed, and give Otto a pass that does not fail the same way.',
      good: 'You ask what happened, have his badge seen at the gate, and issue for troubleshooting: two hours, several sign-ins.',
      traps: ['“You know me already”: a check holds for one call.', 'The same pass again fails in the same place.'],
      turns: {
        start: '“Braun again, the fitter. Your colleague gave me a pass before. Three times I tried to set up the key, and three times it stopped half-way. Now the pass is gone. Make me another, you know me already.”',
        'ask-what': '“I sign in. It wants a PIN for the key. I walk to my locker for the PIN, come back, and it says the time is over.”',
        known: '“That’s what I say. So, off we go.”',
        'ring-file': '“Braun. Yes, that was me just now. Who else?”',
        site: '“Hanne at the gate. He stands before me, oil up to the elbows. Badge and face are the same.”',
        'read-out': '“PIN first, then the key. It blinks… done. Why did nobody say so before?”',
        decline: '“Then I go home. Without a sign-in I can’t open a single job.”',
      },
      choices: {
        'ask-what': 'What did you do, step by step?',
        known: 'Right, you were checked before.',
        'ring-file': 'Ring his number on file.',
        site: 'Ring the gate at its number in the directory, and have Hanne look at his badge.',
        'read-out': 'Put the PIN on the table first. Now I’ll read you the pass.',
        decline: 'Three tries are enough for today.',
      },
      endings: {
        right: { title: 'It worked, at the fourth try', why: 'A one-time pass leaves ten minutes for registering a key. Two hours and several sign-ins are what this scenario is for, and the badge was seen.' },
        'once-more': { title: 'The right person, the same trap', why: 'A one-time pass gives ten minutes to register the key. He needed longer three times, and will again.' },
      },
      notes: {
        'asked-what': { title: 'You asked what happened', why: 'The cause was in the answer: registering must be done within ten minutes of a one-time sign-in.' },
      },
    },
  },
};
