import { auditCrowd } from './audit-crowd.ts';
import { EVENTS, record } from './audit-events.ts';
import { fixedId, ROLES, type RoleName } from './constants.ts';
import { crowd } from './crowd.ts';
import { METHOD_SEEDS, PASSWORD } from './method-kinds.ts';
import { PEOPLE } from './people.ts';
import { drawPasscode, type Draw } from './random.ts';
import { personOf, type GroupAlias, type Seed } from './seeds.ts';
import { noteSignIn } from './sign-ins.ts';
import type { PracticePerson, RoleAssignment, StoredGroup, StoredMethod, StoredPass, TenantState, World } from './types.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const GROUPS: Readonly<Record<GroupAlias, { readonly name: string; readonly forRoles?: true; readonly roles?: readonly RoleName[]; readonly within?: GroupAlias }>> = {
  sales: { name: 'Sales' },
  'tier-zero': { name: 'Tier zero', forRoles: true },
  'mail-team': { name: 'Mail team', forRoles: true, roles: ['Exchange Administrator'] },
  'no-passes': { name: 'No temporary passes' },
  'treasury-desk': { name: 'Treasury desk', within: 'no-passes' },
};
const GROUP_ALIASES = Object.keys(GROUPS) as GroupAlias[];
const groupId = (alias: GroupAlias) => fixedId('b', GROUP_ALIASES.indexOf(alias));
const UNIT = '/administrativeUnits/0000f001-0000-4000-8000-000000000001';

/** A tenant as it is on its first day. `peopleCount` grows it with a crowd, `auditCount` its audit log. */
export function createWorld(now: () => number, draw: Draw, newId: () => string, peopleCount: number, auditCount: number): World {
  const made = now();
  const people = new Map<string, PracticePerson>();
  const seeded = PEOPLE.map((seed, index) => ({ seed, person: personOf(seed, index, made) }));
  const idOf = (alias: string | undefined) => seeded.find(({ seed }) => seed.alias === alias)?.person.id ?? null;
  for (const { seed, person } of seeded) {
    person.managerId = idOf(seed.manager);
    people.set(person.id, person);
  }
  for (const person of crowd(peopleCount - PEOPLE.length, made)) people.set(person.id, person);

  const world: World = { state: stateOf(people, seeded, newId), now, draw, newId };
  for (const row of seeded) seedHistory(world, row, made);
  const agents = seeded.filter(({ seed }) => seed.why.startsWith('agent')).map(({ person }) => person.id);
  for (const event of auditCrowd(auditCount - world.state.audit.length, agents, [...people.keys()], made)) world.state.audit.push(event);
  world.state.audit.sort((a, b) => a.at - b.at);
  return world;
}

interface Row {
  readonly seed: Seed;
  readonly person: PracticePerson;
}

function stateOf(people: Map<string, PracticePerson>, seeded: readonly Row[], newId: () => string): TenantState {
  const assign = (principalId: string, names: readonly RoleName[] = [], directoryScopeId = '/'): RoleAssignment[] =>
    names.map((name) => ({ id: newId(), principalId, roleDefinitionId: ROLES[name], directoryScopeId }));
  const passes = new Map<string, StoredPass[]>();
  const methods = new Map<string, StoredMethod[]>();
  return {
    people,
    groups: GROUP_ALIASES.map((alias) => groupOf(alias, seeded)),
    roles: [
      ...seeded.flatMap(({ seed, person }) => [...assign(person.id, seed.roles), ...assign(person.id, seed.unitRoles, UNIT)]),
      ...GROUP_ALIASES.flatMap((alias) => assign(groupId(alias), GROUPS[alias].roles)),
    ],
    eligibleRoles: seeded.flatMap(({ seed, person }) => assign(person.id, seed.eligible)),
    policy: {
      state: 'enabled',
      defaultLength: 8,
      defaultLifetimeInMinutes: 60,
      minimumLifetimeInMinutes: 60,
      maximumLifetimeInMinutes: 480,
      isUsableOnce: false,
      includeTargets: [{ targetType: 'group', id: 'all_users', isRegistrationRequired: false }],
      excludeTargets: [{ targetType: 'group', id: groupId('no-passes') }],
    },
    audit: [],
    signIns: [],
    auditDelayMs: 3 * MINUTE,
    sessionsRevoked: new Map(),
    passesOf: (userId) => listIn(passes, userId, () => []),
    methodsOf: (userId) => listIn(methods, userId, () => [PASSWORD]),
  };
}

function listIn<T>(lists: Map<string, T[]>, key: string, first: () => T[]): T[] {
  const list = lists.get(key) ?? first();
  lists.set(key, list);
  return list;
}

function groupOf(alias: GroupAlias, seeded: readonly Row[]): StoredGroup {
  const those = (listed: (seed: Seed) => readonly GroupAlias[] | undefined) => seeded.filter(({ seed }) => listed(seed)?.includes(alias)).map(({ person }) => person.id);
  const nested = GROUP_ALIASES.filter((inner) => GROUPS[inner].within === alias).map(groupId);
  return {
    id: groupId(alias),
    displayName: GROUPS[alias].name,
    isAssignableToRole: GROUPS[alias].forRoles ?? false,
    members: new Set([...those((seed) => seed.groups), ...nested]),
    owners: new Set(those((seed) => seed.owns)),
  };
}

/** Methods, passes and audit rows from before the first day. */
function seedHistory(world: World, { seed, person }: Row, made: number): void {
  const { state, newId, draw } = world;
  const admin = fixedId('a', 0);
  state.methodsOf(person.id).push(...(seed.methods ?? []).map((alias) => METHOD_SEEDS[alias](person, newId)));
  const pass = (madeAt: number, start: number, lifetimeMinutes: number, isUsableOnce: boolean): StoredPass =>
    ({ id: newId(), passcode: drawPasscode(state.policy.defaultLength, draw), createdDateTime: madeAt, start, lifetimeMinutes, isUsableOnce });

  if (seed.pass) {
    const madeAt = made - seed.pass.madeMinutesAgo * MINUTE;
    const start = seed.pass.startsInMinutes === undefined ? madeAt : made + seed.pass.startsInMinutes * MINUTE;
    const stored = pass(madeAt, start, seed.pass.lifetimeMinutes, seed.pass.once);
    if (seed.pass.usedMinutesAgo !== undefined) {
      stored.usedAt = made - seed.pass.usedMinutesAgo * MINUTE;
      noteSignIn(world, person.id, stored.usedAt);
    }
    state.passesOf(person.id).push(stored);
    record(world, EVENTS.passIssued(stored, 'short'), { at: madeAt, by: admin, target: person.id });
  }
  if (!seed.audit) return;
  const at = made - seed.audit.daysAgo * DAY;
  if (seed.audit.kind === 'pass') {
    const gone = pass(at, at, 60, true);
    record(world, EVENTS.passIssued(gone, 'long'), { at, by: admin, target: person.id });
    record(world, EVENTS.passDeleted(gone.id), { at: at + 20 * MINUTE, by: admin, target: person.id });
  } else {
    record(world, EVENTS[seed.audit.kind === 'phone-method' ? 'phoneRegistered' : 'profilePhoneChanged'](person.mobilePhone ?? ''), { at, by: seed.audit.kind === 'phone-method' ? person.id : admin, target: person.id });
  }
}
