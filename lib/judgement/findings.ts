import type { Person } from '../entra/person.ts';
import { canStillSignIn, type Pass } from '../entra/pass.ts';
import type { TenantPolicy } from '../entra/policy.ts';
import type { Fact } from './fact.ts';

export type Severity = 'block' | 'confirm' | 'not-checked' | 'advise';

export type FindingId = 'self' | 'policy-disabled' | 'account-disabled' | 'usable-pass' | 'passes-not-checked' | 'policy-unreadable' | 'stale-pass';

export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
}

/** What the judgement looks at. */
export interface RecipientFacts {
  readonly person: Person;
  readonly passes: Fact<readonly Pass[]>;
  readonly policy: Fact<TenantPolicy>;
}

const ORDER: readonly Severity[] = ['block', 'confirm', 'not-checked', 'advise'];

/** Facts in, findings out, worst first. `agentId` is the signed-in agent's object id. */
export function judge(facts: RecipientFacts, agentId: string): readonly Finding[] {
  const { person, passes, policy } = facts;
  const findings: Finding[] = [];
  const add = (id: FindingId, severity: Severity, when: boolean) => {
    if (when) findings.push({ id, severity });
  };
  add('self', 'block', person.id.toLowerCase() === agentId.toLowerCase());
  add('policy-disabled', 'block', policy.state === 'known' && !policy.value.enabled);
  add('account-disabled', 'confirm', person.accountEnabled === false);
  add('usable-pass', 'confirm', passes.state === 'known' && passes.value.some(canStillSignIn));
  add('stale-pass', 'advise', passes.state === 'known' && passes.value.length > 0 && !passes.value.some(canStillSignIn));
  add('passes-not-checked', 'not-checked', passes.state === 'not-checked');
  add('policy-unreadable', 'not-checked', policy.state === 'not-checked');
  return findings.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** Findings that ask for an explicit acknowledgement. What could not be checked counts: it might have been a reason to confirm. */
export function toAcknowledge(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ id, severity }) => severity === 'confirm' || id === 'passes-not-checked');
}
