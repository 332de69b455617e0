import type { PassSettings } from '../entra/pass.ts';
import { userIdOf, type Creation } from './creation.ts';
import { isFor } from './permits.ts';
import type { EventKind, GateEvent, Permit } from './types.ts';

/** A form takes a while to fill in, and the portal may send "now" as a start: such a start is no delay. */
const START_TOLERANCE_MS = 5 * 60_000;

/** The permit under which this request may go: of its tab, not over, and for the one user it creates one pass for. */
export function permitFor(permits: readonly Permit[], tabId: number, creations: readonly Creation[], now: number): Permit | undefined {
  const [only, ...more] = creations;
  return permits.find((permit) => permit.tabId === tabId && permit.until > now && more.length === 0 && isFor(permit, only?.user));
}

export function differences(verified: PassSettings, asked: Creation, now: number): GateEvent['differs'] {
  const late = Math.abs((asked.startsAt ?? now) - (verified.startsAt ?? now)) > START_TOLERANCE_MS;
  return [
    ...(asked.lifetimeMinutes === verified.lifetimeMinutes ? [] : (['lifetimeMinutes'] as const)),
    ...(asked.oneTime === verified.oneTime ? [] : (['oneTime'] as const)),
    ...(late ? (['startsAt'] as const) : []),
  ];
}

export interface Ending {
  readonly blocked: boolean;
  readonly batched: boolean;
  readonly status: number | undefined;
}

/** What the end of a request says about the pass. A batch is answered 200 whatever became of its parts. */
export function kindOf({ blocked, batched, status }: Ending): EventKind {
  if (blocked) return 'blocked';
  if (status === undefined) return 'maybe-created'; // the answer was lost, not necessarily the request
  if (batched && status < 300) return 'maybe-created';
  return status === 201 ? 'created' : status < 500 ? 'not-created' : 'maybe-created';
}

export function eventOf(creation: Creation, tabId: number, permit: Permit | undefined, ending: Ending, at: number): GateEvent {
  const { lifetimeMinutes, oneTime, startsAt } = creation;
  return {
    at,
    kind: kindOf(ending),
    tabId,
    userId: permit?.userId ?? userIdOf(creation),
    lifetimeMinutes,
    oneTime,
    startsAt,
    batched: ending.batched,
    permitted: permit !== undefined,
    differs: permit ? differences(permit.settings, creation, at) : [],
    status: ending.status,
  };
}
