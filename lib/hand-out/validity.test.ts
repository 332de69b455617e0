import { expect, test } from 'vitest';
import { validity } from './validity.ts';

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 10, 23, 7, 0);
const plain = (text: string) => text.replaceAll(/\s/g, ' '); // some spaces are narrow

test.each<[string, string, number, string, string, string]>([
  ['en-GB', 'Europe/Berlin', 8, 'Monday, 23 November 2026 at 08:00', '16:00', 'Central European Standard Time'],
  ['en-US', 'America/New_York', 8, 'Monday, November 23, 2026 at 2:00 AM', '10:00 AM', 'Eastern Standard Time'],
  ['de', 'Europe/Berlin', 8, 'Montag, 23. November 2026 um 08:00', '16:00', 'Mitteleuropäische Normalzeit'],
  ['de', 'Europe/Berlin', 17, 'Montag, 23. November 2026 um 08:00', 'Dienstag, 24. November 2026 um 01:00', 'Mitteleuropäische Normalzeit'],
  ['ja', 'Asia/Tokyo', 1, '2026年11月23日月曜日 16:00', '17:00', '日本標準時'],
])('%s in %s, %i hours', (locale, timeZone, hours, from, until, zone) => {
  const said = validity({ startsAt: MONDAY, endsAt: MONDAY + hours * HOUR }, locale, timeZone);
  expect({ from: plain(said.from), until: plain(said.until), zone: said.zone }).toEqual({ from, until, zone });
});

test('UTC stands beside, with the year', () => {
  expect(plain(validity({ startsAt: MONDAY, endsAt: MONDAY + HOUR }, 'en-GB', 'Asia/Tokyo').utc)).toBe('23 Nov 2026, 07:00–08:00 UTC');
});

test.each(['ar', 'ar-SA', 'ar-EG', 'fa', 'th'])('%s: digits are those on the keys, and the calendar that of computers', (locale) => {
  const { from, until, utc } = validity({ startsAt: MONDAY, endsAt: MONDAY + HOUR }, locale, 'Asia/Riyadh');
  expect(`${from} ${until} ${utc}`.match(/\p{Nd}/gu)?.filter((digit) => !/\d/.test(digit))).toEqual([]);
  expect(`${from} ${utc}`).toMatch(/23.*2026|2026.*23/s);
});

test.each(['ar', 'en-US', 'es-MX', 'hi'])('%s: a time and its day period stay on one line', (locale) => {
  const { from, until, utc } = validity({ startsAt: MONDAY, endsAt: MONDAY + HOUR }, locale, 'Asia/Riyadh');
  for (const said of [from, until, utc]) expect(said).toMatch(/\d:\d\d[\u00A0\u202F]\p{L}/u);
});
