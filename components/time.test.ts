import { expect, test } from 'vitest';
import { countdown, duration, fromDateTimeField, nextFullHour, toDateTimeField } from './time.ts';

test.each([
  [0, '0:00'],
  [-5000, '0:00'],
  [58 * 60_000 + 12_000, '58:12'],
  [7 * 3_600_000 + 58 * 60_000, '7:58:00'],
  [49 * 3_600_000, '2 days, 1 hr'],
])('countdown of %i ms is %s', (ms, text) => {
  expect(countdown(ms)).toBe(text);
});

test.each([
  [60, '1 hour'],
  [90, '1 hour, 30 minutes'],
  [43_200, '30 days'],
])('%i minutes are %s', (minutes, text) => {
  expect(duration(minutes)).toBe(text);
});

test('a date-time field gives back the minute it was given', () => {
  const at = nextFullHour(Date.UTC(2026, 10, 21, 13, 5));
  expect(fromDateTimeField(toDateTimeField(at))).toBe(at);
  expect(fromDateTimeField('')).toBeUndefined();
});
