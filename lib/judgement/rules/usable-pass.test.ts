import { expect, test } from 'vitest';
import { choices, facts, MINUTE, NOW, pass, type Row, says, there, unread } from './case.ts';
import { usablePass } from './usable-pass.ts';

test.each<Row>([
  ['confirm', 'usable', { passes: there([pass('usable')]) }],
  ['confirm', 'usable later', { passes: there([pass('not-yet')]) }],
  ['confirm', 'in a state that nobody knows', { passes: there([pass('expired'), pass('unknown')]) }],
  ['silent', 'used', { passes: there([pass('used')]) }],
  ['silent', 'none'],
  ['not checked: passes', 'passes not read', { passes: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(usablePass, ...given)).toBe(line);
});

test('tells passes apart by when they were made', () => {
  expect(usablePass.look(facts({ passes: there([pass('usable')]) }), choices(), 'standard')).toMatchObject({ at: NOW - MINUTE });
});
