import fc from 'fast-check';
import type { Account } from '../entra/account.ts';
import type { Change } from '../entra/history.ts';
import type { Method } from '../entra/methods.ts';
import type { Pass, PassSettings } from '../entra/pass.ts';
import type { PolicyReach, TenantPolicy } from '../entra/policy.ts';
import type { Group, HeldRole } from '../entra/roles.ts';
import type { Approval } from './approval.ts';
import { DELIVERY_CHANNELS } from './delivery.ts';
import { absent, known, notChecked, type Fact, type NotCheckedWhy } from './fact.ts';
import { TOPIC_OF, type FactName, type Facts } from './facts.ts';
import { narrowed, type HouseRules } from './house-rules.ts';
import type { Choices } from './rule.ts';
import { AGENT, approval as goodApproval, choices as goodChoices, facts as goodFacts, MINUTE, NOW, pass, RECIPIENT, ROLE, scoped, TIER_ZERO } from './rules/case.ts';
import { SCENARIOS } from './scenarios.ts';
import { TIERS } from './tier.ts';
import { VERIFICATION_METHODS, type VerificationId } from './verification.ts';

/*
 * Anything that can be known, not known or chosen: what tests and the bench judge by the thousand. More than half of
 * it is good, or everything would be blocked for some reason, and no property could tell one reason from another.
 */

export const why = fc.constantFrom<NotCheckedWhy[]>('scope', 'role', 'refused', 'timed-out', 'offline', 'signed-out');

const mostly = <T>(good: T, any: fc.Arbitrary<T>): fc.Arbitrary<T> => fc.oneof({ weight: 4, arbitrary: fc.constant(good) }, { weight: 3, arbitrary: any });
const fact = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Fact<T>> =>
  fc.oneof({ weight: 3, arbitrary: value.map((one) => known(one, NOW)) }, { weight: 1, arbitrary: fc.constant(absent(NOW)) }, { weight: 2, arbitrary: why.map(notChecked) });
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const around = fc.integer({ min: -120, max: 120 }).map((minutes) => NOW + minutes * MINUTE);
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const OWN = { signInType: 'userPrincipalName', issuer: 'contoso.com' };
const account: fc.Arbitrary<Account> = fc.record({
  userPrincipalName: fc.constantFrom('adele@contoso.com', 'vera_fabrikam.com#EXT#@contoso.com'),
  userType: mostly<Account['userType']>('Member', fc.constantFrom('Guest', undefined)),
  enabled: fc.boolean(),
  creationType: mostly<string | null>(null, fc.constantFrom('Invitation', 'SelfServiceSignUp')),
  externalUserState: mostly<string | null>(null, fc.constantFrom('PendingAcceptance', 'Accepted')),
  identities: mostly<Account['identities']>([OWN], fc.subarray([OWN, { signInType: 'federated', issuer: 'ExternalAzureAD' }])),
  createdAt: maybe(around),
  managementRestricted: mostly(false, fc.boolean()),
  resourceAccount: mostly(false, fc.boolean()),
});

const passes: fc.Arbitrary<Pass> = fc.constantFrom('usable', 'not-yet', 'expired', 'used', 'blocked-by-policy', 'unknown').map(pass);
const method: fc.Arbitrary<Method> = fc.record({ id: fc.constant('m'), kind: fc.constantFrom('password', 'phone', 'passkey', 'authenticator', 'pass', 'other'), label: fc.constant('') });
const role: fc.Arbitrary<HeldRole> = fc.tuple(fc.constantFrom(...Object.values(ROLE)), fc.boolean()).map(([held, part]) => (part ? scoped(held) : held));
const group: fc.Arbitrary<Group> = fc.constantFrom(TIER_ZERO, { id: '66666666-6666-4666-8666-666666666666', name: 'Executives' });
export const change: fc.Arbitrary<Change> = fc.record({ kind: fc.constantFrom('pass-issued', 'pass-deleted', 'number-changed', 'method-changed'), at: around, by: fc.constant('someone') });

const lifetime = fc.integer({ min: 10, max: 43_200 });
const policy: fc.Arbitrary<TenantPolicy> = fc.record({ enabled: fc.boolean(), a: lifetime, b: lifetime, oneTimeOnly: fc.boolean() }).map(({ enabled, a, b, oneTimeOnly }) => ({
  enabled,
  minimumMinutes: Math.min(a, b),
  maximumMinutes: Math.max(a, b),
  defaultMinutes: Math.min(a, b),
  oneTimeOnly,
  passcodeLength: 8,
  includes: ['all_users'],
  excludes: [],
}));

const ANY: { readonly [N in FactName]: fc.Arbitrary<Facts[N]> } = {
  account: fact(account),
  passes: fact(some(passes)),
  methods: fact(some(method)),
  roles: fact(some(role)),
  eligibleRoles: fact(some(role)),
  roleGroups: fact(some(group)),
  sensitiveGroups: fact(some(group)),
  history: fact(some(change)),
  policy: fact(policy),
  policyReach: fact(fc.constantFrom<PolicyReach[]>('included', 'excluded', 'not-included')),
  agentRoles: fact(some(role)),
  agentEligibleRoles: fact(some(role)),
};

export const NAMES = Object.keys(TOPIC_OF) as FactName[];
const ofEach = (arbitrary: (name: FactName) => fc.Arbitrary<Facts[FactName]>) => fc.record(Object.fromEntries(NAMES.map((name) => [name, arbitrary(name)]))) as fc.Arbitrary<unknown> as fc.Arbitrary<Facts>;
const GOOD = goodFacts();
export const facts = ofEach((name) => mostly(GOOD[name], ANY[name]));
/** Nothing could be read, each for a reason of its own. */
export const noFacts = ofEach(() => why.map(notChecked));

const ids = VERIFICATION_METHODS.map(({ id }) => id);
export const verificationId = fc.constantFrom(...ids);
export const ticked: fc.Arbitrary<ReadonlySet<VerificationId>> = fc.subarray(ids).map((chosen) => new Set(chosen));
export const tier = fc.constantFrom(...TIERS);

const settings: fc.Arbitrary<PassSettings> = fc.record({
  lifetimeMinutes: fc.oneof(fc.constantFrom(60, 120, 480), fc.integer({ min: -1, max: 50_000 }), fc.double()),
  oneTime: fc.boolean(),
  startsAt: fc.oneof(fc.constant(undefined), around, fc.double()),
});

const approval: fc.Arbitrary<Approval> = fc.record({
  approverId: fc.constantFrom(AGENT, RECIPIENT.toUpperCase(), '55555555-5555-4555-8555-555555555555'),
  name: fc.constant('Alma Grant'),
  reference: fc.constantFrom('', 'INC-1'),
  inGroup: fc.constantFrom(true, false, undefined),
  at: around,
});

export const houseRules: fc.Arbitrary<HouseRules> = fc.record({
  maximumMinutes: maybe(fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 50_000 }))),
  multiUse: fc.boolean(),
  sensitiveGroups: fc.subarray([TIER_ZERO.id]),
  required: mostly({}, fc.record({ standard: fc.subarray(ids), sensitive: fc.subarray(ids), privileged: fc.subarray(ids) }, { requiredKeys: [] })),
  approvalFor: fc.subarray([...TIERS]),
  approversGroup: fc.constantFrom(undefined, TIER_ZERO.id),
  approverByName: fc.boolean(),
  ticket: fc.record({ required: fc.boolean() }),
  scenarios: fc.shuffledSubarray([...SCENARIOS], { minLength: 1 }),
  defaultScenario: fc.constantFrom(...SCENARIOS.map(({ id }) => id)),
  auditDays: fc.integer({ min: 1, max: 30 }),
  unsafeDelivery: fc.constantFrom('block', 'confirm'),
});

export const choicesUnder = (house: fc.Arbitrary<HouseRules>): fc.Arbitrary<Choices> => fc.record({
  agentId: fc.constant(AGENT),
  recipientId: fc.oneof({ weight: 9, arbitrary: fc.constant(RECIPIENT) }, { weight: 1, arbitrary: fc.constant(AGENT) }),
  now: fc.constant(NOW),
  settings: mostly(goodChoices().settings, settings),
  scenario: fc.constantFrom(...SCENARIOS),
  policy: mostly(goodChoices().policy, policy),
  ticked,
  approval: mostly<Choices['approval']>(goodApproval(), maybe(approval)),
  delivery: mostly<Choices['delivery']>(undefined, fc.constantFrom(...DELIVERY_CHANNELS.map(({ id }) => id))),
  house,
}).map((given) => Object.assign(given, { policy: narrowed(given.policy, given.house) }));

export const choices = choicesUnder(houseRules);
