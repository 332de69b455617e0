import { SOURCES } from './sources.ts';
import type { WrittenLesson } from './lesson.ts';

/** A small lesson with one thing of each kind: for the tests beside it. */
export const SMALL = {
  id: 'small',
  agent: 'nora',
  recipient: 'adele',
  turns: [{ id: 'start' }, { id: 'story', choices: ['call-back', 'manager', 'bye'] }, { id: 'rung' }, { id: 'bye', end: true }],
  choices: [
    { id: 'ask', how: 'ask', goes: 'story', flags: ['asked-else'] },
    { id: 'call-back', how: 'do', goes: 'rung', does: ['call-back'] },
    { id: 'manager', how: 'do', goes: 'rung', does: ['manager'] },
    { id: 'video', how: 'do', goes: 'rung', fails: ['video-id'] },
    { id: 'alma', how: 'do', goes: 'rung', approval: 'admin' },
    { id: 'read-out', how: 'say', goes: 'rung', after: 'issued', flags: ['told'] },
    { id: 'bye', how: 'say' },
  ],
  endings: [{ id: 'right', kind: 'good', when: { did: 'issued', verified: true, oneTime: true }, source: SOURCES.pass }],
  notes: [{ id: 'quiet', kind: 'missed', when: { did: 'issued', without: ['told'] }, source: SOURCES.pass }],
  example: ['call-back', 'manager', { issue: { scenario: 'device-loss', ticks: ['call-back', 'manager'] } }, 'read-out', { deliver: 'voice-verified-call' }, 'bye'],
  texts: {
    en: {
      title: 'Small',
      caller: { name: 'Adele', voice: 'Calm' },
      goal: 'Help.',
      good: 'Verified.',
      traps: ['Haste.'],
      turns: { start: '“Hello.”', story: '“A story.”', rung: '“Yes?”', bye: '“Bye.”' },
      choices: { ask: 'What happened?', 'call-back': 'Ring back.', manager: 'Ring the manager.', video: 'Start a video call.', alma: 'Ring Alma.', 'read-out': 'I read it to you.', bye: 'Bye.' },
      endings: { right: { title: 'Right', why: 'It was.' } },
      notes: { quiet: { title: 'Quiet', why: 'Say it.' } },
    },
  },
} satisfies WrittenLesson;
