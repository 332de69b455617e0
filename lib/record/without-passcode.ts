import type { Pass } from '../entra/pass.ts';
import type { RecordedPass, RecordEntry } from './entry.ts';

const GONE = '••••';

/** Only what an entry may hold: what a caller carried along by mistake stays behind. */
const KEYS: Readonly<Record<Exclude<keyof RecordEntry, 'passcode'>, true>> = {
  id: true, kind: true, at: true, agentId: true, recipientId: true, scenarioId: true, findings: true, evidence: true, settings: true, before: true,
  outcome: true, reconciledAt: true, pass: true, delivery: true, deliveredAt: true, deliveryReason: true, handOut: true, revokedAt: true, revokeReason: true, care: true, policyChange: true,
};

export function recordedPass({ id, startsAt, endsAt }: Pass | RecordedPass): RecordedPass {
  return { id, startsAt, endsAt };
}

/**
 * The entry as it may be kept: known keys alone, and without the passcode where somebody wrote it into a ticket or a
 * reason. `passcode`: as long as the panel still has it.
 */
export function withoutPasscode(entry: RecordEntry, passcode?: string): RecordEntry {
  const kept = Object.fromEntries(Object.entries(entry).filter(([key]) => key in KEYS)) as unknown as RecordEntry;
  const safe = kept.pass ? { ...kept, pass: recordedPass(kept.pass) } : kept;
  return passcode ? (replaced(safe, passcode) as RecordEntry) : safe;
}

function replaced(value: unknown, passcode: string): unknown {
  if (typeof value === 'string') return value.replaceAll(passcode, GONE);
  if (Array.isArray(value)) return value.map((item) => replaced(item, passcode));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, passcode)]));
}
