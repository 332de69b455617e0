import type { Account } from '../lib/entra/account.ts';
import type { Pass } from '../lib/entra/pass.ts';
import type { Person } from '../lib/entra/person.ts';
import type { HeldRole } from '../lib/entra/roles.ts';
import { UNREAD_POLICY } from '../lib/entra/policy.ts';
import type { Wait } from '../lib/graph/client.ts';
import type { IssueOutcome } from '../lib/graph/passes.ts';
import type { WiderDoor } from '../lib/graph/wider/door.ts';
import type { Recipient } from '../lib/graph/recipient.ts';
import { absent, known } from '../lib/judgement/fact.ts';
import { mergeConfig } from '../lib/config/merge.ts';
import type { RecordEntry } from '../lib/record/entry.ts';
import type { GraphDoor, Services } from './services.ts';

// Test doubles of everything outside the panel, with knobs.

export const ADELE = '11111111-1111-4111-8111-111111111111';
export const BEN = '22222222-2222-4222-8222-222222222222';
export const AGENT = { id: '99999999-9999-4999-8999-999999999999', tenantId: 't', name: 'Nora Berg', username: 'nora@contoso.com' };
export const NOW = Date.UTC(2026, 10, 21, 13, 5);
export const PASSCODE = 'sx+5#xz^';

const NAMES: Readonly<Record<string, string>> = { [ADELE]: 'Adele Vance', [BEN]: 'Ben Walters' };

export function person(id: string, more: Partial<Person> = {}): Person {
  const displayName = NAMES[id] ?? 'Somebody Else';
  return {
    id,
    displayName,
    userPrincipalName: `${displayName.split(' ')[0]?.toLowerCase() ?? ''}@contoso.com`,
    mail: null,
    jobTitle: null,
    department: 'Sales',
    userType: 'Member',
    accountEnabled: true,
    preferredLanguage: null,
    phones: [{ number: '+1 425 555 0142', class: 'mobile' }],
    manager: { id: BEN, displayName: 'Miriam Reed' },
    ...more,
  };
}

export const ACCOUNT: Account = { userPrincipalName: 'adele@contoso.com', userType: 'Member', enabled: true, creationType: null, externalUserState: null, identities: [], createdAt: 0, managementRestricted: false, resourceAccount: false };
export const AUTHENTICATION_ADMINISTRATOR: HeldRole = { templateId: 'c4e39bd9-1100-46d3-8c65-fb160da0071f', name: 'Authentication Administrator', scoped: false, custom: false };

export function pass(more: Partial<Pass> = {}): Pass {
  return { id: 'pass-1', createdAt: NOW, startsAt: NOW, endsAt: NOW + 3_600_000, lifetimeMinutes: 60, oneTime: true, usability: 'usable', ...more };
}

export interface Fakes {
  services: Services & { session: Services['session'] };
  /** Every issuing asked of Graph. */
  issued: { userId: string; settings: unknown }[];
  clipboard: string[];
  reads: string[];
  goTo(userId: string | undefined): void;
  wait(wait: Wait | undefined): void;
  clock: { now: number };
  door: { -readonly [K in keyof GraphDoor]: GraphDoor[K] };
  wider: { -readonly [K in keyof WiderDoor]: WiderDoor[K] };
  recorded: RecordEntry[];
  facts: Partial<Recipient>;
  outcome: () => Promise<IssueOutcome>;
}

export function fakeServices(more: Partial<Services> = {}): Fakes {
  let follow: (userId: string | undefined) => void = () => undefined;
  let waiting: (wait: Wait | undefined) => void = () => undefined;
  const clock = { now: NOW };
  const fakes: Fakes = {
    issued: [],
    clipboard: [],
    reads: [],
    goTo: (userId) => follow(userId),
    wait: (wait) => waiting(wait),
    clock,
    recorded: [],
    facts: {},
    outcome: () => Promise.resolve({ kind: 'issued', pass: pass(), passcode: PASSCODE }),
    door: {
      findPeople: () => Promise.resolve({ people: [person(ADELE), person(BEN)], more: false }),
      readRecipient: (userId) => {
        fakes.reads.push(userId);
        return Promise.resolve({
          person: person(userId),
          account: known(ACCOUNT, clock.now),
          passes: absent(clock.now),
          methods: known([{ id: 'p', kind: 'phone', label: '+1 425 555 0142' }], clock.now),
          roles: absent(clock.now),
          eligibleRoles: absent(clock.now),
          roleGroups: absent(clock.now),
          sensitiveGroups: absent(clock.now),
          history: absent(clock.now),
          policy: known({ ...UNREAD_POLICY, minimumMinutes: 10, maximumMinutes: 480 }, clock.now),
          policyReach: known('included', clock.now),
          agentRoles: known([AUTHENTICATION_ADMINISTRATOR], clock.now),
          agentEligibleRoles: absent(clock.now),
          readAt: clock.now,
          ...fakes.facts,
        });
      },
      isInGroup: () => Promise.resolve(true),
      issuePass: (userId, settings) => {
        fakes.issued.push({ userId, settings });
        return fakes.outcome();
      },
      listPasses: () => Promise.resolve([]),
      revokePass: () => Promise.resolve('revoked'),
      wider: () => Promise.resolve(fakes.wider),
    },
    wider: {
      granted: () => true,
      readWays: () => Promise.resolve({ methods: [], passes: [], readAt: clock.now }),
      removeMethod: () => Promise.resolve('removed'),
      revokeSessions: () => Promise.resolve(),
      namesOf: (ids) => Promise.resolve(new Map(ids.map((id) => [id, { displayName: NAMES[id] ?? 'Somebody Else', userPrincipalName: `${id}@contoso.com` }]))),
      auditPages: () => (async function* () {
        yield await Promise.resolve({ events: [], rows: 0, oldest: undefined, next: undefined });
      })(),
      passSignIns: () => Promise.resolve({ signIns: [], more: false }),
    },
    services: {
      session: {
        agent: () => Promise.resolve(AGENT),
        signIn: () => Promise.resolve(AGENT),
        signOut: () => Promise.resolve(),
        token: () => Promise.resolve({ accessToken: 'secret', scopes: [] }),
      },
      redirectUri: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
      loadConfig: () => Promise.resolve(mergeConfig({}, { clientId: ADELE, tenantId: 'contoso.com' })),
      saveConfig: () => Promise.resolve(),
      onConfigChange: () => () => undefined,
      followPortal: (onUser) => {
        follow = onUser;
        return () => undefined;
      },
      openDoor: (_cloud, onWait) => {
        waiting = onWait;
        return fakes.door;
      },
      now: () => clock.now,
      record: (entry) => {
        fakes.recorded.push(entry);
        return Promise.resolve();
      },
      leftOpen: () => Promise.resolve([]),
      recordedEntries: () => Promise.resolve(fakes.recorded),
      recordBegan: () => Promise.resolve(0),
      unsent: () => Promise.resolve(undefined),
      gateEvents: () => () => undefined,
      writeClipboard: (text) => {
        fakes.clipboard.push(text);
        return Promise.resolve();
      },
      ...more,
    },
  };
  return fakes;
}
