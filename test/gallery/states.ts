import { ADELE, AGENT, PASSCODE, fakeServices, pass, type Fakes } from '../../components/fake-services.ts';
import { mergeConfig } from '../../lib/config/merge.ts';
import { GraphFault } from '../../lib/graph/faults.ts';
import { known, notChecked } from '../../lib/judgement/fact.ts';
import { SignInFault } from '../../lib/session/types.ts';

interface State {
  readonly fakes?: () => Fakes;
  /** Whom the portal shows; nobody where it is null. */
  readonly user?: string | null;
  /** Keys as the panel takes them: a letter with Alt, a digit for a choice. */
  readonly keys?: string;
  /** A selector of what is on screen when the state is reached. */
  readonly shows: string;
}

const never = () => new Promise<never>(() => undefined);
const fails = (fault: unknown) => () => Promise.reject(fault);

const now = Date.now();
const fresh = () => pass({ createdAt: now, startsAt: now, endsAt: now + 3_600_000 });

/** Fakes of today, with one thing changed. */
function but(change: (fakes: Fakes) => void, services?: Parameters<typeof fakeServices>[0]): () => Fakes {
  return () => {
    const fakes = fakeServices(services);
    fakes.clock.now = now;
    fakes.outcome = () => Promise.resolve({ kind: 'issued', pass: fresh(), passcode: PASSCODE });
    change(fakes);
    return fakes;
  };
}
const plain = () => undefined;
const ends = (outcome: Fakes['outcome']) => but((fakes) => { fakes.outcome = outcome; });
const agent = (ask: Fakes['services']['session']['agent']) => but((fakes) => { fakes.services.session.agent = ask; });

/** The panel in each state an agent can meet, and how it gets there. */
export const STATES = {
  'starting': { fakes: but(plain, { loadConfig: never }), shows: '.quiet' },
  'could not start': { fakes: but(plain, { loadConfig: fails(new Error('storage')) }), shows: '.notice' },
  'first run': { fakes: but(plain, { loadConfig: () => Promise.resolve(mergeConfig({}, {})) }), shows: 'input' },
  'signed out': { fakes: agent(() => Promise.resolve(undefined)), shows: '.button.primary' },
  'sign-in refused': { fakes: agent(fails(new SignInFault('consent-needed'))), shows: '.notice' },
  'nobody chosen': { user: null, shows: '.empty' },
  'reading': { fakes: but((fakes) => { fakes.door.readRecipient = never; }), shows: '[aria-busy=true]' },
  'reading failed': { fakes: but((fakes) => { fakes.door.readRecipient = fails(new GraphFault('offline')); }), shows: '.notice' },
  'waiting for Microsoft': { fakes: but((fakes) => { fakes.door.readRecipient = () => (fakes.wait({ until: Date.now() + 60_000, reason: 'throttled' }), never()); }), shows: '.notice' },
  'nobody verified': { shows: '#verification' },
  'something to confirm': { fakes: but((fakes) => { fakes.facts = { passes: known([fresh()], now) }; }), shows: '.acknowledge' },
  'not checked': { fakes: but((fakes) => { fakes.facts = { passes: notChecked('refused'), roles: notChecked('scope') }; }), shows: '.acknowledge' },
  'blocked': { user: AGENT.id, keys: 'w2', shows: '#findings .finding, #findings li' },
  'ready': { keys: 'w2', shows: '.tier-met' },
  'issuing': { fakes: ends(never), keys: 'w2i', shows: '.deciding[inert]' },
  'pass on screen': { keys: 'w2i', shows: 'output' },
  'spelled out': { keys: 'w2ip', shows: 'dialog[open]' },
  'hidden': { keys: 'w2ix', shows: '.passcode-gone' },
  'unsafe delivery': { keys: 'w2iy6', shows: '.field-fault' },
  'delivered': { keys: 'w2iy1g', shows: '#after-title' },
  'revoking': { keys: 'w2ik', shows: 'dialog[open]' },
  'nothing was issued': { fakes: ends(() => Promise.resolve({ kind: 'nothing', fault: new GraphFault('timed-out') })), keys: 'w2i', shows: '#outcome .notice' },
  'not known whether': { fakes: ends(() => Promise.resolve({ kind: 'unknown', fault: new GraphFault('offline') })), keys: 'w2i', shows: '#outcome .notice' },
  'refused': { fakes: ends(() => Promise.resolve({ kind: 'refused', fault: new GraphFault('not-allowed-by-policy') })), keys: 'w2i', shows: '#outcome .notice' },
  'passcode lost': { fakes: ends(() => Promise.resolve({ kind: 'lost', pass: fresh() })), keys: 'w2i', shows: '.notice-warning' },
  'stopped': { keys: 'q', shows: '.notice' },
} as const satisfies Record<string, State>;

export type StateName = keyof typeof STATES;

export const stateOf = (name: StateName): State => STATES[name];
export const fakesOf = ({ fakes = but(plain) }: State) => fakes();
export const userOf = ({ user }: State) => (user === undefined ? ADELE : (user ?? undefined));
