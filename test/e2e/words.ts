/** Words in full, or a pattern that they fit. */
export type Words = string | RegExp;

/** A name is these words. */
export const isNamed = (name: string, wanted: Words): boolean => (typeof wanted === 'string' ? name === wanted : wanted.test(name));
/** A text has these words in it. */
export const holds = (text: string, wanted: Words): boolean => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text));
