import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPlace, places, type Place } from './place.ts';

const BOX = { width: 400, height: 50 };
const VIEW = { width: 1280, height: 800 };
const BOTTOM = VIEW.height - BOX.height - 12;

describe('where the guard goes', () => {
  it.each<[string, (place: Place) => boolean, Place | undefined, Place]>([
    ['to the bottom left', () => false, undefined, { left: 12, top: BOTTOM }],
    ['past what is at the left', ({ left }) => (left < 300 ), undefined, { left: 300, top: BOTTOM }],
    ['one row up where the bottom is taken', ({ top }) => (top === BOTTOM ), undefined, { left: 12, top: BOTTOM - BOX.height - 12 }],
    ['to the top where only that is free', ({ top }) => (top > 12 ), undefined, { left: 12, top: 12 }],
    ['nowhere else where it is well', () => false, { left: 500, top: 300 }, { left: 500, top: 300 }],
    ['away from where something came', ({ left }) => (left === 500 ), { left: 500, top: 300 }, { left: 12, top: BOTTOM }],
    ['back into a window that shrank', () => false, { left: 1200, top: 300 }, { left: 12, top: BOTTOM }],
    ['to the bottom left where all is taken', () => true, undefined, { left: 12, top: BOTTOM }],
  ])('%s', (_, covered, now, expected) => {
    expect(bestPlace(BOX, VIEW, covered, now)).toEqual(expected);
  });

  const size = (least: number, most: number) => fc.record({ width: fc.integer({ min: least, max: most }), height: fc.integer({ min: least, max: most }) });

  it('is always inside a view that it fits into', () => {
    fc.assert(fc.property(size(24, 500), size(540, 3000), fc.func(fc.boolean()), (box, view, of) => {
      const { left, top } = bestPlace(box, view, (at) => of(at.left, at.top));
      expect(left >= 0 && top >= 0 && left + box.width <= view.width && top + box.height <= view.height).toBe(true);
    }));
  });

  it('is never where something is in the way while another place is free', () => {
    fc.assert(fc.property(size(24, 500), size(540, 1500), fc.func(fc.boolean()), (box, view, of) => {
      const taken = ({ left, top }: Place) => of(left, top);
      expect(taken(bestPlace(box, view, taken))).toBe(places(box, view).every(taken));
    }));
  });

  it('is somewhere in a view too small for it', () => {
    expect(bestPlace(BOX, { width: 200, height: 30 }, () => false)).toEqual({ left: 12, top: 12 });
  });
});
