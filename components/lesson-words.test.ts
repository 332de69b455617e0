import { expect, it } from 'vitest';
import type { Feedback, LessonFault } from '../lib/practice/lessons/lessons.ts';
import { feedbackWords, lessonFaultWords } from './lesson-words.ts';

const source = { title: 'A page', url: 'https://learn.microsoft.com/' };

it.each<[Feedback, string]>([
  [{ from: 'lesson', kind: 'good', source, title: 'Right', why: 'It was.' }, 'Right'],
  [{ from: 'ending', kind: 'missed', source, ending: 'left-open' }, 'Nothing was settled'],
  [{ from: 'check', kind: 'missed', source, check: 'no-trace', about: [] }, 'You did not press "Stop, looks wrong"'],
  [{ from: 'check', kind: 'harm', source, check: 'ticked-not-done', about: ['call-back', 'manager'] }, 'Ticked, but never done: Call back on a number on file, Manager vouches'],
  [{ from: 'check', kind: 'harm', source, check: 'unsafe-delivery', about: ['email'] }, 'Not a safe way: E-mail'],
])('%j', (item, title) => {
  const words = feedbackWords(item);
  expect(words.title).toBe(title);
  expect(words.why).not.toBe('');
});

it.each<[LessonFault, string]>([
  [{ path: '', fault: 'too-large', about: ['64'] }, 'This is larger than 64 KB.'],
  [{ path: 'agent', fault: 'nobody', about: ['merlin'] }, 'agent: The practice tenant has nobody called "merlin".'],
  [{ path: 'endings.0.kind', fault: 'not-one-of', about: ['"great"', '("good" | "fair" | "bad")'] }, 'endings.0.kind: "great" is none of ("good" | "fair" | "bad").'],
])('%j', (fault, words) => {
  expect(lessonFaultWords(fault)).toBe(words);
});
