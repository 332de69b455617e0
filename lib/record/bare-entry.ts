import type { RecordEntry } from './entry.ts';

/** An entry of something for which nobody was judged or verified. `at`: UTC ms. */
export function bareEntry(what: Pick<RecordEntry, 'kind' | 'at' | 'agentId' | 'recipientId'>): RecordEntry {
  return {
    ...what,
    id: crypto.randomUUID(),
    scenarioId: '',
    findings: [],
    evidence: { tier: 'standard', methods: [], called: undefined, approval: undefined, ticket: '', acknowledged: [] },
  };
}
