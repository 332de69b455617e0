import { expect, it } from 'vitest';
import { i18n } from '#i18n';
import type { Feedback, LessonFault } from '../lib/practice/lessons/lessons.ts';
import { SOURCES } from '../lib/practice/lessons/sources.ts';
import { lessonFaultWords } from './lesson-fault-words.ts';
import { feedbackWords } from './lesson-words.ts';

const source = { title: 'A page', url: 'https://learn.microsoft.com/' };

it.each<[Feedback, string]>([
  [{ from: 'lesson', kind: 'good', source, title: 'Right', why: 'It was.' }, 'Right'],
  [{ from: 'ending', kind: 'missed', source, ending: 'left-open' }, 'Nothing was settled'],
  [{ from: 'check', kind: 'missed', source, check: 'no-trace', about: [] }, 'You did not press "Stop, looks wrong"'],
  [{ from: 'check', kind: 'harm', source, check: 'ticked-not-done', about: ['call-back', 'manager'] }, 'Ticked, but never done: Call back on a number on file and Manager vouches'],
  [{ from: 'check', kind: 'harm', source, check: 'unsafe-delivery', about: ['email'] }, 'Not a safe way: E-mail'],
])('%j', (item, title) => {
  const words = feedbackWords(item);
  expect(words.title).toBe(title);
  expect(words.why).not.toBe('');
  expect(words.source).toBe('A page');
});

it('names a source of our own in the language of the page, and any other as it came', () => {
  const titleOf = (from: Feedback['source']) => feedbackWords({ from: 'lesson', kind: 'good', source: from, title: '', why: '' }).source;
  const { cisa } = SOURCES;
  expect(titleOf(cisa)).toBe(i18n.t('lesson.source.cisa'));
  expect(titleOf({ ...cisa, title: 'Our own page about it' })).toBe('Our own page about it');
});

it.each<[LessonFault, string]>([
  [{ path: '', fault: 'too-large', about: ['64'] }, 'This is larger than 64 KB.'],
  [{ path: 'agent', fault: 'nobody', about: ['merlin'] }, 'agent: The practice tenant has nobody called "merlin".'],
  [{ path: 'endings.0.kind', fault: 'not-one-of', about: ['"great"', '"good"', '"fair"', '"bad"'] }, 'endings.0.kind: "great" is none of "good", "fair", or "bad".'],
  [{ path: 'turns', fault: 'wrong-kind', about: ['object', 'list'] }, 'turns: This should be a list, not an object.'],
  [{ path: 'turns.0.end', fault: 'wrong-kind', about: ['"yes"', 'true'] }, 'turns.0.end: This should be true, not "yes".'],
  [{ path: 'example', fault: 'example-not-good', about: ['left-open', 'fair'] }, 'example: The example comes to the ending "Nothing was settled", which is not good but fair.'],
  [{ path: 'example', fault: 'example-not-good', about: ['mine', 'bad'] }, 'example: The example comes to the ending "mine", which is not good but bad.'],
])('%j', (fault, words) => {
  expect(lessonFaultWords(fault)).toBe(words);
});
