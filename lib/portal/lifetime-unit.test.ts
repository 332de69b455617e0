import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesPerStep } from './lifetime-unit.ts';

describe('minutesPerStep', () => {
  it.each([
    ['Entra’s default policy in hours', 1, 8, 60],
    ['the same in minutes: hours would be too many', 60, 1440, 1],
    ['Entra’s widest policy in hours', 0.17, 720, 60],
    ['Entra’s widest policy in minutes', 10, 43_200, 1],
    ['a policy of one value', 2, 2, 60],
    ['hours or minutes', 10, 24, undefined],
    ['the default in minutes, which could be hours', 60, 480, undefined],
    ['neither', 1, 1440, undefined],
    ['a slider from nothing', 0, 8, undefined],
    ['the wrong way round', 8, 1, undefined],
    ['no number', Number.NaN, 8, undefined],
  ])('%s: %d to %d', (_, least, most, minutes) => {
    expect(minutesPerStep({ least, most })).toBe(minutes);
  });

  it('never takes one unit for the other, whatever the policy', () => {
    const policy = fc.tuple(fc.integer({ min: 10, max: 43_200 }), fc.integer({ min: 10, max: 43_200 })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(fc.property(policy, fc.constantFrom(1, 60), ([least, most], unit) => (minutesPerStep({ least: least / unit, most: most / unit }) ?? unit) === unit));
  });
});
