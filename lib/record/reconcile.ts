import type { Pass } from '../entra/pass.ts';
import type { RecordEntry } from './entry.ts';
import { recordedPass } from './without-passcode.ts';

/** ms that this computer's and the service's clocks may differ. */
const SLACK = 120_000;
/** ms within which a request that was sent is answered, or never. */
const LONGEST = 180_000;
/** ms before a list without a pass proves anything: the service may still be at work. */
const SETTLED = 60_000;

export type Reconciled = Pick<RecordEntry, 'outcome' | 'pass' | 'reconciledAt'>;

/**
 * What became of a pass that was asked for when the panel was closed, by the recipient's passes as they are `now`
 * (UTC ms); undefined where it is too early to tell. Entra keeps at most one pass, so one from before that is still
 * there says that none was made.
 */
export function reconciled({ at, before }: RecordEntry, passes: readonly Pass[], now: number): Reconciled | undefined {
  const since = passes.filter(({ id }) => !before?.includes(id));
  const made = since.find(({ createdAt }) => createdAt !== undefined && createdAt >= at - SLACK && createdAt <= at + LONGEST + SLACK);
  if (made) return { outcome: 'issued', pass: recordedPass(made), reconciledAt: now };
  if (now - at < SETTLED) return undefined;
  // Another pass since, or an old one that is gone: ours may have been there in between.
  const replaced = since.length > 0 || (passes.length === 0 && before !== undefined && before.length > 0);
  return { outcome: replaced ? 'unknown' : 'nothing', reconciledAt: now };
}
