import { describe, expect, it } from 'vitest';
import { ROLES, type RoleName } from '../practice/constants.ts';
import { policyReach, readPolicy, UNREAD_POLICY } from './policy.ts';
import { isPrivileged, mayIssue, mayIssueToAll, type HeldRole } from './roles.ts';

const role = (name: RoleName, scoped = false): HeldRole => ({ templateId: ROLES[name], name, scoped, custom: false });

/** Roles by what they mean: [holder is privileged, may issue, may issue to all]. Everything not named is privileged and may not issue. */
const MEAN: Partial<Readonly<Record<RoleName, readonly [boolean, boolean, boolean]>>> = {
  'Authentication Administrator': [false, true, false],
  'Directory Readers': [false, false, false],
  'Guest Inviter': [false, false, false],
  'Message Center Reader': [false, false, false],
  'Password Administrator': [false, false, false],
  'Reports Reader': [false, false, false],
  'Usage Summary Reports Reader': [false, false, false],
  'User Experience Success Manager': [false, false, false],
  'Privileged Authentication Administrator': [true, true, true],
  'Global Administrator': [true, true, true],
};

describe('a held role', () => {
  it.each(Object.keys(ROLES) as RoleName[])('%s', (name) => {
    const held = role(name);
    expect([isPrivileged(held), mayIssue(held), mayIssueToAll(held)]).toEqual(MEAN[name] ?? [true, false, false]);
    expect(isPrivileged({ ...held, templateId: ROLES[name].toUpperCase() })).toBe(isPrivileged(held));
  });

  it.each<[string, HeldRole, readonly [boolean, boolean, boolean]]>([
    ['that is not named', { templateId: undefined, name: '', scoped: false, custom: false }, [true, false, false]],
    ['of the tenant’s own', { templateId: '0a1b2c3d-1111-4222-8333-444455556666', name: 'Desk', scoped: false, custom: false }, [true, false, false]],
    ['Authentication Administrator over a unit', role('Authentication Administrator', true), [false, true, false]],
    ['Privileged Authentication Administrator over a unit', role('Privileged Authentication Administrator', true), [true, true, false]],
  ])('%s', (_name, held, means) => {
    expect([isPrivileged(held), mayIssue(held), mayIssueToAll(held)]).toEqual(means);
  });
});

describe('policyReach', () => {
  const U = 'user-1';
  const policy = (includes: readonly string[], excludes: readonly string[] = []) => ({ ...UNREAD_POLICY, includes, excludes });
  it.each([
    [['all_users'], [], [], 'included'],
    [['all_users'], ['g1'], [], 'included'],
    [['all_users'], ['g1'], ['g1'], 'excluded'],
    [['g1'], [], ['g1'], 'included'],
    [['g1'], [], ['g2'], 'not-included'],
    [['g1', 'g2'], ['g3'], ['g2'], 'included'],
    [['g1'], ['g1'], ['g1'], 'excluded'],
    [[U], [], [], 'included'],
    [['user-2'], [], [], 'not-included'],
    [['all_users'], [U], [], 'excluded'],
    [['g1'], ['all_users'], ['g1'], 'excluded'],
    [[], [], ['g1'], 'not-included'],
  ])('includes %j, excludes %j, in %j → %s', (includes, excludes, groups, reach) => {
    expect(policyReach(policy(includes, excludes), 'USER-1', new Set(groups))).toBe(reach);
  });

  it('reads targets in any case and passes over those without an id', () => {
    const read = readPolicy({ includeTargets: [{ id: 'G1' }, {}], excludeTargets: [{ id: 'G2' }] });
    expect([read.includes, read.excludes]).toEqual([['g1'], ['g2']]);
  });
});
