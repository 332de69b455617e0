import type { GraphDoor, Services } from '../services.ts';
import { DEFAULTS, KEY_NAMES, type LoadedConfig } from '../../lib/config/config.ts';
import type { GraphOptions, Wait } from '../../lib/graph/client.ts';
import type { Recipient } from '../../lib/graph/recipient.ts';
import type { RuleId } from '../../lib/judgement/rule.ts';
import { practiceClock, type PracticeClock } from '../../lib/practice/practice-clock.ts';
import { practiceGate, type PracticeGate } from '../../lib/practice/practice-gate.ts';
import { portalStory, type PortalStory } from '../../lib/practice/portal-story.ts';
import { createPracticeTenant, PRACTICE_TENANT_ID, type PracticeTenant } from '../../lib/practice/tenant.ts';
import { withoutPasscode } from '../../lib/record/without-passcode.ts';
import type { RecordEntry } from '../../lib/record/entry.ts';
import { BASE_SCOPES, FEATURE_SCOPES, SignInFault, type Agent, type Session } from '../../lib/session/types.ts';
import { PracticeMark } from './practice-mark.tsx';

/** How the panel reaches Graph: the same code, over another network and clock. */
export type OpenDoor = (session: Session, onWait: (wait: Wait | undefined) => void, other: Pick<GraphOptions, 'fetch' | 'clock' | 'streams'>) => GraphDoor;

export interface PracticeOptions {
  /** Alias of the agent in the practice tenant. */
  readonly agent: string;
  readonly openDoor: OpenDoor;
}

/** Returns how to stop. */
type Listen<Told extends readonly unknown[]> = (listener: (...told: Told) => void) => () => void;

function listeners<Told extends readonly unknown[]>() {
  const all = new Set<(...told: Told) => void>();
  const listen: Listen<Told> = (listener) => {
    all.add(listener);
    return () => void all.delete(listener);
  };
  return {
    listen,
    tell: (...told: Told) => {
      for (const listener of all) listener(...told);
    },
  };
}

/** A practice tenant with an agent at work in it. Everything lives in memory, and is gone with it. */
export interface Practice {
  readonly agentAlias: string;
  readonly agent: Agent;
  readonly tenant: PracticeTenant;
  readonly clock: PracticeClock;
  readonly gate: PracticeGate;
  readonly story: PortalStory;
  /** What the panel gets. */
  readonly services: Services;
  /** As the look-alike and the guard ask Graph: with the same agent's own session. */
  readonly door: GraphDoor;
  /** A request of the look-alike's own, with the agent's token; past the gate only with a permit. */
  readonly send: (request: Request) => ReturnType<PracticeGate['pass']>;
  /** Tells the panel whose Authentication methods the look-alike shows. */
  readonly showsUser: (userId: string | undefined) => void;
  readonly aliasOf: (userId: string) => string | undefined;
  /** Called with each entry of the record, whenever it changes. */
  readonly onEntry: Listen<[entry: RecordEntry]>;
  /** Called when the panel shows a recipient, with the rules of what it finds. */
  readonly onRecipient: Listen<[recipientId: string, rules: readonly RuleId[]]>;
}

const TOKEN = 'practice';
const SCOPES = [...BASE_SCOPES, ...Object.values(FEATURE_SCOPES), 'User.RevokeSessions.All', 'UserAuthenticationMethod.ReadWrite.All'];
const CONFIG = { ...DEFAULTS, clientId: PRACTICE_TENANT_ID, tenantId: PRACTICE_TENANT_ID };
const ORIGINS = Object.fromEntries(KEY_NAMES.map((key) => [key, 'default'])) as LoadedConfig['origins'];

export function openPractice({ agent: agentAlias, openDoor }: PracticeOptions): Practice {
  const clock = practiceClock();
  const tenant = createPracticeTenant({ now: clock.now, random: Math.random, sleep: clock.sleep });
  const { id, displayName, userPrincipalName } = tenant.person(agentAlias);
  const agent: Agent = { id, tenantId: PRACTICE_TENANT_ID, name: displayName, username: userPrincipalName };
  tenant.allow(TOKEN, { userId: id, scopes: SCOPES });

  const session = practiceSession(agent);
  const other = { fetch: (input: RequestInfo | URL, init?: RequestInit) => tenant.handle(new Request(input, init)), clock, streams: false };
  const gate = practiceGate(clock, CONFIG.permitMinutes);
  const entries = listeners<[RecordEntry]>();
  const recipients = listeners<[string, readonly RuleId[]]>();
  const story = portalStory(entries.tell);
  const tellRecipient = async (recipient: Recipient) => {
    const { shownFindings } = await import('./shown-findings.ts');
    recipients.tell(recipient.person.id, shownFindings(recipient, id, clock.now()));
  };
  const watched = (door: GraphDoor): GraphDoor => ({
    ...door,
    async readRecipient(...asked) {
      const recipient = await door.readRecipient(...asked);
      void tellRecipient(recipient);
      return recipient;
    },
  });
  let shown: string | undefined;
  let follower: (userId: string | undefined) => void = () => undefined;

  const begunAt = clock.now();
  const services: Services = {
    session,
    redirectUri: '',
    loadConfig: () => Promise.resolve({ config: CONFIG, origins: ORIGINS, rejected: [] }),
    saveConfig: () => Promise.resolve(),
    onConfigChange: () => () => undefined,
    followPortal(onUser) {
      follower = onUser;
      onUser(shown);
      return () => {
        follower = () => undefined;
      };
    },
    openDoor: (_cloud, onWait) => watched(openDoor(session, onWait, other)),
    now: clock.now,
    record: (entry) => Promise.resolve(story.recorded(withoutPasscode(entry))),
    leftOpen: () => Promise.resolve([]),
    recordedEntries: () => Promise.resolve(story.entries()),
    recordBegan: () => Promise.resolve(begunAt),
    gateEvents: () => () => undefined, // the guard over the look-alike tells
    unsent: () => Promise.resolve(undefined), // a call that was left is over
    writeClipboard: (text) => navigator.clipboard.writeText(text),
    passcodeMark: PracticeMark,
  };

  return {
    agentAlias,
    agent,
    tenant,
    clock,
    gate,
    story,
    services,
    door: openDoor(session, () => undefined, other),
    send(request) {
      request.headers.set('Authorization', `Bearer ${TOKEN}`);
      return gate.pass(request, (passed) => tenant.handle(passed));
    },
    showsUser(userId) {
      if (userId === shown) return;
      shown = userId;
      if (gate.state().userId !== userId) gate.withdraw();
      follower(userId);
    },
    aliasOf: (userId) => tenant.state.people.get(userId)?.alias,
    onEntry: entries.listen,
    onRecipient: recipients.listen,
  };
}

/** Signing in opens no window here: there is nobody to ask. */
function practiceSession(agent: Agent): Session {
  let signedIn = true;
  const signIn = () => {
    signedIn = true;
    return Promise.resolve(agent);
  };
  return {
    agent: () => Promise.resolve(signedIn ? agent : undefined),
    signIn,
    signOut() {
      signedIn = false;
      return Promise.resolve();
    },
    token: () => (signedIn ? Promise.resolve({ accessToken: TOKEN, scopes: SCOPES }) : Promise.reject(new SignInFault('interaction-needed'))),
  };
}
