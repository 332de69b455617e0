import { expect, it } from 'vitest';
import { keepSessionInMemory } from './memory-storage.ts';

it('behaves as MSAL uses a Storage, and takes the browser’s place', () => {
  const storage = keepSessionInMemory();
  expect(globalThis.sessionStorage).toBe(storage);
  storage.setItem('msal.a', '1');
  storage.setItem('toString', '2');
  expect(Object.keys(storage)).toEqual(['msal.a', 'toString']);
  expect(Object.hasOwn(storage, 'msal.a')).toBe(true);
  expect(storage.getItem('msal.a')).toBe('1');
  expect(storage.getItem('constructor')).toBeNull();
  expect(storage.length).toBe(2);
  expect(storage.key(0)).toBe('msal.a');
  storage.removeItem('msal.a');
  expect(storage.getItem('msal.a')).toBeNull();
  storage.clear();
  expect(storage.length).toBe(0);
});
