import type { Recipient } from '../../lib/graph/recipient.ts';
import type { RuleId } from '../../lib/judgement/rule.ts';
import { judged } from '../judged.ts';
import { INITIAL, reduce } from '../panel-reduce.ts';

/** The rules of the findings that a recipient meets before anything is chosen. `now`: UTC ms. */
export function shownFindings(recipient: Recipient, agentId: string, now: number): readonly RuleId[] {
  const state = reduce({ ...INITIAL, recipientId: recipient.person.id }, { type: 'read', recipient });
  return (judged(state, agentId, now)?.findings ?? []).flatMap((finding) => (finding.severity === 'not-checked' ? [] : [finding.rule]));
}
