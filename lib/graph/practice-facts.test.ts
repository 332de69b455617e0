import { beforeEach, describe, expect, it } from 'vitest';
import { CLOUDS } from '../entra/clouds.ts';
import { classify } from '../entra/user-kind.ts';
import type { Fact } from '../judgement/fact.ts';
import type { FactName } from '../judgement/facts.ts';
import { PEOPLE } from '../practice/people.ts';
import { createPracticeTenant } from '../practice/tenant.ts';
import { FEATURE_SCOPES } from '../session/types.ts';
import { isInGroup } from './approver.ts';
import { openGraph } from './client.ts';
import { readRecipient, type Recipient, type RecipientOptions } from './recipient.ts';
import { never } from './test-graph.ts';

const FULL = ['User.Read', 'UserAuthMethod-TAP.ReadWrite.All', ...Object.values(FEATURE_SCOPES)];
const WITHOUT = (...names: readonly string[]) => FULL.filter((scope) => !names.includes(scope));

let tenant: ReturnType<typeof createPracticeTenant>;
beforeEach(() => {
  tenant = createPracticeTenant();
});

const groupId = (name: string) => tenant.state.groups.find(({ displayName }) => displayName === name)?.id ?? '';
const requests = () => tenant.log.filter(({ batched }) => !batched).length;

function graphOf(agent: string, scopes: readonly string[]) {
  tenant.allow('token', { userId: tenant.person(agent).id, scopes });
  return openGraph({
    cloud: CLOUDS.global,
    token: () => Promise.resolve({ accessToken: 'token', scopes }),
    clock: { now: () => Date.parse('2026-11-21T09:00:00Z'), sleep: () => Promise.resolve() },
    fetch: (input, init) => tenant.handle(new Request(input, init)),
  });
}

function read(alias: string, { agent = 'admin', scopes = FULL, ...more }: Partial<RecipientOptions> & { readonly agent?: string } = {}) {
  const options = { scopes, agentId: tenant.person(agent).id, sensitiveGroups: [groupId('Sales'), groupId('Treasury desk')], auditDays: 7, kept: {}, ...more };
  return readRecipient(graphOf(agent, scopes), tenant.person(alias).id, options, never());
}

/** A fact as a word: what it holds, nothing for an absence, or why it was not checked. */
function word<T>(fact: Fact<T>, show: (value: T) => string): string {
  if (fact.state === 'not-checked') return `? ${fact.why}`;
  return fact.state === 'absent' ? '' : show(fact.value);
}
const each = <T>(show: (one: T) => string) => (list: readonly T[]) => list.map(show).join(', ');
const nameOf = each(({ name }: { readonly name: string }) => name);
const roleOf = each(({ name, scoped }: { readonly name: string; readonly scoped: boolean }) => (scoped ? `${name} over a unit` : name));

function words(recipient: Recipient) {
  return {
    account: word(recipient.account, (account) => {
      const { kind, pending, disagree } = classify(account);
      return [kind, pending && 'pending', disagree && 'disagree', !account.enabled && 'disabled', account.managementRestricted && 'restricted', account.resourceAccount && 'resource'].filter(Boolean).join(' ');
    }),
    passes: word(recipient.passes, each(({ usability }) => usability)),
    methods: word(recipient.methods, each(({ kind }) => kind)),
    roles: word(recipient.roles, roleOf),
    eligibleRoles: word(recipient.eligibleRoles, roleOf),
    roleGroups: word(recipient.roleGroups, nameOf),
    sensitiveGroups: word(recipient.sensitiveGroups, nameOf),
    history: word(recipient.history, each(({ kind, by }) => `${kind} by ${by}`)),
    policy: word(recipient.policy, ({ enabled }) => String(enabled)),
    policyReach: word(recipient.policyReach, String),
    agentRoles: word(recipient.agentRoles, roleOf),
    agentEligibleRoles: word(recipient.agentEligibleRoles, roleOf),
  } satisfies Record<FactName, string>;
}

type Words = ReturnType<typeof words>;

const PLAIN: Words = {
  account: 'member', passes: '', methods: 'password', roles: '', eligibleRoles: '', roleGroups: '', sensitiveGroups: '', history: '',
  policy: 'true', policyReach: 'included', agentRoles: 'Global Administrator', agentEligibleRoles: '',
};

/** What each person's facts have beyond a plain member's; people.ts says why. */
const PEOPLE_ARE: Readonly<Record<string, Partial<Words>>> = {
  nora: { roles: 'Authentication Administrator', methods: 'password, passkey' },
  paul: { roles: 'Privileged Authentication Administrator', methods: 'password, passkey' },
  gina: { roles: 'Global Reader', methods: 'password, passkey' },
  helga: { roles: 'Helpdesk Administrator', methods: 'password, authenticator' },
  admin: { roles: 'Global Administrator', methods: 'password, passkey, windows-hello' },
  pia: { eligibleRoles: 'Authentication Administrator', methods: 'password, authenticator' },
  polly: { roles: 'Authentication Policy Administrator', methods: 'password, passkey' },
  rhea: { roles: 'Reports Reader', methods: 'password, authenticator' },
  adele: { methods: 'password, authenticator, phone' },
  miriam: { methods: 'password, authenticator' },
  'adele-finance': { methods: 'password, phone' },
  zoe: { methods: 'password, authenticator' },
  noah: {},
  vera: { account: 'external-guest' },
  northwind: { account: 'external-guest' },
  penny: { account: 'external-guest pending' },
  mara: { account: 'external-member' },
  conrad: { account: 'member disagree' },
  dirk: { account: 'external-guest disagree' },
  ines: { account: 'internal-guest' },
  glenn: { roles: 'Global Administrator', methods: 'password, authenticator' },
  rolf: { roleGroups: 'Tier zero', methods: 'password, authenticator' },
  oona: { roleGroups: 'Tier zero', methods: 'password, authenticator' },
  rita: { account: 'member restricted' },
  scott: { roles: 'Helpdesk Administrator over a unit' },
  exchange: { roles: 'Exchange Administrator', roleGroups: 'Mail team' },
  reader: { roles: 'Directory Readers', methods: 'password, phone' },
  elena: { eligibleRoles: 'User Administrator', methods: 'password, authenticator' },
  erik: { eligibleRoles: 'Reports Reader', methods: 'password, phone' },
  dora: { account: 'member disabled' },
  nils: {},
  carla: { history: 'number-changed by Carla Mendes', methods: 'password, phone, authenticator' },
  theo: { history: 'number-changed by Nora Berg', methods: 'password, authenticator' },
  petra: { history: 'pass-deleted by Nora Berg, pass-issued by Nora Berg', methods: 'password, phone' },
  kai: { methods: 'password, passkey' },
  lou: { methods: 'password, software-oath, email, windows-hello, platform-credential, external' },
  ursula: { passes: 'usable', history: 'pass-issued by Nora Berg', methods: 'password, phone, pass' },
  yves: { passes: 'not-yet', history: 'pass-issued by Nora Berg', methods: 'password, pass' },
  stella: { passes: 'expired', methods: 'password, phone, pass' }, // issued before the seven days
  otto: { passes: 'used', history: 'pass-issued by Nora Berg', methods: 'password, authenticator, pass' },
  xavier: { policyReach: 'excluded' },
  nadia: { passes: 'blocked-by-policy', sensitiveGroups: 'Treasury desk', history: 'pass-issued by Nora Berg', policyReach: 'excluded', methods: 'password, pass' },
  backup: {},
  reception: { account: 'member disabled resource' },
  sync: { methods: 'password, phone' },
  lena: { methods: 'password, phone' },
  milo: { methods: 'password, authenticator' },
  tara: { methods: 'password, authenticator' },
  hugo: { methods: 'password, phone' },
  emil: { methods: 'password, phone' },
  bea: { roles: 'Authentication Administrator, Reports Reader', methods: 'password, passkey' },
  victor: { methods: 'password, authenticator' },
};

describe('an administrator with all scopes reads of', () => {
  it.each(PEOPLE.map(({ alias }) => alias))('%s', async (alias) => {
    expect(words(await read(alias))).toEqual({ ...PLAIN, ...PEOPLE_ARE[alias] });
    expect(Object.keys(PEOPLE_ARE)).toContain(alias);
    expect(requests()).toBe(1);
  });
});

const notCheckedIn = (recipient: Recipient) =>
  Object.fromEntries(Object.entries(recipient).flatMap(([name, fact]) => (fact?.state === 'not-checked' ? [[name, fact.why as string]] : [])));
const statesOf = (recipient: Recipient) => Object.fromEntries(Object.entries(recipient).flatMap(([name, fact]) => (fact?.state ? [[name, fact.state as string]] : [])));

describe('a scope withheld', () => {
  const { findUsers, userDetails, methods, policy, roles, groups, audit } = FEATURE_SCOPES;
  it.each<[readonly string[], readonly FactName[]]>([
    [[findUsers], []],
    [[userDetails], ['account', 'roleGroups']], // what somebody owns takes it, too
    [[methods], ['methods']],
    [[policy], ['policy', 'policyReach']],
    [[roles], ['roles', 'eligibleRoles', 'agentRoles', 'agentEligibleRoles']],
    [[groups], ['roleGroups']], // the ids are still shown
    [[audit], ['history']],
    [[userDetails, groups], ['account', 'roles', 'roleGroups', 'sensitiveGroups', 'policyReach']],
    [['UserAuthMethod-TAP.ReadWrite.All'], []],
    [['UserAuthMethod-TAP.ReadWrite.All', methods], ['passes', 'methods']],
  ])('%j → not checked: %j, and nothing else changes', async (scopes, facts) => {
    const all = statesOf(await read('nadia'));
    const recipient = await read('nadia', { scopes: WITHOUT(...scopes) });
    expect(notCheckedIn(recipient)).toEqual(Object.fromEntries(facts.map((fact) => [fact, 'scope'])));
    expect(statesOf(recipient)).toEqual({ ...all, ...Object.fromEntries(facts.map((fact) => [fact, 'not-checked'])) });
  });

  it('that names roles still shows that there is one', async () => {
    expect((await read('glenn', { scopes: WITHOUT(roles) })).roles).toMatchObject({ state: 'known', value: [{ templateId: undefined, name: '' }] });
    expect((await read('scott', { scopes: WITHOUT(roles) })).roles).toMatchObject({ state: 'not-checked', why: 'scope' });
  });
});

describe('what the agent’s role does not open', () => {
  it.each([
    ['nora', { policy: 'role', policyReach: 'role', history: 'role' }],
    ['gina', {}],
    ['rhea', { passes: 'role', methods: 'role', policy: 'role', policyReach: 'role' }],
  ])('%s', async (agent, facts) => {
    expect(notCheckedIn(await read('adele', { agent }))).toEqual(facts);
  });

  it('their own roles, active and eligible', async () => {
    expect(words(await read('adele', { agent: 'nora' }))).toMatchObject({ agentRoles: 'Authentication Administrator', agentEligibleRoles: '' });
    expect(words(await read('adele', { agent: 'pia' }))).toMatchObject({ agentRoles: '', agentEligibleRoles: 'Authentication Administrator' });
    expect(words(await read('adele', { agent: 'scott' }))).toMatchObject({ agentRoles: 'Helpdesk Administrator over a unit' });
  });
});

describe('a user in more groups than a page shows', () => {
  it.each([
    ['nadia', { policyReach: 'excluded', roleGroups: '' }],
    ['rolf', { policyReach: 'included', roleGroups: 'Tier zero' }],
    ['adele', { policyReach: 'included', roleGroups: '', sensitiveGroups: '' }],
  ])('%s: two requests', async (alias, facts) => {
    const { id } = tenant.person(alias);
    const crowd = Array.from({ length: 1100 }, (_, index) => ({ id: `c${index}`, displayName: `Team ${index}`, isAssignableToRole: false, members: new Set([id]), owners: new Set<string>() }));
    tenant.state.groups.unshift(...crowd);
    const recipient = await read(alias);
    expect(words(recipient)).toMatchObject(facts);
    expect(recipient.sensitiveGroups).toMatchObject(alias === 'nadia' ? { state: 'known', value: [{ id: groupId('Treasury desk') }] } : { state: 'absent' });
    expect(requests()).toBe(2);
  });
});

it('tells whether an approver is in a group, nested ones too', async () => {
  const graph = graphOf('nora', FULL);
  expect(await isInGroup(graph, tenant.person('rolf').id, groupId('Tier zero'), never())).toBe(true);
  expect(await isInGroup(graph, tenant.person('nadia').id, groupId('No temporary passes'), never())).toBe(true);
  expect(await isInGroup(graph, tenant.person('adele').id, groupId('Tier zero'), never())).toBe(false);
});
