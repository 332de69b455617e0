import type { TemporaryAccessPassAuthenticationMethod } from '@microsoft/microsoft-graph-types';

/** What a pass can still do. `unknown`: Graph gave a reason this version does not know. */
export type Usability = 'usable' | 'not-yet' | 'expired' | 'used' | 'blocked-by-policy' | 'unknown';

/** A Temporary Access Pass as Entra lists it: everything but the passcode, which exists only in the answer that created it. */
export interface Pass {
  readonly id: string;
  /** UTC, milliseconds since 1970. */
  readonly createdAt: number | undefined;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly lifetimeMinutes: number;
  readonly oneTime: boolean;
  readonly usability: Usability;
}

/** What the agent asks for. */
export interface PassSettings {
  /** Minutes; Entra takes 10 to 43,200. */
  readonly lifetimeMinutes: number;
  readonly oneTime: boolean;
  /** UTC, milliseconds since 1970; undefined is "now", which is sent as no start at all so that a skewed clock cannot put it in the past. */
  readonly startsAt: number | undefined;
}

/** Entra's own limits, whatever the tenant's policy says: graph/api/resources/temporaryaccesspassauthenticationmethod. */
export const ENTRA_LIFETIME = { minimum: 10, maximum: 43_200 } as const;

const MINUTE = 60_000;

// Documented names; older beta pages spell them in camelCase, hence the lower case.
const REASONS: Readonly<Record<string, Usability>> = {
  enabledbypolicy: 'usable',
  disabledbypolicy: 'blocked-by-policy',
  expired: 'expired',
  notyetvalid: 'not-yet',
  onetimeused: 'used',
};

/**
 * Reads a pass from Graph's answer. `now` (UTC ms) decides where Graph gave no reason (beta has none).
 * A one-time pass that was used cannot be told from an unused one then: it reads as usable.
 */
export function readPass(raw: TemporaryAccessPassAuthenticationMethod, now: number): Pass {
  const createdAt = raw.createdDateTime ? Date.parse(raw.createdDateTime) : undefined;
  const startsAt = raw.startDateTime ? Date.parse(raw.startDateTime) : (createdAt ?? now);
  const lifetimeMinutes = raw.lifetimeInMinutes ?? 0;
  const endsAt = startsAt + lifetimeMinutes * MINUTE;
  const reason = raw.methodUsabilityReason;
  return {
    id: raw.id ?? '',
    createdAt,
    startsAt,
    endsAt,
    lifetimeMinutes,
    oneTime: raw.isUsableOnce === true,
    usability: reason ? (REASONS[reason.toLowerCase()] ?? 'unknown') : byClock(startsAt, endsAt, now),
  };
}

function byClock(startsAt: number, endsAt: number, now: number): Usability {
  if (now < startsAt) return 'not-yet';
  return now < endsAt ? 'usable' : 'expired';
}

/** A pass that signs its holder in, now or later. Unknown counts: it may. */
export function canStillSignIn(pass: Pass): boolean {
  return pass.usability === 'usable' || pass.usability === 'not-yet' || pass.usability === 'unknown';
}
