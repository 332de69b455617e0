/** Why a fact could not be had. */
export type NotCheckedWhy = 'scope' | 'role' | 'refused' | 'timed-out' | 'offline';

/** Something that was looked for. Only this type may say "no": what was not read never reads as absent. */
export type Fact<T> =
  | { readonly state: 'known'; readonly value: T }
  | { readonly state: 'not-checked'; readonly why: NotCheckedWhy };

export const known = <T>(value: T): Fact<T> => ({ state: 'known', value });
export const notChecked = (why: NotCheckedWhy): Fact<never> => ({ state: 'not-checked', why });
