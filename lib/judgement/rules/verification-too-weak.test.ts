import { expect, test } from 'vitest';
import { change, house, type Row, says, there, ticks, unread } from './case.ts';
import { verificationTooWeak } from './verification-too-weak.ts';

test.each<Row>([
  ['silent', 'nothing ticked: not-verified says it', {}, { ticked: ticks() }],
  ['block one-more', 'one of class B', {}, { ticked: ticks('call-back') }],
  ['block stronger', 'two of class C', {}, { ticked: ticks('code-word', 'enrolled-device') }],
  ['silent', 'a B and a C', {}, { ticked: ticks('call-back', 'code-word') }],
  ['block sensitive', 'enough for standard only', {}, { ticked: ticks('strong-sign-in') }, 'sensitive'],
  ['silent', 'called back, and the manager vouches', {}, { ticked: ticks('call-back', 'manager') }, 'sensitive'],
  ['block sensitive', 'called back on a number that just changed', { history: there([change('number-changed')]) }, { ticked: ticks('call-back', 'manager') }, 'sensitive'],
  ['block privileged', 'enough for sensitive only', {}, { ticked: ticks('call-back', 'manager') }, 'privileged'],
  ['silent', 'seen in person', {}, {}, 'privileged'],
  ['block house', 'not what the organisation demands', {}, { house: house({ required: { standard: ['verified-id'] } }) }],
  ['silent', 'what the organisation demands', {}, { house: house({ required: { standard: ['verified-id', 'in-person'] } }) }],
  ['not checked: history', 'audit log not read', { history: unread() }],
  ['not checked: sensitiveGroups', 'groups not read', { sensitiveGroups: unread() }],
])('%s: %s', (line, _when, ...given) => {
  expect(says(verificationTooWeak, ...given)).toBe(line);
});
