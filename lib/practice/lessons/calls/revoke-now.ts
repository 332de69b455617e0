import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
  id: 'revoke-now',
  agent: 'nora',
  recipient: 'ursula',
  turns: [{ id: 'start' }, { id: 'calm' }, { id: 'ask-all' }, { id: 'check-first' }, { id: 'replace' }, { id: 'tell-security' }, { id: 'goodbye', end: true }],
  choices: [
    { id: 'calm', how: 'say' },
    { id: 'ask-all', how: 'ask', flags: ['waited'] },
    { id: 'check-first', how: 'do', does: ['call-back'], flags: ['waited'] },
    { id: 'replace', how: 'say' },
    { id: 'tell-security', how: 'do', after: 'revoked' },
    { id: 'goodbye', how: 'say' },
  ],
  endings: [
    { id: 'revoked', kind: 'good', when: { did: 'revoked', revokedWithin: 5 }, source: SOURCES.pass },
    { id: 'late', kind: 'fair', when: { did: 'revoked' }, source: SOURCES.pass },
    { id: 'issued', kind: 'bad', when: { did: 'issued' }, source: SOURCES.cisa },
    { id: 'alive', kind: 'bad', when: {}, source: SOURCES.cisa },
  ],
  notes: [
    { id: 'not-told', kind: 'missed', when: { happened: ['revoked'], never: ['cleaned-up'], without: ['tell-security'] }, source: SOURCES.cisa },
    { id: 'waited', kind: 'missed', when: { flags: ['waited'] }, source: SOURCES.pass },
  ],
  example: ['calm', { panel: 'revoke' }, 'tell-security', 'goodbye'],
  texts: {
    en: {
      title: 'Revoke it, now',
      caller: { name: 'Ursula Frey, clerk', voice: 'Quiet, frightened' },
      goal: 'Make the pass worthless before somebody uses it.',
      good: 'Revoke first, ask later. Then tell the security team, and issue nothing new on this call.',
      traps: ['Questions take minutes that you do not have.', 'A new pass seems to settle it.'],
      turns: {
        start: '“Ursula Frey, finance. You gave me a pass a quarter of an hour ago. And just now a man rang, from your department, he said, and I read it to him. He was in such a hurry. I think that was wrong.”',
        calm: '“Yes. Please. My hands are shaking.”',
        'ask-all': '“Marek, or Mark? Five minutes ago, or ten. He knew my name, and that I had a new pass. And he said…” She goes on. The clock, too.',
        'check-first': '“Frey? Why do you ring? I’m on the line with you! He has the code!”',
        replace: '“And then it’s all right again? What if he is in already?”',
        'tell-security': '“Security here. Good. We end her sessions, and look for a passkey that isn’t hers.”',
        goodbye: '“Thank you for not laughing at me.”',
      },
      choices: {
        calm: 'You did right to ring. I make it worthless this minute.',
        'ask-all': 'From the beginning: who was it, and what did he say?',
        'check-first': 'First ring her number on file, to see whether it is really her.',
        replace: 'I’ll make you a new one. That replaces the old.',
        'tell-security': 'Ring the security team: end her sessions, and look through her sign-in methods.',
        goodbye: 'That’s it for now. For a new pass, please come by with your badge.',
      },
      endings: {
        revoked: { title: 'Worthless, in time', why: 'Deleting a pass ends it and what was signed in with it. Everything else could wait for those seconds.' },
        late: { title: 'Revoked, but late', why: 'A passkey is registered in two minutes. First revoke, then ask.' },
        issued: { title: 'A new pass, for whom?', why: 'The frightened caller is a role, too. Revoking harms nobody, issuing does.' },
        alive: { title: 'The pass still works', why: 'Somebody else has the passcode, and has time. With it he registers a passkey that stays.' },
      },
      notes: {
        'not-told': { title: 'Nobody looks at what he did with it', why: 'Methods that were registered and sessions that were started are the real harm. The security team has to look.' },
        waited: { title: 'You asked first', why: 'Before issuing, always. Before revoking it only gives him time: a pass can be made again.' },
      },
    },
  },
};
