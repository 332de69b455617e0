import type { WrittenLesson } from '../lesson.ts';
import { SOURCES } from '../sources.ts';

export const lesson: WrittenLesson = {
  id: 'internal-guest',
  agent: 'nora',
  recipient: 'ines',
  turns: [{ id: 'start' }, { id: 'ask-where' }, { id: 'no-guests' }, { id: 'send-code' }, { id: 'ring-file' }, { id: 'video' }, { id: 'read-out', end: true }, { id: 'decline', end: true }],
  choices: [
    { id: 'ask-where', how: 'ask' },
    { id: 'no-guests', how: 'say' },
    { id: 'send-code', how: 'do', does: ['sms-or-mail'] },
    { id: 'ring-file', how: 'do', does: ['call-back'] },
    { id: 'video', how: 'do', does: ['video-id'] },
    { id: 'read-out', how: 'say', after: 'issued' },
    { id: 'decline', how: 'say' },
  ],
  endings: [
    { id: 'right', kind: 'good', when: { did: 'issued', toRecipient: true, verified: true, scenario: ['device-loss'], oneTime: true, atMostMinutes: 60 }, source: SOURCES.guests },
  ],
  notes: [
    { id: 'no-guests', kind: 'missed', when: { flags: ['no-guests'] }, source: SOURCES.guests },
    { id: 'sent-code', kind: 'missed', when: { flags: ['send-code'] }, source: SOURCES.nist },
  ],
  example: ['ask-where', 'ring-file', 'video', { issue: { scenario: 'device-loss', ticks: ['call-back', 'video-id'] } }, 'read-out', { deliver: 'voice-verified-call' }],
  texts: {
    en: {
      title: 'The guest who is one of yours',
      caller: { name: 'Ines Duarte, supplier', voice: 'Lively, pans clatter' },
      goal: 'Tell a guest of this tenant from a guest of another.',
      good: 'Her account is yours, so she can have a pass: after a call-back and a look at her badge.',
      traps: ['“Guests get no pass” is half true.', 'A code by text message reaches whoever has the card.'],
      turns: {
        start: '“Good day, Ines Duarte. I supply your canteens, and you gave me a guest account. My phone fell into the soup. Your colleague says guests get no pass. Is that so?”',
        'ask-where': '“With the name and the password that Contoso gave me. I have no other.”',
        'no-guests': '“But I order for four hundred people tomorrow!”',
        'send-code': '“Five, nine, two, zero,” she reads, from a borrowed phone with her card in it.',
        'ring-file': 'A crackle. “Ines! The card survived, the phone did not. This one is my mother’s.”',
        video: 'An apron, a steaming kitchen, and a site badge beside her face. The photo is hers.',
        'read-out': '“I’m in! First the passkey, then the onions. Thank you!”',
        decline: '“Then I order by fax, like my grandfather.”',
      },
      choices: {
        'ask-where': 'How do you sign in with us?',
        'no-guests': 'I’m sorry, guests get no passes.',
        'send-code': 'Send a code to her number by text message.',
        'ring-file': 'Ring her number on file.',
        video: 'Start a video call, and hold her badge against the photo on file.',
        'read-out': 'I’ll read it to you. Have you something dry to write on?',
        decline: 'I can’t help you with that.',
      },
      endings: {
        right: { title: 'Ines can order', why: 'An internal guest signs in here, with credentials of this tenant. Such a guest may have a pass, after the same checks as everybody.' },
      },
      notes: {
        'no-guests': { title: 'You said that guests get no passes', why: 'True for guests of another tenant. The panel tells them apart for you.' },
        'sent-code': { title: 'You sent a code by text message', why: 'It supports, and never counts: it reaches whoever has the card.' },
      },
    },
  },
};
