import { expect, test } from 'vitest';
import { maskPhone } from './mask.ts';

test.each([
  ['+1 425 555 0142', '••42'],
  ['+1 XXXXXXXX42', '••42'],
  ['7', '••7'],
  ['', '••'],
])('%j shows as %s', (number, shown) => {
  expect(maskPhone(number)).toBe(`\u2066${shown}\u2069`);
});
