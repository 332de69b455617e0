import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './number-text.ts';

const digits = (zero: number) => fc.integer({ min: 0, max: 999_999 }).map((number) => [number, Array.from(String(number), (digit) => String.fromCodePoint(zero + Number(digit))).join('')] as const);

describe('readNumber', () => {
  it.each([
    ['1', 1],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['0.17', 0.17],
    [' 8 hours', 8],
    ['8 Stunden', 8],
    ['８時間', 8],
    ['12時間', 12],
    ['٨ ساعات', 8],
    ['١٫٥', 1.5],
    ['८ घंटे', 8],
    ['480', 480],
    ['43200', 43_200],
  ])('reads %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', ' ', 'eight', '-1', '−1', '1.500', '1,500', '1 500', '1.2.3', '1 to 8', '1e3x2', 'NaN', '9'.repeat(30)])('makes nothing of "%s"', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });

  it('reads whole numbers in any script, with words around them', () => {
    for (const zero of [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]) {
      fc.assert(fc.property(digits(zero), fc.constantFrom('', ' h', '時間', ' Std.'), ([number, text], word) => readNumber(text + word) === number));
    }
  });

  it('makes a number from 0 up, or nothing, of whatever is there', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('0', '1', '8', '.', ',', '-', ' ', '٨', '٫', '８') })), (text) => {
      const number = readNumber(text);
      return number === undefined || (Number.isFinite(number) && number >= 0);
    }));
  });
});
