import { EVENTS } from './audit-events.ts';
import type { AuditEvent } from './types.ts';

type What = Pick<AuditEvent, 'service' | 'activity' | 'reason' | 'properties'>;

const PERIOD = 30 * 86_400_000;
/** Rows from an issuance to its revocation. */
const LATER = 3;

const idOf = (kind: string, index: number) => `${kind}${index.toString(16).padStart(7, '0')}-0000-4000-8000-${(index + 1).toString(16).padStart(12, '0')}`;
const LIFETIMES = [60, 60, 120, 480];

/** What row `index` of a long log is about: of twenty, nine passes, three of them revoked soon after, and what else goes on. */
function whatOf(index: number, at: number): What {
  const turn = index % 20;
  if (turn < 9) {
    const pass = { id: idOf('e', index), start: at, lifetimeMinutes: LIFETIMES[index % LIFETIMES.length] ?? 60, isUsableOnce: index % 3 !== 0 };
    return EVENTS.passIssued(pass, Math.floor(index / 20) % 2 === 0 ? 'long' : 'short');
  }
  if (turn < 9 + LATER) return EVENTS.passDeleted(idOf('e', index - LATER));
  if (turn < 17) return EVENTS.phoneRegistered('');
  return turn < 19 ? EVENTS.methodDeleted('phone') : EVENTS.profilePhoneChanged('+1 425 555 0100');
}

/**
 * Rows to fill a long audit log with, oldest first, spread evenly over the 30 days that Entra keeps, up to an hour ago.
 * The same for the same counts. `agents` and `targets` are ids; who is revoked is who was issued to. `made`: UTC ms.
 */
export function auditCrowd(count: number, agents: readonly string[], targets: readonly string[], made: number): AuditEvent[] {
  const from = made - PERIOD + 3_600_000;
  const step = (PERIOD - 7_200_000) / Math.max(1, count);
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const about = index % 20 >= 9 && index % 20 < 9 + LATER ? index - LATER : index;
    const at = Math.round(from + index * step);
    return { id: idOf('f', index), at, by: agents[about % agents.length] ?? '', target: targets[(about * 7) % targets.length] ?? '', ...whatOf(index, at) };
  });
}
