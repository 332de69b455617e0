/** Why a fact could not be had. */
export type NotCheckedWhy = 'scope' | 'role' | 'refused' | 'timed-out' | 'offline' | 'signed-out';

/**
 * Something that was looked for. Three ends, and only this type tells them apart: it is there, it is not there, or
 * nobody could look. What was not read never reads as absent. `readAt`: UTC ms, by our clock.
 */
export type Fact<T> =
  | { readonly state: 'known'; readonly value: T; readonly readAt: number }
  | { readonly state: 'absent'; readonly readAt: number }
  | NotChecked;

export interface NotChecked {
  readonly state: 'not-checked';
  readonly why: NotCheckedWhy;
}

export const known = <T>(value: T, readAt: number): Fact<T> => ({ state: 'known', value, readAt });
export const absent = (readAt: number): Fact<never> => ({ state: 'absent', readAt });
export const notChecked = (why: NotCheckedWhy): NotChecked => ({ state: 'not-checked', why });

/** A list that was read: an empty one is an absence. */
export const listed = <T>(list: readonly T[], readAt: number): Fact<readonly T[]> => (list.length > 0 ? known(list, readAt) : absent(readAt));

/** What is there for certain. Undefined says nothing: absent and not checked are told apart by `state` alone. */
export function evidence<T>(fact: Fact<T>): T | undefined {
  return fact.state === 'known' ? fact.value : undefined;
}
