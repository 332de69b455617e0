import type { Account } from '../entra/account.ts';
import type { Change } from '../entra/history.ts';
import type { Method } from '../entra/methods.ts';
import type { Pass } from '../entra/pass.ts';
import type { PolicyReach, TenantPolicy } from '../entra/policy.ts';
import type { Group, HeldRole } from '../entra/roles.ts';
import type { Fact } from './fact.ts';

/** All that the rules look at about a recipient, the tenant and the agent. A list that is there is never empty. */
export interface Facts {
  /** What tells where the user signs in, and how the account stands. */
  readonly account: Fact<Account>;
  /** Used and expired ones too. */
  readonly passes: Fact<readonly Pass[]>;
  /** All registered methods; password and pass are among them. */
  readonly methods: Fact<readonly Method[]>;
  /** Active, in the whole tenant or over a part of it, direct or through a group. */
  readonly roles: Fact<readonly HeldRole[]>;
  /** Eligible in PIM. */
  readonly eligibleRoles: Fact<readonly HeldRole[]>;
  /** Role-assignable groups, as a member or an owner. */
  readonly roleGroups: Fact<readonly Group[]>;
  /** Those of the configured sensitive groups that the recipient is in. */
  readonly sensitiveGroups: Fact<readonly Group[]>;
  /** What the audit log tells of the days that are looked back. */
  readonly history: Fact<readonly Change[]>;
  readonly policy: Fact<TenantPolicy>;
  /** Whether the tenant policy reaches the recipient, groups resolved. */
  readonly policyReach: Fact<PolicyReach>;
  readonly agentRoles: Fact<readonly HeldRole[]>;
  readonly agentEligibleRoles: Fact<readonly HeldRole[]>;
}

export type FactName = keyof Facts;

/** Facts that are read for one purpose, and are said to be missing in one breath. */
export type Topic = 'account' | 'passes' | 'methods' | 'privilege' | 'eligibility' | 'groups' | 'history' | 'policy' | 'agent' | 'everything';

export const TOPIC_OF: Readonly<Record<FactName, Topic>> = {
  account: 'account',
  passes: 'passes',
  methods: 'methods',
  roles: 'privilege',
  eligibleRoles: 'eligibility',
  roleGroups: 'privilege',
  sensitiveGroups: 'groups',
  history: 'history',
  policy: 'policy',
  policyReach: 'policy',
  agentRoles: 'agent',
  agentEligibleRoles: 'agent',
};

/** When the oldest of the facts was read, UTC ms; undefined where none was. The tenant policy and the agent's roles are kept longer and do not count. */
export function oldestReading(facts: Facts): number | undefined {
  const times = (Object.keys(TOPIC_OF) as FactName[])
    .filter((name) => TOPIC_OF[name] !== 'policy' && TOPIC_OF[name] !== 'agent')
    .flatMap((name) => {
      const fact = facts[name];
      return fact.state === 'not-checked' ? [] : [fact.readAt];
    });
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Facts older than this are read again before anything is issued or unlocked. */
const FRESH_MS = 60_000;

/** Whether the facts may still be judged by. Where none was read, there is nothing to go by. `now`: UTC ms. */
export const areFresh = (facts: Facts, now: number): boolean => now - (oldestReading(facts) ?? 0) <= FRESH_MS;
