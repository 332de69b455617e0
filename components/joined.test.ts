import { expect, test } from 'vitest';
import { joined } from './joined.ts';

test.each<[Parameters<typeof joined>, string]>([
  [['list', ['1 hour', 'one-time', 'mobile']], '1 hour, one-time, mobile'],
  [['list', [false, 'one-time', undefined]], 'one-time'],
  [['list', ['', 'a', '', 'b']], 'a, b'],
  [['list', []], ''],
  [['together', ['It was used.', undefined, 'Look again.']], 'It was used. Look again.'],
  [['list', ['$1', '$2']], '$1, $2'],
])('%j reads %j', (texts, read) => {
  expect(joined(...texts)).toBe(read);
});
