import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKGROUND, contrast, isReadableOn } from './contrast.ts';

// webaim.org/resources/contrastchecker, to two digits.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#0f6cbd', '#ffffff', 5.36],
  ['#FF0000', '#ffffff', 4],
])('%s on %s: %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

test('no colour can be read on both backgrounds', () => {
  const part = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
  const colour = fc.tuple(part, part, part).map((parts) => `#${parts.join('')}`);
  fc.assert(fc.property(colour, (one) => !(isReadableOn(one, BACKGROUND.light) && isReadableOn(one, BACKGROUND.dark))), { numRuns: 2000 });
});
