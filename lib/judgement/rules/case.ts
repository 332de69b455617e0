import type { Account } from '../../entra/account.ts';
import type { Change, ChangeKind } from '../../entra/history.ts';
import type { Method, MethodKind } from '../../entra/methods.ts';
import type { Pass, PassSettings, Usability } from '../../entra/pass.ts';
import { UNREAD_POLICY, type TenantPolicy } from '../../entra/policy.ts';
import type { Group, HeldRole } from '../../entra/roles.ts';
import type { Approval } from '../approval.ts';
import { absent, known, notChecked, type Fact, type NotCheckedWhy } from '../fact.ts';
import type { Facts } from '../facts.ts';
import { NO_HOUSE_RULES, type HouseRules } from '../house-rules.ts';
import type { Choices, Rule } from '../rule.ts';
import { SCENARIOS, type Scenario, type ScenarioId } from '../scenarios.ts';
import type { Tier } from '../tier.ts';
import type { Ticked, VerificationId } from '../verification.ts';

/*
 * What the tables of cases are made of. Everything is as good as it can be until a case says otherwise.
 */

export const NOW = Date.UTC(2026, 4, 4, 8);
export const MINUTE = 60_000;
export const AGENT = '11111111-1111-4111-8111-111111111111';
export const RECIPIENT = '22222222-2222-4222-8222-222222222222';

export const there = <T>(value: T): Fact<T> => known(value, NOW);
export const nothing = absent(NOW);
export const unread = (why: NotCheckedWhy = 'scope') => notChecked(why);

const role = (name: string, templateId?: string, over: Partial<HeldRole> = {}): HeldRole => ({ templateId, name, custom: false, scoped: false, ...over });
export const ROLE = {
  global: role('Global Administrator', '62e90394-69f5-4237-9190-012177145e10'),
  privilegedAuth: role('Privileged Authentication Administrator', '7be44c8a-adaf-4e2a-84d6-ab2649e08a13'),
  auth: role('Authentication Administrator', 'c4e39bd9-1100-46d3-8c65-fb160da0071f'),
  helpdesk: role('Helpdesk Administrator', '729827e3-9c14-49f7-bb1b-9608f156bbb8'),
  reader: role('Directory Readers', '88d8e3e3-8f55-4a1e-953a-9b9898b8876b'),
  custom: role('Night shift', '33333333-3333-4333-8333-333333333333', { custom: true }),
  unnamed: role(''),
} as const;
export const scoped = (held: HeldRole): HeldRole => ({ ...held, scoped: true });

export const TIER_ZERO: Group = { id: '44444444-4444-4444-8444-444444444444', name: 'Tier zero' };

export const account = (over: Partial<Account> = {}): Account => ({
  userPrincipalName: 'adele.vance@contoso.com',
  userType: 'Member',
  enabled: true,
  creationType: null,
  externalUserState: null,
  identities: [{ signInType: 'userPrincipalName', issuer: 'contoso.com' }],
  createdAt: NOW - 700 * 24 * 60 * MINUTE,
  managementRestricted: false,
  resourceAccount: false,
  ...over,
});

/** Invited and redeemed: all signals say "from elsewhere". */
export const invited = (over: Partial<Account> = {}): Account => account({
  userPrincipalName: 'vera_fabrikam.com#EXT#@contoso.com',
  userType: 'Guest',
  creationType: 'Invitation',
  externalUserState: 'Accepted',
  identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD' }],
  ...over,
});

export const pass = (usability: Usability): Pass => ({
  id: 'p', createdAt: NOW - MINUTE, startsAt: NOW - MINUTE, endsAt: NOW + 59 * MINUTE, lifetimeMinutes: 60, oneTime: true, usability,
});
export const method = (kind: MethodKind): Method => ({ id: kind, kind, label: '' });
export const change = (kind: ChangeKind, minutesAgo = 60): Change => ({ kind, at: NOW - minutesAgo * MINUTE, by: 'someone' });
export const policy = (over: Partial<TenantPolicy> = {}): TenantPolicy => ({ ...UNREAD_POLICY, minimumMinutes: 60, maximumMinutes: 480, ...over });

/** A member of whom nothing speaks against a pass, and an agent who may issue one. */
export const facts = (over: Partial<Facts> = {}): Facts => ({
  account: there(account()),
  passes: nothing,
  methods: nothing,
  roles: nothing,
  eligibleRoles: nothing,
  roleGroups: nothing,
  sensitiveGroups: nothing,
  history: nothing,
  policy: there(policy()),
  policyReach: there('included'),
  agentRoles: there([ROLE.auth]),
  agentEligibleRoles: nothing,
  ...over,
});

export const scenario = (id: ScenarioId): Scenario => {
  const found = SCENARIOS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
export const settings = (over: Partial<PassSettings> = {}): PassSettings => ({ lifetimeMinutes: 60, oneTime: true, startsAt: undefined, ...over });
export const ticks = (...ids: readonly VerificationId[]): Ticked => new Set(ids);
export const house = (over: Partial<HouseRules> = {}): HouseRules => ({ ...NO_HOUSE_RULES, ...over });
export const approval = (over: Partial<Approval> = {}): Approval => ({
  approverId: '55555555-5555-4555-8555-555555555555', name: 'Alma Grant', reference: 'INC-1', inGroup: undefined, at: NOW, ...over,
});

/** Device loss, seen in person. */
export const choices = (over: Partial<Choices> = {}): Choices => ({
  agentId: AGENT,
  recipientId: RECIPIENT,
  now: NOW,
  settings: settings(),
  scenario: scenario('device-loss'),
  policy: policy(),
  ticked: ticks('in-person'),
  approval: undefined,
  delivery: undefined,
  house: NO_HOUSE_RULES,
  ...over,
});

/** A row of a rule's table: what it says, when, and what is unlike the good case. */
export type Row = [line: string, when: string, looked?: Partial<Facts>, chosen?: Partial<Choices>, tier?: Tier];

/** What one rule says, in a line: its severity, variant and detail; or which facts it went without; or `silent`. */
export function says(rule: Rule, looked: Partial<Facts> = {}, chosen: Partial<Choices> = {}, tier: Tier = 'standard'): string {
  const given = facts(looked);
  const said = rule.look(given, choices(chosen), tier);
  if (said) return [said.severity, said.variant, said.detail].filter((part) => part !== undefined).join(' ');
  const without = rule.needs.filter((name) => given[name].state === 'not-checked');
  return without.length > 0 ? `not checked: ${without.join(', ')}` : 'silent';
}
