import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readTexts } from '../../../scripts/rules-doc.ts';
import { camel } from '../../../components/words.ts';
import { CALL_CHECKS, CHECK_IDS } from './checks.ts';
import { COMMON_ENDINGS } from './endings.ts';
import { FAULT_IDS, type FaultId } from './faults.ts';
import { KIND_IDS } from './kinds.ts';
import { lessonSchema, type WrittenLesson } from './lesson.ts';
import { LARGEST, readLesson } from './read-lesson.ts';
import { SOURCES } from './sources.ts';
import { SMALL } from './test-lesson.ts';

const faults = (text: string) => (readLesson(text).faults ?? []).map(({ path, fault, about }) => [path, fault, ...about].join(' '));
const en = SMALL.texts.en;
const withTexts = (over: Partial<WrittenLesson['texts'][string]>): Partial<WrittenLesson> => ({ texts: { en: { ...en, ...over } } });
const withWhen = (when: object) => ({ endings: [{ ...SMALL.endings[0], when }] });
const met = new Set<FaultId>();

describe('a lesson from a file', () => {
  it('is read, and what was left out is filled in', () => {
    expect(readLesson(JSON.stringify(SMALL))).toEqual({ lesson: v.parse(lessonSchema, SMALL) });
    expect(readLesson(JSON.stringify({ ...SMALL, notes: undefined, texts: { en: { ...en, notes: undefined } } })).lesson?.notes).toEqual([]);
  });

  it.each<[string, string]>([
    ['', ' not-json'],
    ['<script>', ' not-json'],
    ['{\n  "id" 1}', ' not-json-at 2 8'],
    [' '.repeat(LARGEST + 1), ' too-large 64'],
    [`"${'é'.repeat(LARGEST / 2)}"`, ' too-large 64'],
    ['null', ' wrong-kind null object'],
    ['7', ' wrong-kind 7 object'],
  ])('%j', (text, expected) => {
    expect(faults(text)).toEqual([expected]);
  });

  // Values as a person might write them, wrong ones too.
  it.each<[expected: string, over: object]>([
    ['agent missing', { agent: undefined }],
    ['wizard unknown-key', { wizard: 1 }],
    ['id wrong-form "No Spaces" /^[a-z0-9]+(?:-[a-z0-9]+)*$/', { id: 'No Spaces' }],
    ['id wrong-kind 7 text', { id: 7 }],
    ['turns wrong-kind object list', { turns: {} }],
    ['turns.0.end wrong-kind false true', { turns: [{ id: 'start', end: false }] }],
    ['endings.0.when.starts wrong-kind 7 object false', withWhen({ starts: 7 })],
    ['endings.0.when.starts.hour wrong-kind 1.5 whole', withWhen({ starts: { hour: 1.5 } })],
    ['endings.0.when.starts.hour too-high 25 23', withWhen({ starts: { hour: 25 } })],
    ['endings.0.when.atMostMinutes too-low 0 1', withWhen({ atMostMinutes: 0 })],
    ['endings.0.when.oneTime wrong-kind "yes" yes-no', withWhen({ oneTime: 'yes' })],
    ['endings.0.when.saw.0 not-one-of "x" "external-guest" "external-member" "guest-signals-disagree" "internal-guest" "self" "privileged" "eligible-role" "account-disabled" "resource-account" "new-account" "usable-pass" "stale-pass" …', withWhen({ saw: ['x'] })],
    ['example.0 wrong-kind 7 text object', { example: [7] }],
    ['example.0.issue missing', { example: [{ wish: 1 }] }],
    ['example.0.issue wrong-kind 7 object', { example: [{ issue: 7 }] }],
    ['endings.0.kind not-one-of "great" "good" "fair" "bad"', { endings: [{ ...SMALL.endings[0], kind: 'great' }] }],
    ['endings.0.source.url wrong-form "javascript:alert(1)" /^https:\\/\\/[^\\s/]+\\.[^\\s]+$/', { endings: [{ ...SMALL.endings[0], source: { title: 'x', url: 'javascript:alert(1)' } }] }],
    ['turns too-few 0 1', { turns: [] }],
    ['texts.en.goal too-long 601 600', withTexts({ goal: 'x'.repeat(601) })],
    ['texts.en.goal too-few 0 0', withTexts({ goal: ' ' })],
    ['agent nobody merlin', { agent: 'merlin' }],
    ['choices.4.approval nobody merlin', { choices: SMALL.choices.with(4, { id: 'alma', how: 'do', goes: 'rung', approval: 'merlin' }) }],
    ['notes.1.id twice quiet', { notes: [...SMALL.notes, ...SMALL.notes] }],
    ['choices.0.goes nowhere moon', { choices: SMALL.choices.with(0, { ...SMALL.choices[0], goes: 'moon' } as never) }],
    ['turns.1.choices nowhere moon', { turns: SMALL.turns.with(1, { id: 'story', choices: ['moon', 'call-back', 'manager', 'bye'] }) }],
    ['turns.4 unreachable attic', { turns: [...SMALL.turns, { id: 'attic', end: true }], ...withTexts({ turns: { ...en.turns, attic: 'x' } }) }],
    ['choices.3 unreachable video', { turns: [{ id: 'start', choices: ['ask'] }, SMALL.turns[1], { id: 'rung', choices: ['call-back', 'manager', 'alma', 'read-out', 'bye'] }, SMALL.turns[3]] }],
    ['turns.1 dead-end story', { turns: SMALL.turns.with(1, { id: 'story', choices: ['read-out'] }) }],
    ['turns.0 no-way-out start', { turns: SMALL.turns.map(({ id }) => ({ id })) }],
    ['endings no-good-ending', { endings: [{ ...SMALL.endings[0], kind: 'fair' }] }],
    ['notes.0.when never-set sang', { notes: [{ ...SMALL.notes[0], when: { flags: ['sang'] } }] }],
    ['endings.0.when.by never-done in-person', { endings: [{ ...SMALL.endings[0], when: { by: ['in-person'] } }] }],
    ['texts.en.turns no-words bye', withTexts({ turns: { start: 'x', story: 'x', rung: 'x' } })],
    ['texts.en.choices stray-words sing', withTexts({ choices: { ...en.choices, sing: 'La' } })],
    ['texts.de.notes no-words quiet', { texts: { en, de: { ...en, notes: {} } } }],
    ['texts missing', { texts: {} }],
    ['example.0 not-offered read-out', { example: ['read-out'] }],
    ['example.0 not-offered deliver', { example: [{ deliver: 'in-person' }] }],
    ['example example-not-good left-open fair', { example: ['ask'] }],
    ['example example-not-good right fair', { example: (SMALL.example as WrittenLesson['example']).with(2, { issue: { scenario: 'device-loss', ticks: ['call-back', 'manager', 'in-person'] } }) }],
  ])('%s', (expected, over) => {
    expect(faults(JSON.stringify({ ...SMALL, ...over }))).toContain(expected);
    for (const fault of FAULT_IDS) if (expected.split(' ').includes(fault)) met.add(fault);
  });

  it('has a case for every fault that a file can have', () => {
    expect(FAULT_IDS.filter((id) => !met.has(id))).toEqual(['too-large', 'not-json', 'not-json-at', 'not-packed', 'not-loaded']);
  });

  it('is text, whatever it says', () => {
    const script = '<img src=x onerror=alert(1)>';
    expect(readLesson(JSON.stringify({ ...SMALL, ...withTexts({ goal: script }) })).lesson?.texts['en']?.goal).toBe(script);
  });

  it('never throws, and names no more faults than one can read', () => {
    const shaped = fc.record({ id: fc.anything(), turns: fc.array(fc.anything()), choices: fc.anything(), texts: fc.dictionary(fc.string(), fc.anything()), __proto__: fc.anything() }, { requiredKeys: [] });
    const changed = fc.tuple(fc.constantFrom(...Object.keys(SMALL)), fc.jsonValue()).map(([key, value]) => Object.assign({}, SMALL, { [key]: value }));
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), shaped.map((value) => JSON.stringify(value)), changed.map((value) => JSON.stringify(value))), (text) => {
      const { lesson, faults: found } = readLesson(text);
      expect(lesson === undefined).toBe(found !== undefined && found.length > 0 && found.length <= 20);
    }));
  });
});

it('every check, ending and fault that lessons share has its words', async () => {
  const text = await readTexts();
  const keys = [
    ...CHECK_IDS.flatMap((id) => [`lesson.check.${camel(id)}.title`, `lesson.check.${camel(id)}.why`]),
    ...COMMON_ENDINGS.flatMap(({ id }) => [`lesson.ending.${camel(id)}.title`, `lesson.ending.${camel(id)}.why`]),
    ...FAULT_IDS.map((id) => `lesson.fault.${camel(id)}`),
    ...KIND_IDS.map((id) => `lesson.kind.${camel(id)}`),
    'lesson.outcome.fair',
    'lesson.outcome.bad',
  ];
  expect(keys.filter((key) => text(key) === '')).toEqual([]);
  expect(Object.entries(SOURCES).filter(([id, { title }]) => text(`lesson.source.${id}`) !== title)).toEqual([]);
});

it('the lesson in docs/lessons.md is one', () => {
  const [, json = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/lessons.md', 'utf8')) ?? [];
  expect(readLesson(json).faults).toBeUndefined();
});

it('docs/lessons.md names everything that an ending can ask for, and every flag that all lessons know', () => {
  const page = readFileSync('docs/lessons.md', 'utf8');
  const asked = Object.keys(lessonSchema.entries.endings.pipe[0].item.entries.when.entries);
  const flags = CALL_CHECKS.flatMap(({ when }) => when.flags ?? []);
  expect([...asked, ...flags].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
