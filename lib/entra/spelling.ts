import { i18n } from '#i18n';

/** `other`: no letter, digit or symbol that has a name here. */
export type CharacterKind = 'capital' | 'small' | 'digit' | 'symbol' | 'other';

export interface Spelled {
  readonly character: string;
  readonly kind: CharacterKind;
  /** As it is said aloud, in the interface's language. */
  readonly word: string;
}

// ICAO Annex 10, Volume II, 5.2.1.3, in the order of the alphabet. The words themselves are in locales.
const LETTERS = [
  'alfa', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliett', 'kilo', 'lima', 'mike',
  'november', 'oscar', 'papa', 'quebec', 'romeo', 'sierra', 'tango', 'uniform', 'victor', 'whiskey', 'xray', 'yankee', 'zulu',
] as const;

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

const SYMBOLS = {
  '!': 'exclamation', '"': 'quote', '#': 'hash', $: 'dollar', '%': 'percent', '&': 'ampersand', "'": 'apostrophe', '(': 'openRound', ')': 'closeRound',
  '*': 'asterisk', '+': 'plus', ',': 'comma', '-': 'hyphen', '.': 'dot', '/': 'slash', ':': 'colon', ';': 'semicolon', '<': 'less', '=': 'equals',
  '>': 'greater', '?': 'question', '@': 'at', '[': 'openSquare', '\\': 'backslash', ']': 'closeSquare', '^': 'caret', _: 'underscore', '`': 'backtick',
  '{': 'openCurly', '|': 'bar', '}': 'closeCurly', '~': 'tilde',
} as const;

const isSymbol = (character: string): character is keyof typeof SYMBOLS => Object.hasOwn(SYMBOLS, character);

/** O or 0, l or I: no type face tells them apart for everyone, so every character says what it is. */
export function kindOf(character: string): CharacterKind {
  if (/^[A-Z]$/.test(character)) return 'capital';
  if (/^[a-z]$/.test(character)) return 'small';
  if (/^[0-9]$/.test(character)) return 'digit';
  return isSymbol(character) ? 'symbol' : 'other';
}

function wordOf(character: string, kind: CharacterKind): string {
  if (isSymbol(character)) return i18n.t(`spell.symbol.${SYMBOLS[character]}`);
  const code = character.codePointAt(0) ?? 0;
  if (kind === 'digit') return i18n.t(`spell.digit.${DIGITS[code - 48] ?? 'zero'}`);
  // A guessed name would be typed wrong: what has none is told by its number.
  if (kind === 'other') return i18n.t('spell.other', [code.toString(16).toUpperCase().padStart(4, '0')]);
  const letter = i18n.t(`spell.letter.${LETTERS[character.toLowerCase().charCodeAt(0) - 97] ?? 'alfa'}`);
  return kind === 'capital' ? i18n.t('spell.capital', [letter]) : i18n.t('spell.small', [letter.toLocaleLowerCase(i18n.t('language'))]);
}

/** Each character with the word that is said for it. */
export function spell(passcode: string): readonly Spelled[] {
  return Array.from(passcode, (character) => {
    const kind = kindOf(character);
    return { character, kind, word: wordOf(character, kind) };
  });
}
