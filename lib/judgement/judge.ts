import { type FactName, type Facts, type Topic, TOPIC_OF } from './facts.ts';
import { SEVERITIES, type Finding, type RuleFinding, type Unchecked } from './finding.ts';
import type { Choices, Rule } from './rule.ts';
import { RULES } from './rules/rules.ts';
import { tierOf, type Tier } from './tier.ts';

export interface Judgement {
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly tier: Tier;
}

/** Facts and choices in, findings and the tier out. Pure: no browser, no network, no clock of its own. */
export function judge(facts: Facts, choices: Choices, rules: readonly Rule[] = RULES): Judgement {
  const raising = rules.filter(({ about }) => about !== 'verification');
  const verifying = rules.filter(({ about }) => about === 'verification');
  const first = hear(raising, facts, choices, 'standard');
  const tier = tierOf(facts, first.said);
  const second = hear(verifying, facts, choices, tier);
  // What the verification rests on may change with every tick: what it could not see is said whether it speaks or not.
  const findings = [...first.said, ...second.said, ...unchecked(facts, [...first.open, ...verifying])];
  return { findings: findings.sort(worstFirst), tier };
}

/** What the rules say, and which of them might have said worse. */
function hear(rules: readonly Rule[], facts: Facts, choices: Choices, tier: Tier): { said: RuleFinding[]; open: Rule[] } {
  const said: RuleFinding[] = [];
  const open: Rule[] = [];
  for (const rule of rules) {
    const answer = rule.look(facts, choices, tier);
    if (answer) said.push({ ...answer, rule: rule.id });
    if (answer?.severity !== rule.worst) open.push(rule);
  }
  return { said, open };
}

/** One finding for each topic and reason, from those of the rules that could not see everything. */
function unchecked(facts: Facts, rules: readonly Rule[]): readonly Unchecked[] {
  const found = new Map<string, { topic: Topic; why: Unchecked['why']; facts: Set<FactName>; rules: Set<Rule> }>();
  for (const rule of rules) {
    for (const name of rule.needs) {
      const fact = facts[name];
      if (fact.state !== 'not-checked') continue;
      const topic = fact.why === 'signed-out' ? 'everything' : TOPIC_OF[name]; // one reason for all, one line
      const key = `${topic} ${fact.why}`;
      const entry = found.get(key) ?? { topic, why: fact.why, facts: new Set(), rules: new Set() };
      entry.facts.add(name);
      entry.rules.add(rule);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ topic, why, facts: names, rules: without }) => ({
    severity: 'not-checked',
    topic,
    why,
    facts: [...names],
    rules: [...without].map(({ id }) => id),
    grave: [...without].some(({ worst }) => worst !== 'advise') && !neverShown(topic, why),
  }));
}

/**
 * An Authentication Administrator may read neither the tenant policy nor the audit log nor who is eligible for a role
 * (learn.microsoft.com/graph/api, the roles each read asks for). A tick asked for on every single pass would only teach to tick.
 */
const neverShown = (topic: Topic, why: Unchecked['why']): boolean => why === 'role' && NEVER_SHOWN.has(topic);
const NEVER_SHOWN: ReadonlySet<Topic> = new Set(['policy', 'history', 'agent', 'eligibility']);

const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
const worstFirst = (a: Finding, b: Finding) => rank(a) - rank(b);
