import { judge, type Judgement } from '../lib/judgement/judge.ts';
import type { Finding } from '../lib/judgement/finding.ts';
import { mustAcknowledge, findingKey } from '../lib/judgement/finding.ts';
import type { About, Choices } from '../lib/judgement/rule.ts';
import { RULES } from '../lib/judgement/rules/rules.ts';
import { policyOf, scenarioOf, settingsOf, type PanelState } from './panel-state.ts';

const RULE_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

/** What has been learnt and chosen, judged. Undefined until the facts are there. `now`: UTC ms. */
export function judged(state: PanelState, agentId: string, now: number): Judgement | undefined {
  const { recipient, recipientId = '' } = state;
  return recipient && judge(recipient, choicesOf(state, agentId, recipientId, now));
}

function choicesOf(state: PanelState, agentId: string, recipientId: string, now: number): Choices {
  const { ticked, approval, house } = state;
  return { agentId, recipientId, now, settings: settingsOf(state).settings, scenario: scenarioOf(state), policy: policyOf(state), ticked, approval, delivery: undefined, house };
}

/** What a finding is about; what was not checked concerns the recipient or the tenant. */
export function aboutOf(finding: Finding): About {
  if (finding.severity === 'not-checked') return 'recipient';
  return RULE_BY_ID.get(finding.rule)?.about ?? 'recipient';
}

export function sourceOf(finding: Finding): string | undefined {
  return finding.severity === 'not-checked' ? undefined : RULE_BY_ID.get(finding.rule)?.source;
}

/** Who it is and what may be issued; the other findings stand beside what they are about. */
export const inTheList = (finding: Finding): boolean => ['recipient', 'tenant'].includes(aboutOf(finding));

export function toConfirm(findings: readonly Finding[], acknowledged: ReadonlySet<string>): readonly Finding[] {
  return findings.filter((finding) => mustAcknowledge(finding) && !acknowledged.has(findingKey(finding)));
}
