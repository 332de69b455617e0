import type { RecordedPass, RecordEntry } from './entry.ts';

export interface MyPass {
  readonly pass: RecordedPass;
  /** Of the issuance. */
  readonly entry: RecordEntry;
}

/** Passes that the agent issued here and that are not over or known to be revoked `now` (UTC ms); what ends first comes first. */
export function stillMine(entries: readonly RecordEntry[], agentId: string, now: number): readonly MyPass[] {
  const gone = new Set(entries.filter(({ revokedAt }) => revokedAt !== undefined).map(({ pass }) => pass?.id));
  const recipients = new Map<string, MyPass>();
  for (const entry of entries) {
    const { pass, recipientId } = entry;
    // A later pass replaces the one before it.
    if (entry.kind === 'issuance' && entry.agentId === agentId && pass) recipients.set(recipientId, { pass, entry });
  }
  return [...recipients.values()].filter(({ pass }) => pass.endsAt > now && !gone.has(pass.id)).sort((a, b) => a.pass.endsAt - b.pass.endsAt);
}

/** How long after its end a pass is still worth a question; ms. */
const RECENT = 3 * 86_400_000;

/** The agent's passes that ended lately, were not revoked, and of which nobody has looked yet whether they were used. `now`: UTC ms. */
export function endedUnseen(entries: readonly RecordEntry[], agentId: string, now: number): readonly MyPass[] {
  const settled = new Set(entries.filter(({ revokedAt, care }) => revokedAt !== undefined || care?.usedSeenAt !== undefined || care?.endedSeenAt !== undefined || care?.newMethods !== undefined).map(({ pass }) => pass?.id));
  const replaced = (mine: RecordEntry) => entries.some(({ kind, recipientId, at, pass }) => kind === 'issuance' && pass && recipientId === mine.recipientId && at > mine.at);
  return entries.flatMap((entry) => {
    const { pass, kind } = entry;
    const mine = kind === 'issuance' && entry.agentId === agentId && pass !== undefined;
    return mine && pass.endsAt <= now && pass.endsAt > now - RECENT && !settled.has(pass.id) && !replaced(entry) ? [{ pass, entry }] : [];
  });
}
