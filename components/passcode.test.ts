import { expect, test } from 'vitest';
import { inFours } from './passcode.tsx';

test.each([
  ['sx+5#xz^', ['sx+5', '#xz^']],
  ['TAPRocks!', ['TAPR', 'ocks', '!']],
  ['', []],
])('%j is read in fours, with nothing added', (passcode, groups) => {
  const read = inFours(passcode).map((group) => group.join(''));
  expect(read).toEqual(groups);
  expect(read.join('')).toBe(passcode);
});
