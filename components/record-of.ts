import { findingKey } from '../lib/judgement/finding.ts';
import type { Judgement } from '../lib/judgement/judge.ts';
import type { RecordEntry } from '../lib/record/entry.ts';
import type { PanelState } from './panel-state.ts';

/** The panel's state as the record keeps it. */
export function recordOf(state: PanelState, judgement: Judgement | undefined, what: Pick<RecordEntry, 'kind' | 'agentId' | 'at' | 'delivery'>): RecordEntry {
  const { recipientId = '', scenarioId, ticked, called, approval, ticket, acknowledged } = state;
  return {
    ...what,
    recipientId,
    scenarioId,
    findings: (judgement?.findings ?? []).map(findingKey),
    evidence: {
      tier: judgement?.tier ?? 'standard',
      methods: [...ticked].map(([id, at]) => ({ id, at })),
      called: ticked.has('call-back') ? (called ?? state.recipient?.person.phones[0]?.class) : undefined,
      approval: approval && { approverId: approval.approverId, reference: approval.reference, at: approval.at },
      ticket,
      acknowledged: [...acknowledged],
    },
  };
}
