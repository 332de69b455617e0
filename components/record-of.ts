import type { Pass } from '../lib/entra/pass.ts';
import { evidence, type Fact } from '../lib/judgement/fact.ts';
import { findingKey } from '../lib/judgement/finding.ts';
import type { Judgement } from '../lib/judgement/judge.ts';
import type { RecordEntry } from '../lib/record/entry.ts';
import { scenarioOf, type PanelState } from './panel-state.ts';

type What = Omit<RecordEntry, 'id' | 'recipientId' | 'scenarioId' | 'findings' | 'evidence'>;

/** The panel's state as the record keeps it, as a new entry. */
export function recordOf(state: PanelState, judgement: Judgement | undefined, what: What): RecordEntry {
  const { recipientId = '', ticked, called, approval, ticket, acknowledged } = state;
  return {
    ...what,
    id: crypto.randomUUID(),
    recipientId,
    scenarioId: scenarioOf(state).id,
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

/** Undefined where the passes could not be read. */
export function idsOf(passes: Fact<readonly Pass[]>): readonly string[] | undefined {
  return passes.state === 'absent' ? [] : evidence(passes)?.map(({ id }) => id);
}
