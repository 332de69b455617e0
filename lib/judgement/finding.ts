import type { PassSettings } from '../entra/pass.ts';
import type { NotCheckedWhy } from './fact.ts';
import type { FactName, Topic } from './facts.ts';
import type { RuleId } from './rule.ts';
import type { Tier } from './tier.ts';

/** Worst first. */
export const SEVERITIES = ['block', 'confirm', 'not-checked', 'advise'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface RuleFinding {
  readonly severity: Exclude<Severity, 'not-checked'>;
  readonly rule: RuleId;
  /** Told apart where one rule has several things to say: part of the text's key. */
  readonly variant?: string | undefined;
  /** What the text names: roles, minutes. */
  readonly detail?: string | undefined;
  /** UTC ms of what the text tells, where it tells of an event. */
  readonly at?: number | undefined;
  readonly tier?: Tier | undefined;
  /** What mends it with one click. */
  readonly fix?: Partial<PassSettings> | undefined;
}

/** Facts that could not be had, all for one reason, and the rules that go without them. */
export interface Unchecked {
  readonly severity: 'not-checked';
  readonly topic: Topic;
  readonly why: NotCheckedWhy;
  readonly facts: readonly FactName[];
  readonly rules: readonly RuleId[];
  /** One of the rules could have blocked, or asked for an acknowledgement. */
  readonly grave: boolean;
}

export type Finding = RuleFinding | Unchecked;

/** Tells findings apart: what was acknowledged is this very thing, not another of the same rule. */
export function findingKey(finding: Finding): string {
  const parts = finding.severity === 'not-checked' ? ['not-checked', finding.topic, finding.why, finding.facts.toSorted().join('+')] : [finding.rule, finding.variant, finding.detail, finding.at];
  return parts.filter((part) => part !== undefined).join(':');
}

/** Asks for an explicit, recorded acknowledgement: also what was not checked and could have asked for one. */
export function mustAcknowledge(finding: Finding): boolean {
  return finding.severity === 'confirm' || (finding.severity === 'not-checked' && finding.grave);
}
