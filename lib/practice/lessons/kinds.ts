/** What a value may be asked to be, by valibot's name for it. The words are in the locale. */
export const KINDS = { string: 'text', number: 'number', integer: 'whole', boolean: 'yes-no', Array: 'list', Object: 'object' } as const;
export type KindId = (typeof KINDS)[keyof typeof KINDS];
export const KIND_IDS: readonly KindId[] = Object.values(KINDS);
