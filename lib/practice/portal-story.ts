import type { GateEvent } from '../gate/types.ts';
import type { RecordedPass, RecordEntry } from '../record/entry.ts';
import { recordedPass } from '../record/without-passcode.ts';

/**
 * What was recorded, with passes that were made or deleted in the look-alike told as the panel tells its own. The real
 * record has them in parts, since nobody but Entra sees both the verification and the pass; here both are seen.
 */
export interface PortalStory {
  /** Every entry of this practice, oldest first, each as it is now. */
  readonly entries: () => readonly RecordEntry[];
  /** From the panel or the guard. */
  readonly recorded: (entry: RecordEntry) => void;
  /** A permitted creation came through; it was verified as the guard's last entry says. */
  readonly created: (event: GateEvent, pass: RecordedPass) => void;
  /** `at` is UTC ms. */
  readonly deleted: (pass: RecordedPass, by: Pick<RecordEntry, 'agentId' | 'recipientId'>, at: number) => void;
}

export function portalStory(tell: (entry: RecordEntry) => void): PortalStory {
  const kept = new Map<string, RecordEntry>();
  let unlocked: RecordEntry | undefined;
  let made: RecordEntry | undefined;

  const keep = (entry: RecordEntry) => {
    kept.set(entry.id, entry);
    tell(entry);
  };
  const goOn = (more: Partial<RecordEntry>) => {
    if (!made) return;
    made = { ...made, ...more };
    keep(made);
  };

  return {
    entries: () => [...kept.values()],
    recorded(entry) {
      if (entry.kind === 'unlocked') unlocked = entry;
      const { delivery, deliveryReason, at } = entry;
      if (entry.kind === 'delivered' && made) goOn({ delivery, deliveryReason, deliveredAt: at });
      else keep(entry);
    },
    created({ at, lifetimeMinutes, oneTime = false, startsAt }, pass) {
      if (!unlocked || lifetimeMinutes === undefined) return;
      made = { ...unlocked, id: crypto.randomUUID(), kind: 'issuance', at, outcome: 'issued', settings: { lifetimeMinutes, oneTime, startsAt }, pass: recordedPass(pass) };
      keep(made);
    },
    deleted(pass, by, at) {
      const evidence = { tier: 'standard', methods: [], called: undefined, approval: undefined, ticket: '', acknowledged: [] } as const;
      keep({ id: crypto.randomUUID(), kind: 'revoked', at, ...by, scenarioId: 'device-loss', findings: [], evidence, pass: recordedPass(pass), revokedAt: at });
    },
  };
}
