import { expect, test } from 'vitest';
import { DELIVERY_CHANNELS, verdictOf, type DeliveryId, type Verdict } from './delivery.ts';

test.each<[DeliveryId, Verdict]>([
  ['voice-verified-call', 'safe'],
  ['in-person', 'safe'],
  ['encrypted-channel', 'if'],
  ['verified-manager', 'acceptable'],
  ['secret-link', 'acceptable'],
  ['email', 'unsafe'],
  ['sms', 'unsafe'],
  ['chat', 'unsafe'],
  ['caller-supplied', 'unsafe'],
  ['stored', 'unsafe'],
])('%s: %s', (id, verdict) => {
  expect(verdictOf(id)).toBe(verdict);
});

test('an unknown channel is not a safe one', () => {
  expect(verdictOf('pigeon' as DeliveryId)).toBe('unsafe');
});

test('safest first', () => {
  const order: readonly Verdict[] = ['safe', 'if', 'acceptable', 'unsafe'];
  const ranks = DELIVERY_CHANNELS.map(({ verdict }) => order.indexOf(verdict));
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
});
