import { directionOf } from '../../../lib/practice/lessons/written.ts';

/** What an element says of words that may be in another language than the page. */
export const spoken = (language: string) => ({ lang: language, dir: directionOf(language) });
