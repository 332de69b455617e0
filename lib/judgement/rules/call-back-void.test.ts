import { expect, test } from 'vitest';
import { change, type Row, says, there, ticks, unread } from './case.ts';
import { callBackVoid } from './call-back-void.ts';

test.each<Row>([
  ['confirm', 'called back on a number that just changed', { history: there([change('number-changed')]) }, { ticked: ticks('call-back', 'in-person') }],
  ['silent', 'not called back', { history: there([change('number-changed')]) }],
  ['silent', 'another change', { history: there([change('method-changed')]) }, { ticked: ticks('call-back') }],
  ['silent', 'nothing changed', {}, { ticked: ticks('call-back') }],
  ['not checked: history', 'audit log not read', { history: unread() }, { ticked: ticks('call-back') }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(callBackVoid, ...given)).toBe(line);
});
