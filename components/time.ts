import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

// In the ES2025 library, which the compiler is not set to; both browsers have it (Chrome 129, Firefox 136).
type DurationParts = Partial<Record<'days' | 'hours' | 'minutes' | 'seconds', number>>;
interface DurationFormats {
  new (locale: string, options: Record<string, string>): { format(parts: DurationParts): string };
}
const { DurationFormat } = Intl as unknown as { DurationFormat: DurationFormats };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** The browser's regional form of the language the words are in: dates never speak another language than the words. */
export function locale(): string {
  const words = i18n.t('language');
  const browsers = browser.i18n.getUILanguage();
  return browsers.split('-')[0] === words ? browsers : words;
}

/** "14:05", with the day where it is not today. `at`, `now`: UTC ms; shown in local time. */
export function clockTime(at: number, now: number, timeZone?: string): string {
  const zone = timeZone ? { timeZone } : {};
  const day = (ms: number) => new Intl.DateTimeFormat('en', { ...zone, dateStyle: 'short' }).format(ms);
  const date = day(at) === day(now) ? {} : ({ weekday: 'short', day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(locale(), { ...zone, ...date, hour: 'numeric', minute: '2-digit' }).format(at);
}

export function utcTime(at: number, now: number): string {
  return `${clockTime(at, now, 'UTC')} UTC`;
}

/** "1 hour", "2 days, 4 hours". */
export function duration(minutes: number, style: 'long' | 'short' = 'long'): string {
  const parts: DurationParts = { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
  return new DurationFormat(locale(), { style }).format(parts);
}

/** "58:12" under an hour, "7:58:12" under a day, then in words. `ms` below zero counts as zero. */
export function countdown(ms: number): string {
  if (ms >= DAY) return duration(Math.floor(ms / MINUTE), 'short');
  const seconds = Math.max(0, Math.ceil(ms / SECOND));
  const parts = { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60), seconds: seconds % 60 };
  const text = new DurationFormat(locale(), { style: 'digital', hoursDisplay: 'auto' }).format(parts);
  return text.replace(/^[0\u0660](?=\p{Nd})/u, '');
}

/** "2 days ago", "5 hours ago", "a few minutes ago" as the language has it. */
export function ago(at: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const minutes = Math.max(0, Math.round((now - at) / MINUTE));
  if (minutes < 60) return format.format(-minutes, 'minute');
  return minutes < 1440 ? format.format(-Math.round(minutes / 60), 'hour') : format.format(-Math.round(minutes / 1440), 'day');
}

/** "43,200". */
export function count(amount: number): string {
  return new Intl.NumberFormat(locale()).format(amount);
}

/** What `<input type="datetime-local">` takes: local time to the minute. */
export function toDateTimeField(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);
}

/** UTC ms of a `datetime-local` value, or undefined where it is incomplete. */
export function fromDateTimeField(value: string): number | undefined {
  const at = new Date(value).getTime();
  return Number.isNaN(at) ? undefined : at;
}

/** The next full hour that is at least half an hour away. */
export function nextFullHour(now: number): number {
  return Math.ceil((now + 30 * MINUTE) / (60 * MINUTE)) * 60 * MINUTE;
}
