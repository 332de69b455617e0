import type { TenantPolicy } from '../entra/policy.ts';
import { bareEntry } from './bare-entry.ts';
import type { PolicyChange, RecordEntry } from './entry.ts';

/** A change to the tenant policy as the record keeps it: of no recipient, and nothing was verified. `at`: UTC ms. */
export function policyEntry(agentId: string, policyChange: PolicyChange, at: number): RecordEntry {
  return { ...bareEntry({ kind: 'policy', at, agentId, recipientId: '' }), policyChange };
}

/** The agent's last change of each setting that still holds, and can be undone; the latest first. */
export function undoable(entries: readonly RecordEntry[], agentId: string, policy: TenantPolicy): readonly (PolicyChange & { readonly at: number })[] {
  const last = new Map<string, PolicyChange & { readonly at: number }>();
  for (const { at, agentId: by, policyChange } of entries) {
    if (by === agentId && policyChange?.appliedAt !== undefined) last.set(policyChange.setting, { ...policyChange, at });
  }
  return [...last.values()].filter(({ setting, to }) => policy[setting] === to).sort((a, b) => b.at - a.at);
}
