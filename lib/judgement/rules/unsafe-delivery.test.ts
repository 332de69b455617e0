import { expect, test } from 'vitest';
import { house, type Row, says } from './case.ts';
import { unsafeDelivery } from './unsafe-delivery.ts';

test.each<Row>([
  ['block email', 'by mail', {}, { delivery: 'email' }],
  ['block caller-supplied', 'to a number that the caller gave', {}, { delivery: 'caller-supplied' }],
  ['confirm stored', 'the organisation allows it with a reason', {}, { delivery: 'stored', house: house({ unsafeDelivery: 'confirm' }) }],
  ['silent', 'read out on the verified call', {}, { delivery: 'voice-verified-call' }],
  ['silent', 'by a secret link', {}, { delivery: 'secret-link' }],
  ['silent', 'not chosen yet'],
])('%s: %s', (line, _when, ...given) => {
  expect(says(unsafeDelivery, ...given)).toBe(line);
});
