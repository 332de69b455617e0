import { expect, test } from 'vitest';
import { change, choices, facts, MINUTE, NOW, type Row, says, there, unread } from './case.ts';
import { recentPass } from './recent-pass.ts';

test.each<Row>([
  ['confirm', 'issued, deleted since', { history: there([change('pass-issued'), change('pass-deleted', 5)]) }],
  ['silent', 'only deleted', { history: there([change('pass-deleted')]) }],
  ['silent', 'another change', { history: there([change('method-changed')]) }],
  ['silent', 'nothing'],
  ['not checked: history', 'audit log not read', { history: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(recentPass, ...given)).toBe(line);
});

test('raises the tier and tells of the latest pass', () => {
  const history = there([change('pass-issued', 90), change('pass-issued', 60), change('number-changed', 5)]);
  expect(recentPass.look(facts({ history }), choices(), 'standard')).toMatchObject({ tier: 'sensitive', at: NOW - 60 * MINUTE });
});
