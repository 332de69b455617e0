// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { altLetter, place } from './chord.ts';

const pressed = (over: Partial<KeyboardEvent> & { graph?: boolean } = {}) => ({
  key: 'i', code: 'KeyI', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false, target: document.body,
  getModifierState: () => over.graph === true,
  ...over,
});
const text = document.createElement('input');
const box = Object.assign(document.createElement('input'), { type: 'checkbox' });

describe('which letter is meant', () => {
  it.each<[string, Parameters<typeof pressed>[0], string | undefined]>([
    ['Alt and a letter', {}, 'i'],
    ['in a field, too', { target: text }, 'i'],
    ['with caps lock', { key: 'I' }, 'i'],
    ['where the layout puts it', { key: 'a', code: 'KeyQ' }, 'a'],
    ['on a Mac', { key: 'ˆ' }, 'i'],
    ['on a Mac, on a checkbox', { key: 'ˆ', target: box }, 'i'],
    ['on a Mac, a character in a field', { key: 'ˆ', target: text }, undefined],
    ['in Cyrillic', { key: 'ш' }, 'i'],
    ['AltGr, which types', { key: 'ę', code: 'KeyE', graph: true }, undefined],
    ['AltGr as Windows has it', { ctrlKey: true }, undefined],
    ['without Alt', { altKey: false }, undefined],
    ['with Shift', { shiftKey: true }, undefined],
    ['with the Windows or command key', { metaKey: true }, undefined],
    ['held down', { repeat: true }, undefined],
    ['Enter', { key: 'Enter', code: 'Enter' }, undefined],
    ['a digit', { key: '1', code: 'Digit1' }, undefined],
  ])('%s', (_name, over, letter) => {
    expect(altLetter(pressed(over))).toBe(letter);
  });
});

describe('which choice a digit means', () => {
  const digit = (over: Partial<KeyboardEvent>) => place(pressed({ altKey: false, key: '2', ...over }));
  it.each<[Partial<KeyboardEvent>, number]>([[{}, 1], [{ key: '9' }, 8], [{ key: '0' }, -1], [{ key: 'Enter' }, -1], [{ altKey: true }, -1], [{ ctrlKey: true }, -1], [{ metaKey: true }, -1], [{ repeat: true }, -1]])('%o', (over, at) => {
    expect(digit(over)).toBe(at);
  });
});
