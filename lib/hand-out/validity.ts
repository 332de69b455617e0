/** The times of a pass in the recipient's language. */
export interface Validity {
  readonly from: string;
  /** Without the day where it is the same. */
  readonly until: string;
  /** The name of the time zone. */
  readonly zone: string;
  readonly utc: string;
}

/** Digits as they are on the keys, and the calendar that computers show, whatever else the language has. */
const PLAIN = { numberingSystem: 'latn', calendar: 'gregory' } as const;
const TIME = { ...PLAIN, timeStyle: 'short' } as const;
const DAY = { ...TIME, dateStyle: 'full' } as const;

/** A line never ends between a time and its day period, as in "3:05 PM". */
const unbroken = (time: string) => time.replaceAll(/(?<=:\d\d) /g, '\u00A0');

/** `startsAt`, `endsAt`: UTC ms. `locale`: a language tag. `timeZone`: an IANA name. */
export function validity({ startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number }, locale: string, timeZone: string): Validity {
  const at = (ms: number, options: Intl.DateTimeFormatOptions) => unbroken(new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(ms));
  const date = (ms: number) => new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone }).format(ms);
  const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'long' }).formatToParts(startsAt).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const utc = new Intl.DateTimeFormat(locale, { ...PLAIN, dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
  return {
    from: at(startsAt, DAY),
    until: at(endsAt, date(startsAt) === date(endsAt) ? TIME : DAY),
    zone,
    utc: `${unbroken(utc.formatRange(startsAt, endsAt))} UTC`,
  };
}
