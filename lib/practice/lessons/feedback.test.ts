import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Issued } from './acts.ts';
import type { CheckId } from './checks.ts';
import { passOf } from './example.ts';
import { feedback } from './feedback.ts';
import { lessonSchema } from './lesson.ts';
import { SMALL } from './test-lesson.ts';
import { acted, after, chosen, START } from './test-walks.ts';

const lesson = v.parse(lessonSchema, SMALL);
const GOOD = passOf(lesson, { scenario: 'device-loss', ticks: ['call-back', 'manager'], acknowledge: [] }, START);
const VERIFIED = ['call-back', 'manager'] as const;

const told = (pass: Partial<Issued>, ...choices: readonly string[]) => feedback(lesson, after(lesson, ...choices.map(chosen), acted({ ...GOOD, delivery: 'voice-verified-call', ...pass }), chosen('read-out')), 'en');
const checks = ({ items }: ReturnType<typeof told>) => items.flatMap((item) => (item.from === 'check' ? [[item.check, ...item.about].join(' ')] : []));

describe('a pass', () => {
  it.each<[string, readonly string[], Partial<Issued>, 'good' | 'fair' | 'bad']>([
    ['verified call-back manager', VERIFIED, {}, 'good'],
    ['not-verified', [], { ticked: [] }, 'bad'],
    ['not-verified', ['call-back'], { ticked: ['call-back'] }, 'bad'],
    ['not-verified', VERIFIED, { tier: 'privileged' }, 'bad'],
    ['not-verified', VERIFIED, { ticked: [] }, 'bad'],
    ['ticked-not-done manager', ['call-back'], {}, 'bad'],
    ['ticked-not-done video-id', VERIFIED, { ticked: ['call-back', 'manager', 'video-id'] }, 'fair'],
    ['ticked-failed video-id', [...VERIFIED, 'video'], { ticked: ['call-back', 'manager', 'video-id'] }, 'fair'],
    ['to-someone-else', VERIFIED, { recipient: 'adele-finance' }, 'bad'],
    ['unguarded', VERIFIED, { unguarded: true }, 'bad'],
    ['approval-not-asked', VERIFIED, { approver: 'admin' }, 'bad'],
    ['unsafe-delivery email', VERIFIED, { delivery: 'email' }, 'bad'],
    ['not-delivered', VERIFIED, { delivery: undefined }, 'good'],
    ['longer', VERIFIED, { minutes: 61 }, 'good'],
    ['several-uses', VERIFIED, { oneTime: false }, 'fair'],
    ['not-verified', [], { ticked: [], revokedAt: START + 120_000 }, 'fair'],
  ])('%s after %j', (check, choices, pass, kind) => {
    const outcome = told(pass, ...choices);
    expect(checks(outcome)).toContain(check);
    expect(outcome.kind).toBe(kind);
  });

  it('is right without another word', () => {
    expect(checks(told({}, ...VERIFIED))).toEqual(['verified call-back manager']);
    expect(checks(told({ approver: 'admin' }, ...VERIFIED, 'alma'))).toEqual(['verified call-back manager']);
  });

  it('is not read out on a call that the agent did not place', () => {
    const manager = { ...lesson, choices: lesson.choices.map((choice) => (choice.id === 'call-back' ? { ...choice, does: ['verified-id' as const] } : choice)) };
    const at = (delivery: Issued['delivery']) => checks(feedback(manager, after(manager, ...VERIFIED.map(chosen), acted({ ...GOOD, ticked: ['verified-id'], delivery })), 'en'));
    expect(at('voice-verified-call')).toContain('not-the-call voice-verified-call');
    expect(at('verified-manager')).toEqual(['verified verified-id']);
  });
});

describe('a verification', () => {
  it('after the pass is none', () => {
    expect(feedback(lesson, after(lesson, acted(GOOD), ...VERIFIED.map(chosen)), 'en')).toMatchObject({ kind: 'bad', ending: 'unverified' });
  });
});

describe('the outcome', () => {
  it('tells the ending first, then what did harm, was missed, was good', () => {
    const { items } = feedback(lesson, after(lesson, chosen('ask'), chosen('call-back'), acted(GOOD)), 'en');
    expect(items.map(({ from, kind }) => `${from} ${kind}`)).toEqual(['ending harm', 'check harm', 'check harm', 'check missed', 'lesson missed', 'check good']);
    expect(items.every(({ source }) => source.url.startsWith('https://'))).toBe(true);
  });

  it.each([
    [1, 0],
    [1, 1],
    [2, 2],
  ])('takes %d begun minutes after %d events', (minutes, events) => {
    expect(feedback(lesson, after(lesson, ...Array.from({ length: events }, () => ({ type: 'time' }) as const)), 'en').minutes).toBe(minutes);
  });

  it('is worth the same, fast or slow', () => {
    const slow = Array.from({ length: 50 }, () => ({ type: 'time' }) as const);
    const choices = VERIFIED.map(chosen);
    const pass = acted({ ...GOOD, delivery: 'voice-verified-call' });
    expect(feedback(lesson, after(lesson, ...slow, ...choices, pass, chosen('read-out')), 'en').score).toBe(100);
  });

  it('takes the lesson’s ending before those that every lesson has', () => {
    expect(told({}, ...VERIFIED).items[0]).toMatchObject({ from: 'lesson', title: 'Right' });
    expect(told({ oneTime: false }, ...VERIFIED).items[0]).toMatchObject({ from: 'ending', ending: 'loose' });
    expect(feedback(lesson, after(lesson), 'en').items[0]).toMatchObject({ from: 'ending', ending: 'left-open' });
  });
});

describe('a choice that is known to all lessons', () => {
  const flagged = (flag: string, ...acts: readonly Issued[]) => {
    const marked = { ...lesson, choices: [...lesson.choices.filter(({ id }) => id !== 'bye'), { id: 'bye', how: 'say' as const, flags: [flag] }] };
    return checks(feedback(marked, after(marked, ...acts.map(acted), chosen('bye')), 'en'));
  };
  it.each<CheckId>(['asked-else', 'offered', 'the-real-one', 'told-why', 'knowledge', 'their-number', 'gave-in'])('%s', (flag) => {
    expect(flagged(flag)).toEqual([flag]);
  });
  it('refused without a stop leaves no trace', () => {
    expect(flagged('refused')).toEqual(['no-trace']);
  });
  it('sent openly is harm where there is something to send', () => {
    expect(flagged('sent-openly')).toEqual([]);
    expect(flagged('sent-openly', GOOD)).toContain('sent-openly');
  });
});
