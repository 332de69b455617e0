import { expect, test } from 'vitest';
import { change, choices, facts, MINUTE, NOW, type Row, says, there, unread } from './case.ts';
import { recentMethodChange } from './recent-method-change.ts';

test.each<Row>([
  ['confirm method', 'security info', { history: there([change('method-changed')]) }],
  ['confirm number', 'a number', { history: there([change('number-changed')]) }],
  ['confirm number', 'both: the number counts more', { history: there([change('method-changed', 5), change('number-changed')]) }],
  ['silent', 'only a pass', { history: there([change('pass-issued'), change('pass-deleted')]) }],
  ['silent', 'nothing'],
  ['not checked: history', 'audit log not read', { history: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(recentMethodChange, ...given)).toBe(line);
});

test('raises the tier and tells of the latest change', () => {
  const history = there([change('method-changed', 90), change('number-changed', 60), change('pass-issued', 5)]);
  expect(recentMethodChange.look(facts({ history }), choices(), 'standard')).toMatchObject({ tier: 'sensitive', at: NOW - 60 * MINUTE });
});
