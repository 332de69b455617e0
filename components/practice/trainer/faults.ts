import type { Fault, FaultPlan } from '../../../lib/practice/tenant.ts';

export type TrainerFault = keyof typeof FAULTS;

/** What can go wrong with the next pass. The texts are Graph's: lib/practice/refusals.ts. */
const FAULTS = {
  throttled: { kind: 'throttle', retryAfterSeconds: 5 },
  refused: { kind: 'refuse', status: 403, code: 'accessDenied', message: 'Request Authorization failed' },
  lost: { kind: 'cut', after: 'after' },
} as const satisfies Record<string, Fault>;

export const TRAINER_FAULTS = Object.keys(FAULTS) as readonly TrainerFault[];

/** The next request for a pass meets it, from the panel or the look-alike. */
export function order(plan: FaultPlan, fault: TrainerFault): void {
  plan.clear();
  plan.next({ when: { method: 'POST', path: /\/temporaryAccessPassMethods$/i }, fault: FAULTS[fault] });
}
