import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../judgement/rule.ts';
import { VERIFICATION_METHODS, type VerificationId } from '../../judgement/verification.ts';
import type { Act } from './acts.ts';
import { passOf } from './example.ts';
import { feedback } from './feedback.ts';
import { lessonSchema } from './lesson.ts';
import { choicesOf, deedOf, play, startLesson, untrueTicks } from './play.ts';
import type { LessonEvent, LessonState } from './state.ts';
import { SMALL } from './test-lesson.ts';
import { acted, after, chosen, START } from './test-walks.ts';

const lesson = v.parse(lessonSchema, SMALL);
const pass = passOf(lesson, { scenario: 'device-loss', ticks: ['call-back'], acknowledge: [] }, START);
const other = (kind: 'stopped' | 'went-on' | 'revoked', passId = 'before'): Act => ({ kind, id: kind, at: START + 60_000, recipient: 'adele', passId });
const offered = (state: LessonState) => choicesOf(lesson, state).map(({ id }) => id);

describe('the call', () => {
  it('begins with the first turn', () => {
    expect(startLesson(lesson, START)).toMatchObject({ turn: 'start', transcript: [{ turn: 'start', at: START }], over: false });
  });

  it('goes on where a choice leads, and keeps what was said', () => {
    const { turn, transcript, flags, truth } = after(lesson, chosen('ask'), chosen('call-back'));
    expect(turn).toBe('rung');
    expect(transcript.map((line) => ('turn' in line ? line.turn : `> ${line.choice}`))).toEqual(['start', '> ask', 'story', '> call-back', 'rung']);
    expect([...flags]).toEqual(['ask', 'asked-else', 'call-back']);
    expect([...truth.done]).toEqual(['call-back']);
  });

  it('leads to the turn of the choice’s own id where nothing else is said', () => {
    expect(after(lesson, chosen('bye'))).toMatchObject({ turn: 'bye' });
    expect(offered(after(lesson, chosen('bye')))).toEqual([]);
  });

  it.each<[string, LessonState, readonly string[]]>([
    ['all choices where the turn names none, but for what waits for the panel', after(lesson), ['ask', 'call-back', 'manager', 'video', 'alma', 'bye']],
    ['what the turn names', after(lesson, chosen('ask')), ['call-back', 'manager', 'bye']],
    ['what the panel has made possible, too', after(lesson, acted(pass)), ['ask', 'call-back', 'manager', 'video', 'alma', 'read-out', 'bye']],
    ['nothing twice', after(lesson, chosen('ask'), chosen('manager')), ['call-back', 'video', 'alma', 'bye']],
  ])('offers %s', (_what, state, choices) => {
    expect(offered(state)).toEqual(choices);
  });

  it('offers everything again rather than nothing', () => {
    const short = { ...lesson, turns: [{ id: 'start', choices: ['ask'] }, { id: 'story', choices: ['ask'] }] };
    expect(choicesOf(short, after(short, chosen('ask'))).map(({ id }) => id)).toEqual(['ask']);
  });

  it.each(['read-out', 'nothing-of-the-kind'])('does not go where it is not offered: %s', (choice) => {
    expect(after(lesson, chosen(choice))).toEqual({ ...startLesson(lesson, START), now: START + 60_000 });
  });

  it('is over when it is ended', () => {
    const over = after(lesson, { type: 'ended' });
    expect(play(lesson, over, { ...chosen('ask'), at: START + 999_999 })).toBe(over);
  });
});

describe('what the panel tells', () => {
  it('keeps what was true when the pass was made', () => {
    const { passes } = after(lesson, chosen('video'), acted(pass), chosen('call-back'), acted({ ...pass, delivery: 'voice-verified-call' }));
    expect(passes).toHaveLength(1);
    expect(passes[0]).toMatchObject({ pass: { delivery: 'voice-verified-call' }, truth: { done: new Set(), failed: new Set(['video-id']) } });
  });

  it('knows what was found about those whom the call is about', () => {
    const shown = (recipient: string, ...rules: readonly RuleId[]) => ({ type: 'shown', recipient, rules }) as const;
    expect([...after(lesson, shown('adele', 'not-for'), shown('kai', 'has-strong-method'), shown('nora', 'self', 'not-for')).findings]).toEqual(['not-for', 'self']);
  });

  it('tells of a tick that the call does not bear out, as long as it is there', () => {
    const tick = (id: VerificationId, on = true) => ({ type: 'ticked', id, on }) as const;
    const untrue = (...events: Parameters<typeof after> extends [unknown, ...infer Events] ? Events : never) => untrueTicks(after(lesson, ...events));
    expect(untrue(tick('manager'), tick('call-back'))).toEqual(['manager', 'call-back']);
    expect(untrue(tick('manager'), tick('call-back'), chosen('manager'))).toEqual(['call-back']);
    expect(untrue(tick('video-id'), chosen('video'))).toEqual(['video-id']);
    expect(untrue(tick('manager'), tick('manager', false))).toEqual([]);
  });

  it.each<[string, readonly Act[]]>([
    ['nothing', []],
    ['stopped', [other('stopped')]],
    ['nothing', [other('stopped'), other('went-on')]],
    ['issued', [pass]],
    ['issued', [other('stopped'), other('went-on'), pass]],
    ['revoked', [pass, { ...pass, revokedAt: START + 60_000 }]],
    ['revoked', [other('revoked'), other('stopped')]],
    ['issued', [other('revoked'), pass]],
    ['issued', [pass, other('revoked')]],
    ['revoked', [pass, other('revoked', 'example')]],
    ['issued', [{ ...pass, revokedAt: START + 60_000 }, { ...pass, id: 'second' }]],
  ])('comes to %s', (deed, acts) => {
    expect(deedOf(after(lesson, ...acts.map(acted)))).toBe(deed);
  });
});

describe('whatever happens', () => {
  const acts: fc.Arbitrary<Act> = fc.oneof(
    fc.constantFrom(other('stopped'), other('went-on'), other('revoked')),
    fc.record({ id: fc.constantFrom('a', 'b'), revokedAt: fc.option(fc.nat(), { nil: undefined }), minutes: fc.double(), approver: fc.option(fc.string(), { nil: undefined }), recipient: fc.constantFrom('adele', '') }).map((over) => Object.assign({}, pass, over)),
  );
  const event: fc.Arbitrary<LessonEvent> = fc.tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...lesson.choices.map(({ id }) => id), '__proto__').map(chosen) },
      acts.map(acted),
      fc.constantFrom(...VERIFICATION_METHODS).map(({ id }) => ({ type: 'ticked', id, on: true }) as const),
      fc.constantFrom({ type: 'time' } as const, { type: 'shown', recipient: 'adele', rules: ['self'] } as const),
      { weight: 1, arbitrary: fc.constant({ type: 'ended' } as const) },
    ),
    fc.integer({ min: START - 1000, max: START + 3_600_000 }),
  ).map(([happens, at]) => Object.assign({}, happens, { at }));

  it('stays within the call, goes only forward, and can always be told', () => {
    fc.assert(fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state = startLesson(lesson, START);
      for (const one of events) {
        const before = state;
        state = play(lesson, state, one);
        expect(lesson.turns.map(({ id }) => id)).toContain(state.turn);
        expect(state.now).toBeGreaterThanOrEqual(before.now);
        expect(state.transcript.slice(0, before.transcript.length)).toEqual(before.transcript);
        const end = state.turn === 'bye';
        expect(choicesOf(lesson, state).length === 0).toBe(end);
      }
      const { score, items, kind } = feedback(lesson, state, 'en');
      expect(score >= 0 && score <= 100).toBe(true);
      expect(items.length).toBeGreaterThan(0);
      expect(kind === 'bad' && deedOf(state) !== 'issued').toBe(false);
    }));
  });
});
