import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spell, type CharacterKind } from './spelling.ts';

const LETTERS = 'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu'.split(' ');
const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');
const SYMBOLS: readonly [string, string][] = [
  ['!', 'exclamation mark'], ['"', 'double quotation mark'], ['#', 'hash'], ['$', 'dollar sign'], ['%', 'percent sign'], ['&', 'ampersand'], ["'", 'apostrophe'],
  ['(', 'opening round bracket'], [')', 'closing round bracket'], ['*', 'asterisk'], ['+', 'plus'], [',', 'comma'], ['-', 'hyphen'], ['.', 'dot'], ['/', 'forward slash'],
  [':', 'colon'], [';', 'semicolon'], ['<', 'less-than sign'], ['=', 'equals sign'], ['>', 'greater-than sign'], ['?', 'question mark'], ['@', 'at sign'],
  ['[', 'opening square bracket'], ['\\', 'backslash'], [']', 'closing square bracket'], ['^', 'caret'], ['_', 'underscore'], ['`', 'backtick'],
  ['{', 'opening curly bracket'], ['|', 'vertical bar'], ['}', 'closing curly bracket'], ['~', 'tilde'],
];
const PRINTABLE = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));

const TABLE: readonly [string, CharacterKind, string][] = [
  ...LETTERS.map((word) => [word.charAt(0), 'capital', `capital ${word}`] as [string, CharacterKind, string]),
  ...LETTERS.map((word) => [word.charAt(0).toLowerCase(), 'small', word.toLowerCase()] as [string, CharacterKind, string]),
  ...DIGITS.map((word, digit) => [String(digit), 'digit', word] as [string, CharacterKind, string]),
  ...SYMBOLS.map(([character, word]) => [character, 'symbol', word] as [string, CharacterKind, string]),
];

describe('spell', () => {
  test.each(TABLE)('%s is a %s: %s', (character, kind, word) => {
    expect(spell(character)).toEqual([{ character, kind, word }]);
  });

  test('names all 94 printable characters, each by a word of its own', () => {
    expect(TABLE.map(([character]) => character).sort()).toEqual(PRINTABLE.toSorted());
    expect(new Set(PRINTABLE.flatMap(spell).map(({ word }) => word)).size).toBe(94);
  });

  test.each([
    ['é', 'character U+00E9'],
    ['Ö', 'character U+00D6'],
    ['٣', 'character U+0663'],
    [' ', 'character U+0020'],
    ['🔑', 'character U+1F511'],
  ])('does not guess a name for %s', (character, word) => {
    expect(spell(character)).toEqual([{ character, kind: 'other', word }]);
  });

  test('loses no character, whatever the passcode', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (passcode) => {
      const spelled = spell(passcode);
      expect(spelled.map(({ character }) => character).join('')).toBe(passcode);
      expect(spelled.every(({ word }) => word !== '')).toBe(true);
    }));
  });
});
