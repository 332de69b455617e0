// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { numberKey } from './number-keys.ts';

const PLAIN = { target: document.body, ctrlKey: false, altKey: false, metaKey: false };
const element = (html: string) => Object.assign(document.createElement('div'), { innerHTML: html }).firstElementChild;

describe('which choice a key means', () => {
  it.each([['1', 0], ['9', 8], ['0', -1], ['a', -1], ['Enter', -1], ['10', -1]])('%s', (key, place) => {
    expect(numberKey({ ...PLAIN, key })).toBe(place);
  });

  it.each([
    ['<input type="search">', -1],
    ['<input type="number">', -1],
    ['<textarea></textarea>', -1],
    ['<select></select>', -1],
    ['<input type="checkbox">', 2],
    ['<input type="radio">', 2],
    ['<button></button>', 2],
  ])('in %s', (html, place) => {
    expect(numberKey({ ...PLAIN, target: element(html), key: '3' })).toBe(place);
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'])('with %s it is the browser’s', (modifier) => {
    expect(numberKey({ ...PLAIN, key: '3', [modifier]: true })).toBe(-1);
  });
});
