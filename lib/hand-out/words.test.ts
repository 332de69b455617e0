import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from './languages.ts';
import { words as english } from './words-en.ts';
import { filled } from './words.ts';

const loaded = await Promise.all(LANGUAGES.map(async ({ id, name, direction, load }) => ({ id, name, direction, words: (await load()).words })));
const placeholders = (text: string) => (text.match(/\$\d?/g) ?? []).toSorted();

/** As Microsoft's documentation has it, each as cited beside the words. */
const TERMS: Readonly<Record<string, string>> = {
  en: 'Temporary Access Pass', de: 'Befristeter Zugriffspass', fr: 'Passe d’accès temporaire', es: 'Pase de acceso temporal', it: 'Pass di accesso temporaneo',
  'pt-BR': 'Passe de Acesso Temporário', nl: 'Tijdelijke toegangspas', ja: '一時アクセス パス', ko: '임시 액세스 패스', 'zh-Hans': '临时访问密码',
  pl: 'Temporary Access Pass', ar: 'Temporary Access Pass', // none found
};

describe.each(loaded)('the words in $id', ({ id, name, words }) => {
  test('are all there', () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(english).toSorted());
    expect(Object.entries(words).filter(([, text]) => text.trim() !== text || text === '')).toEqual([]);
  });

  test('name what the English ones name', () => {
    const named = (of: object) => Object.fromEntries(Object.entries(of).map(([key, text]) => [key, placeholders(text as string)]));
    expect(named(words)).toEqual(named(english));
  });

  test('use Microsoft’s own name of the pass', () => {
    expect(words.term).toBe(TERMS[id]);
  });

  test('give the ten minutes', () => {
    expect(words.registerOnce).toMatch(/10/);
  });

  test('come under the language’s own name', () => {
    const own = new Intl.DisplayNames(id, { type: 'language' }).of(id) ?? '';
    expect(name.toLowerCase()).toBe(own.toLowerCase());
  });
});

test('no text was left in English', () => {
  const others = loaded.filter(({ id }) => id !== 'en').flatMap(({ id, words }) => Object.entries(words).map(([key, text]) => ({ id, key, text })));
  expect(others.filter(({ key, text }) => key !== 'term' && text === english[key as keyof typeof english])).toEqual([]);
});

test('only Arabic runs from right to left', () => {
  expect(loaded.filter(({ direction }) => direction === 'rtl').map(({ id }) => id)).toEqual(['ar']);
});

test('a text is filled with what it names, each isolated, whatever that is', () => {
  expect(filled('from $1 until $2', 'a', 'b')).toBe('from \u2068a\u2069 until \u2068b\u2069');
  fc.assert(fc.property(fc.string(), (value) => filled('<$1>', value) === `<\u2068${value}\u2069>`));
});
