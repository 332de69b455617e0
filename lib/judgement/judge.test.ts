import { describe, expect, test } from 'vitest';
import { findingKey, mustAcknowledge, type Finding } from './finding.ts';
import { oldestReading, type Facts } from './facts.ts';
import { known } from './fact.ts';
import { judge } from './judge.ts';
import type { Choices } from './rule.ts';
import { account, approval, change, choices, facts, house, invited, MINUTE, NOW, pass, ROLE, there, ticks, TIER_ZERO, unread } from './rules/case.ts';
import { needsApproval, type Tier } from './tier.ts';

const ALWAYS = ['advise ten-minutes', 'advise replication', 'advise not-for'];

const line = (finding: Finding): string =>
  finding.severity === 'not-checked'
    ? `not-checked ${finding.topic} (${finding.why}): ${finding.facts.join(', ')}`
    : [finding.severity, finding.rule, finding.variant].filter(Boolean).join(' ');
const lines = (looked: Partial<Facts>, chosen: Partial<Choices> = {}) => judge(facts(looked), choices(chosen)).findings.map(line).filter((one) => !ALWAYS.includes(one));
const asked = (looked: Partial<Facts>, chosen: Partial<Choices> = {}) => judge(facts(looked), choices(chosen)).findings.filter(mustAcknowledge).map(line);

describe('findings', () => {
  test('a plain member, seen in person', () => {
    expect(judge(facts(), choices()).findings.map(line)).toEqual(ALWAYS);
  });

  test('worst first', () => {
    expect(lines({ account: there(invited({ enabled: false })), methods: unread(), passes: there([pass('expired')]) })).toEqual([
      'block external-guest', 'confirm account-disabled', 'not-checked methods (scope): methods', 'advise stale-pass',
    ]);
  });

  test('facts of one topic that are missing for one reason are said in one breath', () => {
    expect(lines({ roles: unread(), roleGroups: unread() })).toEqual(['not-checked privilege (scope): roles, roleGroups']);
  });

  test('and for two reasons in two', () => {
    expect(lines({ roles: unread('timed-out'), roleGroups: unread() })).toEqual(['not-checked privilege (timed-out): roles', 'not-checked privilege (scope): roleGroups']);
  });

  test('name the rules that go without', () => {
    const [finding] = judge(facts({ history: unread() }), choices()).findings;
    expect(finding).toMatchObject({ topic: 'history', rules: ['recent-method-change', 'recent-pass', 'verification-too-weak', 'call-back-void', 'approval-missing'] });
  });

  test('a rule that said its worst misses nothing', () => {
    expect(lines({ roles: there([ROLE.global]), roleGroups: unread() })).toEqual(['block privileged role', 'block approval-missing none']);
  });

  test('what the verification rests on is missed whether it is enough or not', () => {
    const missed = 'not-checked groups (scope): sensitiveGroups';
    for (const ticked of [ticks(), ticks('call-back'), ticks('in-person')]) expect(lines({ sensitiveGroups: unread() }, { ticked })).toContain(missed);
  });

  test('a rule that could say worse does', () => {
    const restricted = there(account({ managementRestricted: true }));
    const agentRoles = there([{ ...ROLE.auth, scoped: true }]);
    expect(lines({ account: restricted, agentRoles, roles: unread() }, { approval: approval() })).toEqual(['confirm privileged restricted', 'not-checked privilege (scope): roles']);
  });
});

describe('what asks for an acknowledgement', () => {
  test.each<[string, Partial<Facts>, boolean]>([
    ['an account that was not read could be a guest’s', { account: unread() }, true],
    ['roles that were not read could be privileged', { roles: unread('role') }, true],
    ['role groups that were not read could be there', { roleGroups: unread('timed-out') }, true],
    ['eligible roles that were not read could be privileged', { eligibleRoles: unread() }, true],
    ['eligible roles, for want of a role: no tick on every pass', { eligibleRoles: unread('role') }, false],
    ['passes that were not read could be usable', { passes: unread('timed-out') }, true],
    ['methods could only bring advice', { methods: unread() }, false],
    ['the agent’s roles may not do', { agentRoles: unread() }, true],
    ['the agent’s roles, for want of a role: Entra enforces it', { agentRoles: unread('role') }, false],
    ['groups that were not read could be sensitive', { sensitiveGroups: unread() }, true],
    ['the audit log, for want of a scope', { history: unread('scope') }, true],
    ['the audit log, for want of a role: no tick on every pass', { history: unread('role') }, false],
    ['the policy, for want of a role: Entra enforces it', { policy: unread('role'), policyReach: unread('role') }, false],
    ['the policy, for want of a scope', { policy: unread('scope') }, true],
    ['the policy, refused', { policy: unread('refused') }, true],
    ['the policy’s groups, timed out', { policyReach: unread('timed-out') }, true],
  ])('%s', (_case, given, tick) => {
    expect(asked(given)).toHaveLength(tick ? 1 : 0);
    expect(lines(given)).toHaveLength(1);
  });

  test('what blocks asks for none, what advises neither', () => {
    expect(asked({ account: there(invited()), passes: there([pass('expired')]) })).toEqual([]);
    expect(asked({ account: there(account({ enabled: false })) })).toEqual(['confirm account-disabled']);
  });
});

describe('the tier', () => {
  test.each<[Tier, string, Partial<Facts>]>([
    ['standard', 'a plain member', {}],
    ['standard', 'eligible for a role', { eligibleRoles: there([ROLE.global]) }],
    ['sensitive', 'in a sensitive group', { sensitiveGroups: there([TIER_ZERO]) }],
    ['sensitive', 'security info changed', { history: there([change('method-changed')]) }],
    ['sensitive', 'a pass was issued', { history: there([change('pass-issued')]) }],
    ['privileged', 'a role', { roles: there([ROLE.helpdesk]) }],
    ['privileged', 'a role, in a sensitive group', { roles: there([ROLE.helpdesk]), sensitiveGroups: there([TIER_ZERO]) }],
    ['privileged', 'a role group', { roleGroups: there([TIER_ZERO]) }],
    ['privileged', 'restricted management', { account: there(account({ managementRestricted: true })) }],
    ['standard', 'nothing could be read', { roles: unread(), roleGroups: unread(), sensitiveGroups: unread(), history: unread() }],
  ])('%s: %s', (tier, _case, given) => {
    expect(judge(facts(given), choices()).tier).toBe(tier);
  });

  test('is what the verification is held against', () => {
    const ticked = ticks('call-back', 'code-word');
    expect(lines({}, { ticked })).toEqual([]);
    expect(lines({ sensitiveGroups: there([TIER_ZERO]) }, { ticked })).toEqual(['block verification-too-weak sensitive']);
    expect(lines({ history: there([change('number-changed')]) }, { ticked: ticks('call-back', 'manager') })).toEqual([
      'block verification-too-weak sensitive', 'confirm recent-method-change number', 'confirm call-back-void',
    ]);
  });

  test.each<[Tier, readonly Tier[], boolean]>([
    ['standard', [], false],
    ['sensitive', [], false],
    ['privileged', [], true],
    ['standard', ['sensitive'], false],
    ['sensitive', ['sensitive'], true],
    ['privileged', ['sensitive'], true],
    ['standard', ['standard'], true],
    ['sensitive', ['standard'], true],
  ])('%s, where a second person is asked for from %j on: %s', (tier, approvalFor, needed) => {
    expect(needsApproval(tier, house({ approvalFor }))).toBe(needed);
  });
});

describe('findingKey', () => {
  const keys = (given: Partial<Facts>, chosen: Partial<Choices> = {}) => judge(facts(given), choices(chosen)).findings.map(findingKey).toSorted().join(' ');

  test.each<[string, Partial<Facts>, Partial<Facts>]>([
    ['another pass', { passes: there([pass('usable')]) }, { passes: there([{ ...pass('usable'), createdAt: NOW }]) }],
    ['another role', { eligibleRoles: there([ROLE.helpdesk]) }, { eligibleRoles: there([ROLE.global]) }],
    ['a further role', { eligibleRoles: there([ROLE.helpdesk]) }, { eligibleRoles: there([ROLE.helpdesk, ROLE.global]) }],
    ['another change', { history: there([change('method-changed', 60)]) }, { history: there([change('method-changed', 5)]) }],
    ['a number instead of a method', { history: there([change('method-changed')]) }, { history: there([change('number-changed')]) }],
    ['another reason for not knowing', { roles: unread('timed-out') }, { roles: unread('refused') }],
    ['less known', { roles: unread() }, { roles: unread(), roleGroups: unread() }],
  ])('%s is another thing', (_case, before, after) => {
    expect(keys(before)).not.toBe(keys(after));
  });

  test('a longer lifetime is another thing', () => {
    const longer = (lifetimeMinutes: number) => keys({}, { settings: { lifetimeMinutes, oneTime: true, startsAt: undefined } });
    expect(longer(120)).not.toBe(longer(240));
  });

  test('read again, it is the same', () => {
    expect(keys({ passes: known([pass('usable')], NOW + MINUTE) })).toBe(keys({ passes: there([pass('usable')]) }));
  });
});

test('the oldest reading leaves out what is kept for longer', () => {
  const late = known([pass('usable')], NOW + MINUTE);
  expect(oldestReading(facts({ passes: late }))).toBe(NOW);
  const nobody = Object.fromEntries(Object.keys(facts()).map((name) => [name, unread()])) as unknown as Facts;
  expect(oldestReading(nobody)).toBeUndefined();
  expect(oldestReading({ ...nobody, passes: late, policy: facts().policy, agentRoles: facts().agentRoles })).toBe(NOW + MINUTE);
});
