import { describe, expect, it } from 'vitest';
import { playExample } from './example.ts';
import { feedback } from './feedback.ts';
import type { Issue, Lesson } from './lesson.ts';
import { LESSONS } from './lessons.ts';
import { readLesson } from './read-lesson.ts';
import { START, walks } from './test-walks.ts';

const all = await Promise.all(LESSONS.map(async ({ id, load }) => ({ id, lesson: await load('en') })));

describe.each(all)('$id', ({ id, lesson }) => {
  const states = walks(lesson);
  const outcomes = states.map((state) => feedback(lesson, state, 'en'));
  const scores = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).map(({ score }) => score);

  it('is a lesson like one from a file, without a fault', () => {
    expect(readLesson(JSON.stringify(lesson))).toEqual({ lesson });
    expect(lesson.id).toBe(id);
  });

  it('can come to each of its endings', () => {
    const met = new Set(outcomes.map(({ ending }) => ending));
    expect(lesson.endings.map((ending) => ending.id).filter((ending) => !met.has(ending))).toEqual([]);
  });

  it('is worth more the better it ends', () => {
    expect(Math.min(...scores('good'))).toBeGreaterThan(Math.max(...scores('fair')));
    expect(Math.min(...scores('fair'))).toBeGreaterThan(Math.max(...scores('bad')));
    expect(Math.max(...scores('bad'))).toBeGreaterThanOrEqual(0); // there is one
    expect(Math.max(...scores('good'))).toBe(100);
  });

  it('is short enough to read aloud', () => {
    const { turns, choices } = lesson.texts['en'] ?? { turns: {}, choices: {} };
    const long = [...Object.values(turns), ...Object.values(choices)].filter((words) => words.split(' ').length > 60);
    expect(long).toEqual([]);
  });

  it('never ends well with a pass that nobody was verified for', () => {
    const unverified = states.filter(({ passes }) => passes.some(({ pass, truth }) => pass.revokedAt === undefined && !pass.ticked.some((method) => truth.done.has(method))));
    expect(unverified.length).toBeGreaterThan(0);
    expect(unverified.map((state) => feedback(lesson, state, 'en').kind).filter((kind) => kind !== 'bad')).toEqual([]);
  });
});

describe('the example with one thing changed', () => {
  const issuing = all.flatMap(({ lesson }) => lesson.example.flatMap((step) => (typeof step === 'object' && 'issue' in step ? [{ id: lesson.id, lesson, issue: step.issue }] : [])));
  const changed = (lesson: Lesson, over: Partial<Issue>) => {
    const example = lesson.example.map((step) => (typeof step === 'object' && 'issue' in step ? { issue: Object.assign({}, step.issue, over) } : step));
    const { state } = playExample({ ...lesson, example }, START);
    const { kind, ending } = feedback(lesson, state, 'en');
    return `${kind} ${ending}`;
  };

  it.each(issuing)('$id: a longer pass is not right, and not bad', ({ lesson }) => {
    expect(changed(lesson, { minutes: 900 })).toBe('fair loose');
  });

  it.each(issuing)('$id: without what was ticked it is bad', ({ lesson }) => {
    expect(changed(lesson, { ticks: [] })).toMatch(/^bad (?:unverified|void)$/);
  });

  it.each(issuing)('$id: with a tick too many it is no longer right', ({ lesson, issue }) => {
    expect(changed(lesson, { ticks: [...issue.ticks, 'enrolled-device'] })).toMatch(/^fair /);
  });

  it.each(issuing.filter(({ issue }) => issue.starts))('$id: started at once it is fair', ({ lesson }) => {
    expect(changed(lesson, { starts: undefined })).toBe('fair early');
  });

  it('the Global Administrator’s needs an approval that was asked for', () => {
    const glenn = issuing.filter(({ issue }) => issue.approval);
    expect(glenn.map(({ id, lesson }) => [id, changed(lesson, { approval: undefined }), changed(lesson, { approval: 'nora' })])).toEqual([['global-administrator', 'bad alone', 'bad alone']]);
  });
});

it('thirteen lessons, all different', () => {
  expect(all).toHaveLength(13);
  expect(new Set(all.map(({ lesson }) => lesson.recipient)).size).toBe(13);
});
