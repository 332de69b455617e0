import { locale } from '../time.ts';

/** "Fri, Nov 20" as the language has it. `at`: UTC ms. */
export const dayWords = (at: number): string => new Intl.DateTimeFormat(locale(), { weekday: 'short', day: 'numeric', month: 'short' }).format(at);
