import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as any from './arbitraries.ts';
import { evidence, known, notChecked, type Fact, type NotCheckedWhy } from './fact.ts';
import { TOPIC_OF, type FactName, type Facts } from './facts.ts';
import { mustAcknowledge, SEVERITIES, type Finding, type RuleFinding, type Unchecked } from './finding.ts';
import { narrowed, NO_HOUSE_RULES } from './house-rules.ts';
import { judge, type Judgement } from './judge.ts';
import { account, NOW, pass, ROLE, TIER_ZERO } from './rules/case.ts';
import { RULES } from './rules/rules.ts';
import { needsApproval, TIERS } from './tier.ts';
import { counting, missingFor } from './verification.ts';

/** Seeded: a failure is the same tomorrow, and on another machine. */
const always = <T extends [unknown, ...unknown[]]>(arbitraries: { [I in keyof T]: fc.Arbitrary<T[I]> }, holds: (...values: T) => void) => {
  fc.assert(fc.property(...arbitraries, (...values: T) => holds(...values)), { numRuns: 2000, seed: 1 });
};

const isUnchecked = (finding: Finding): finding is Unchecked => finding.severity === 'not-checked';
const isSaid = (finding: Finding): finding is RuleFinding => finding.severity !== 'not-checked';
const blocking = ({ findings }: Judgement) => findings.filter(isSaid).filter(({ severity }) => severity === 'block').map(({ rule }) => rule);
const worst = ({ findings }: Judgement) => Math.min(SEVERITIES.length, ...findings.map(({ severity }) => SEVERITIES.indexOf(severity)));

/** What has to be acknowledged and is lost on the way from one judgement to another: neither asked for there, nor overtaken by a block. */
function lost(before: Judgement, after: Judgement): readonly Finding[] {
  const blocks = new Set(blocking(after));
  const asked = after.findings.filter(mustAcknowledge);
  return before.findings.filter(mustAcknowledge).filter((finding) => (isUnchecked(finding)
    ? !finding.rules.some((rule) => blocks.has(rule)) && !asked.filter(isUnchecked).some(({ topic, why }) => topic === finding.topic && why === finding.why)
    : !blocks.has(finding.rule) && !asked.filter(isSaid).some(({ rule }) => rule === finding.rule)));
}

test('the same facts and choices give the same findings, worst first', () => {
  always([any.facts, any.choices], (facts, choices) => {
    const judged = judge(facts, choices);
    expect(judge(structuredClone(facts), choices)).toEqual(judged);
    const ranks = judged.findings.map(({ severity }) => SEVERITIES.indexOf(severity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });
});

test('the order of the rules means nothing', () => {
  const inAnyOrder = ({ findings, tier }: Judgement) => ({
    tier,
    findings: findings.map((finding) => JSON.stringify(isUnchecked(finding) ? { ...finding, facts: finding.facts.toSorted(), rules: finding.rules.toSorted() } : finding)).toSorted(),
  });
  const shuffled = fc.shuffledSubarray([...RULES], { minLength: RULES.length });
  always([any.facts, any.choices, shuffled], (facts, choices, rules) => {
    expect(inAnyOrder(judge(facts, choices, rules))).toEqual(inAnyOrder(judge(facts, choices)));
  });
});

describe('what was not read', () => {
  test('no facts at all are never a clean bill', () => {
    always([any.noFacts, any.choices], (facts, choices) => {
      expect(judge(facts, choices).findings.some(mustAcknowledge)).toBe(true);
    });
  });

  /** What the role of most agents never shows: a tick on every single pass would only teach to tick. */
  const spared = (why: NotCheckedWhy, name: FactName) => why === 'role' && ['policy', 'agent', 'history', 'eligibility'].includes(TOPIC_OF[name]);

  test('is never a "no": where the fact blocks or warns, not knowing it asks for a tick', () => {
    always([any.facts, any.choices, any.why], (facts, choices, why) => {
      const before = judge(facts, choices).findings.filter(isSaid).filter(({ severity }) => severity !== 'advise');
      for (const name of any.NAMES.filter((one) => !spared(why, one))) {
        const after = judge({ ...facts, [name]: notChecked(why) }, choices).findings;
        const gone = before.filter((finding) => !after.filter(isSaid).some(({ rule, severity }) => rule === finding.rule && severity === finding.severity));
        const asked = after.filter(isUnchecked).filter(mustAcknowledge).some((finding) => finding.facts.includes(name));
        expect(asked ? [] : gone).toEqual([]);
      }
    });
  });

  test('is said in the place of each rule that would have spoken', () => {
    always([any.facts, any.choices, any.why], (facts, choices, why) => {
      for (const { rule: id } of judge(facts, choices).findings.filter(isSaid)) {
        const needs = RULES.find((rule) => rule.id === id)?.needs ?? [];
        const blind = { ...facts, ...Object.fromEntries(needs.map((name) => [name, notChecked(why)])) };
        const without = judge(blind, choices).findings.filter(isUnchecked);
        for (const name of needs) expect(without.some(({ facts: names, rules }) => names.includes(name) && rules.includes(id))).toBe(true);
      }
    });
  });
});

describe('a bad signal', () => {
  const readable = <T>(fact: Fact<readonly T[]>): readonly T[] => evidence(fact) ?? [];
  const changed = (facts: Facts, over: Parameters<typeof account>[0]): Partial<Facts> => ({ account: known({ ...(evidence(facts.account) ?? account()), ...over }, NOW) });

  test.each<[string, (facts: Facts) => Partial<Facts>]>([
    ['a privileged role', ({ roles }) => ({ roles: known([...readable(roles), ROLE.global], NOW) })],
    ['a role group', ({ roleGroups }) => ({ roleGroups: known([...readable(roleGroups), TIER_ZERO], NOW) })],
    ['a sensitive group', ({ sensitiveGroups }) => ({ sensitiveGroups: known([...readable(sensitiveGroups), TIER_ZERO], NOW) })],
    ['an eligible role', ({ eligibleRoles }) => ({ eligibleRoles: known([...readable(eligibleRoles), ROLE.global], NOW) })],
    ['a usable pass', ({ passes }) => ({ passes: known([...readable(passes), pass('usable')], NOW) })],
    ['a changed number', ({ history }) => ({ history: known([...readable(history), { kind: 'number-changed', at: NOW, by: '' }], NOW) })],
    ['a changed method', ({ history }) => ({ history: known([...readable(history), { kind: 'method-changed', at: NOW, by: '' }], NOW) })],
    ['a pass issued before', ({ history }) => ({ history: known([...readable(history), { kind: 'pass-issued', at: NOW, by: '' }], NOW) })],
    ['restricted management', (facts) => changed(facts, { managementRestricted: true })],
    ['a disabled account', (facts) => changed(facts, { enabled: false })],
    ['a shared mailbox', (facts) => changed(facts, { resourceAccount: true })],
  ])('%s lowers neither the worst severity nor the tier, and takes nothing away that has to be acknowledged', (_case, add) => {
    always([any.facts, any.choices], (given, choices) => {
      const signal = add(given);
      // Added to what was read: what was not read is another property's business.
      const clean = Object.keys(signal).filter((name) => given[name as keyof Facts].state === 'not-checked');
      const facts: Facts = { ...given, ...Object.fromEntries(clean.map((name) => [name, name === 'account' ? known(account(), NOW) : { state: 'absent', readAt: NOW }])) };
      const before = judge(facts, choices);
      const after = judge({ ...facts, ...add(facts) }, choices);
      expect(worst(after)).toBeLessThanOrEqual(worst(before));
      expect(TIERS.indexOf(after.tier)).toBeGreaterThanOrEqual(TIERS.indexOf(before.tier));
      expect(lost(before, after)).toEqual([]);
    });
  });
});

describe('verification', () => {
  const lacks = (judged: Judgement) => blocking(judged).some((rule) => rule === 'not-verified' || rule === 'verification-too-weak');

  test('one more method never makes it worse', () => {
    const order = ['start', 'stronger', 'one-more', 'sensitive', 'privileged', 'house', 'nothing'];
    always([any.facts, any.choices, any.ticked, any.verificationId, any.tier], (facts, choices, ticked, more, tier) => {
      const both = new Set([...ticked, more]);
      const rank = (ticks: typeof ticked) => order.indexOf(missingFor(tier, counting(ticks, facts), choices.house));
      expect(rank(both)).toBeGreaterThanOrEqual(rank(ticked));
      expect(lacks(judge(facts, { ...choices, ticked: both })) && !lacks(judge(facts, { ...choices, ticked }))).toBe(false);
    });
  });

  test('a higher tier is never easier', () => {
    always([any.ticked, any.houseRules], (ticked, house) => {
      const enough = TIERS.map((tier) => missingFor(tier, ticked, house) === 'nothing');
      expect(enough).toEqual(enough.toSorted((a, b) => Number(b) - Number(a)));
      const approval = TIERS.map((tier) => needsApproval(tier, house));
      expect(approval).toEqual(approval.toSorted((a, b) => Number(a) - Number(b)));
    });
  });
});

test('an organisation can only narrow', () => {
  const strict = any.houseRules.map((house) => ({ ...house, unsafeDelivery: 'block' as const }));
  always([any.facts, any.choicesUnder(fc.constant(NO_HOUSE_RULES)), strict], (facts, choices, house) => {
    const before = judge(facts, choices);
    const after = judge(facts, { ...choices, house, policy: narrowed(choices.policy, house) });
    expect(blocking(after)).toEqual(expect.arrayContaining(blocking(before)));
    expect(lost(before, after)).toEqual([]);
  });
});

test('unsafe delivery, softened, still asks for a tick', () => {
  always([any.facts, any.choices], (facts, choices) => {
    const soft = judge(facts, { ...choices, house: { ...choices.house, unsafeDelivery: 'confirm' } });
    const strict = judge(facts, { ...choices, house: { ...choices.house, unsafeDelivery: 'block' } });
    expect(soft.findings.filter(isSaid).filter(mustAcknowledge).some(({ rule }) => rule === 'unsafe-delivery')).toBe(blocking(strict).includes('unsafe-delivery'));
  });
});

test('each rule says all that it declares, no more and nothing worse', () => {
  const samples = fc.sample(fc.tuple(any.facts, any.choices), { numRuns: 5000, seed: 1 });
  const said = samples.flatMap(([facts, choices]) => judge(facts, choices).findings.filter(isSaid));
  for (const { id, variants = [undefined], worst: declared } of RULES) {
    const own = said.filter(({ rule }) => rule === id);
    const severity = SEVERITIES.find((one) => own.some((finding) => finding.severity === one));
    expect({ id, severity, variants: new Set(own.map(({ variant }) => variant)) }).toEqual({ id, severity: declared, variants: new Set<string | undefined>(variants) });
  }
});
