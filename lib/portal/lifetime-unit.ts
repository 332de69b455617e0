import { ENTRA_LIFETIME } from '../entra/pass.ts';

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

const MINUTES_OF = { minute: 1, hour: 60 } as const;
const ROUNDING = 0.1; // minutes: ten minutes in hours are 0.17

/**
 * Minutes in one step of the form's duration, told by its bounds alone: they are the tenant policy's, which Entra keeps
 * within 10 and 43,200 minutes (learn.microsoft.com/graph/api/resources/temporaryaccesspassauthenticationmethod). Where
 * only one unit makes both bounds such lifetimes, it is that one; "1 to 8" can only be hours, "60 to 480" could be both
 * and is left alone. The screenshots show hours; the unit's own word is not read, since every language has another.
 */
export function minutesPerStep({ least, most }: Bounds): number | undefined {
  if (!(least <= most)) return undefined; // not a number, too
  const possible = Object.values(MINUTES_OF).filter((minutes) => least * minutes > ENTRA_LIFETIME.minimum - ROUNDING && most * minutes < ENTRA_LIFETIME.maximum + ROUNDING);
  return possible.length === 1 ? possible[0] : undefined;
}
