import { isStrong, type Method } from '../../lib/entra/methods.ts';
import type { Pass } from '../../lib/entra/pass.ts';

export type PassFate = 'waiting' | 'not-yet' | 'used' | 'ended' | 'gone' | 'blocked';

/** What became of a pass, by the passes that are listed `now` (UTC ms). Of a multi-use pass nobody can tell so whether it was used. */
export function passFate({ id, endsAt }: Pick<Pass, 'id' | 'endsAt'>, listed: readonly Pass[], now: number): PassFate {
  const found = listed.find((pass) => pass.id === id);
  switch (found?.usability) {
    case undefined:
      return 'gone';
    case 'used':
      return 'used';
    case 'blocked-by-policy':
      return 'blocked';
    case 'not-yet':
      return 'not-yet';
    case 'expired':
      return 'ended';
    case 'usable':
    case 'unknown':
      return now < endsAt ? 'waiting' : 'ended';
  }
  return 'gone';
}

/** Strong methods that were not there before. Undefined where it is not known what was there. */
export function newMethods(before: readonly Method[] | undefined, now: readonly Method[]): readonly Method[] | undefined {
  const ids = before && new Set(before.map(({ id }) => id));
  return ids && now.filter((method) => isStrong(method) && !ids.has(method.id));
}

/** Without it no method would be left that needs no password. */
export function isLastStrong(method: Method, all: readonly Method[]): boolean {
  return isStrong(method) && !all.some((other) => other.id !== method.id && isStrong(other));
}

/** What a person could have lost: not what is in the head. */
export const canBeLost = ({ kind }: Method): boolean => kind !== 'password' && kind !== 'pass' && kind !== 'email';
