import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Issued } from './acts.ts';
import { passOf } from './example.ts';
import { lessonSchema, type When } from './lesson.ts';
import { SMALL } from './test-lesson.ts';
import { acted, after, chosen, START } from './test-walks.ts';
import { holds, startOf } from './when.ts';

const lesson = v.parse(lessonSchema, SMALL);
const pass = passOf(lesson, { scenario: 'device-loss', ticks: ['call-back', 'manager'], acknowledge: ['privileged'], starts: { weekday: 1, hour: 8 } }, START);
const HOUR = 3_600_000;

describe('startOf', () => {
  const at = (...parts: [number, number, number, number]) => new Date(parts[0], parts[1], parts[2], parts[3]).getTime();
  it.each([
    ['Friday → Monday', at(2026, 10, 20, 10), { weekday: 1, hour: 8 }, at(2026, 10, 23, 8)],
    ['Sunday → Monday', at(2026, 10, 22, 23), { weekday: 1, hour: 8 }, at(2026, 10, 23, 8)],
    ['Monday before eight → the next Monday', at(2026, 10, 23, 6), { weekday: 1, hour: 8 }, at(2026, 10, 30, 8)],
    ['tomorrow', at(2026, 10, 20, 10), { inDays: 1, hour: 14 }, at(2026, 10, 21, 14)],
    ['today', at(2026, 10, 20, 10), { hour: 14 }, at(2026, 10, 20, 14)],
    ['over the end of a year', at(2026, 11, 31, 10), { inDays: 1, hour: 0 }, at(2027, 0, 1, 0)],
  ])('%s', (_when, now, starts, expected) => {
    expect(startOf(starts, now)).toBe(expected);
  });
});

describe('an expectation of a pass', () => {
  it.each<[When, Partial<Issued>, boolean]>([
    [{}, {}, true],
    [{ did: 'issued' }, {}, true],
    [{ did: 'stopped' }, {}, false],
    [{ did: 'issued' }, { revokedAt: START }, false],
    [{ happened: ['issued'] }, {}, true],
    [{ happened: ['issued', 'delivered'] }, {}, false],
    [{ happened: ['delivered'] }, { delivery: 'in-person' }, true],
    [{ never: ['revoked', 'stopped'] }, {}, true],
    [{ never: ['stopped', 'issued'] }, {}, false],
    [{ happened: ['cleaned-up'] }, { cleanedUp: true }, true],
    [{ toRecipient: true }, {}, true],
    [{ toRecipient: true }, { recipient: '' }, false],
    [{ toRecipient: false }, { recipient: 'kai' }, true],
    [{ scenario: ['device-loss', 'onboarding'] }, {}, true],
    [{ scenario: ['onboarding'] }, {}, false],
    [{ atLeastMinutes: 60, atMostMinutes: 60 }, {}, true],
    [{ atLeastMinutes: 61 }, {}, false],
    [{ atMostMinutes: 59 }, {}, false],
    [{ oneTime: true }, {}, true],
    [{ oneTime: true }, { oneTime: false }, false],
    [{ starts: { weekday: 1, hour: 8 } }, {}, true],
    [{ starts: { weekday: 1, hour: 8 } }, { startsAt: (pass.startsAt ?? 0) + HOUR / 2 }, true],
    [{ starts: { weekday: 1, hour: 8 } }, { startsAt: (pass.startsAt ?? 0) + HOUR }, false],
    [{ starts: { weekday: 1, hour: 8 } }, { startsAt: undefined }, false],
    [{ starts: false }, { startsAt: undefined }, true],
    [{ starts: false }, {}, false],
    [{ verified: true }, {}, true],
    [{ verified: true }, { ticked: ['call-back'] }, false],
    [{ verified: false }, { ticked: ['call-back', 'code-word'] }, true],
    [{ by: ['manager', 'in-person'] }, {}, true],
    [{ by: ['in-person'] }, { ticked: ['in-person'] }, false],
    [{ acknowledged: ['privileged'] }, {}, true],
    [{ acknowledged: ['privileged', 'usable-pass'] }, {}, false],
    [{ approved: true }, { approver: 'admin' }, true],
    [{ approved: true }, { approver: 'kai' }, false],
    [{ approved: false }, {}, true],
    [{ delivery: ['email'] }, { delivery: 'email' }, true],
    [{ delivery: ['email'] }, {}, false],
    [{ flags: ['manager'], without: ['told'] }, {}, true],
    [{ flags: ['manager', 'told'] }, {}, false],
    [{ without: ['manager'] }, {}, false],
    [{ saw: ['self'] }, {}, true],
    [{ saw: ['self', 'privileged'] }, {}, false],
    [{ revokedWithin: 5 }, { revokedAt: START + 5 * 60_000 }, true],
    [{ revokedWithin: 5 }, { revokedAt: START + 5 * 60_000 + 1 }, false],
    [{ revokedWithin: 5 }, {}, false],
    [{ did: 'issued', oneTime: false }, {}, false],
  ])('%j, the pass being %j: %s', (when, over, expected) => {
    const state = after(lesson, chosen('call-back'), chosen('manager'), chosen('alma'), { type: 'shown', recipient: 'nora', rules: ['self'] }, acted({ ...pass, ...over }));
    expect(holds(when, state, lesson)).toBe(expected);
  });

  it.each<When>([{ verified: false }, { oneTime: false }, { approved: false }, { starts: false }, { toRecipient: false }])('without a pass it does not hold: %j', (when) => {
    expect(holds(when, after(lesson), lesson)).toBe(false);
  });

  it('is about the last pass', () => {
    const state = after(lesson, acted(pass), acted({ ...pass, id: 'second', oneTime: false }));
    expect(holds({ oneTime: false }, state, lesson)).toBe(true);
  });
});
