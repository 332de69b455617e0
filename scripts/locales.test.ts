import { readdirSync, readFileSync } from 'node:fs';
import { parseMessagesText, type ParsedMessage } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const FOLDER = 'locales';
const LOCALES = readdirSync(FOLDER).filter((file) => file.endsWith('.yml')).map((file) => file.slice(0, -'.yml'.length));

/** The language and direction each file must say it is in: for <html lang> and <html dir>, and for dates and numbers. */
const LANGUAGES: Readonly<Record<string, readonly [language: string, direction: 'ltr' | 'rtl']>> = {
  en: ['en', 'ltr'],
  ar: ['ar', 'rtl'],
  de: ['de', 'ltr'],
  es: ['es', 'ltr'],
  fr: ['fr', 'ltr'],
  it: ['it', 'ltr'],
  ja: ['ja', 'ltr'],
  ko: ['ko', 'ltr'],
  nl: ['nl', 'ltr'],
  pl: ['pl', 'ltr'],
  pt_BR: ['pt-BR', 'ltr'],
  zh_CN: ['zh-CN', 'ltr'],
};

/** Signs that a language writes otherwise, or with another space, after its own words and after what is filled in. */
const FOREIGN_SIGNS = {
  ar: /(?:\$\d|\p{Script=Arabic})[,;?]/u,
  fr: /[^\u00a0][:;?!](?=\s|$)/,
  ja: /[。、，：] |(?:\$\d|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[,.;]/u,
  zh_CN: /[。、，：；] |(?:\$\d|\p{Script=Han})[,.:;?](?=\s|$)/u,
};

type Messages = ReadonlyMap<string, ParsedMessage>;

function messagesOf(locale: string): Messages {
  return new Map(parseMessagesText(readFileSync(`${FOLDER}/${locale}.yml`, 'utf8'), 'YAML').map((message) => [message.key.join('.'), message]));
}

const textsOf = (message: ParsedMessage | undefined): readonly string[] => (!message ? [] : message.type === 'plural' ? Object.values(message.plurals) : [message.message]);
const placesOf = (message: ParsedMessage | undefined) => [...new Set(textsOf(message).flatMap((text) => text.match(/\$\d/g) ?? []))].sort();
const textOf = (messages: Messages, key: string) => textsOf(messages.get(key))[0] ?? '';

const english = messagesOf('en');

it('has every language that is promised, and no other', () => {
  expect(LOCALES.sort()).toEqual(Object.keys(LANGUAGES).sort());
});

describe.each(LOCALES)('%s', (locale) => {
  const messages = messagesOf(locale);

  it('has every message, and none that nobody asks for', () => {
    expect([...english.keys()].filter((key) => !messages.has(key))).toEqual([]);
    expect([...messages.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it('fills in the same places, and counts where English counts', () => {
    const shape = (message: ParsedMessage | undefined) => [message?.type, ...placesOf(message)];
    const other = [...english].filter(([key, message]) => shape(message).join() !== shape(messages.get(key)).join()).map(([key]) => key);
    expect(other).toEqual([]);
  });

  it('has words in every message', () => {
    expect([...messages].filter(([, message]) => textsOf(message).some((text) => text.trim() === '')).map(([key]) => key)).toEqual([]);
  });

  // `$1$2` begins with a named place, `$1$`, which is not defined: Chrome then refuses the whole extension.
  it('parts the places that are filled in', () => {
    expect([...messages].filter(([, message]) => textsOf(message).some((text) => /\$\w+\$/.test(text))).map(([key]) => key)).toEqual([]);
  });

  it('says which language it is, and which way it runs', () => {
    expect([textOf(messages, 'language'), textOf(messages, 'direction')]).toEqual(LANGUAGES[locale]);
  });

  // Whoever hears a passcode must be able to write it down.
  it('names every letter, digit and symbol of a passcode differently', () => {
    const spelled = [...messages].filter(([key]) => /^spell\.(?:letter|digit|symbol)\./.test(key)).map(([, message]) => textsOf(message).join());
    expect(spelled.length).toBeGreaterThan(60);
    expect(new Set(spelled).size).toBe(spelled.length);
  });
});

// What code joins takes its signs from here as well (common.list and its neighbours).
it.each(Object.entries(FOREIGN_SIGNS))('%s has its own punctuation', (locale, foreign) => {
  expect([...messagesOf(locale)].filter(([, message]) => textsOf(message).some((text) => foreign.test(text))).map(([key]) => key)).toEqual([]);
});
