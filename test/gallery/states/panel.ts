import { ADELE, AGENT, PASSCODE, fakeServices, pass, type Fakes } from '../../../components/fake-services.ts';
import { mergeConfig } from '../../../lib/config/merge.ts';
import { GraphFault } from '../../../lib/graph/faults.ts';
import { known, notChecked } from '../../../lib/judgement/fact.ts';
import { SignInFault } from '../../../lib/session/types.ts';
import { keys, type State } from '../state.ts';

export interface PanelWorld {
  readonly fakes: Fakes;
  /** Whom the portal shows. */
  readonly user: string | undefined;
}

export const never = () => new Promise<never>(() => undefined);
export const fails = (fault: unknown) => () => Promise.reject(fault);

export const now = Date.now();
export const fresh = () => pass({ createdAt: now, startsAt: now, endsAt: now + 3_600_000 });
export const plain = () => undefined;

/** Fakes of today, with one thing changed. */
export function but(change: (fakes: Fakes) => void, services?: Parameters<typeof fakeServices>[0], user: string | undefined = ADELE): () => PanelWorld {
  return () => {
    const fakes = fakeServices(services);
    fakes.clock.now = now;
    fakes.outcome = () => Promise.resolve({ kind: 'issued', pass: fresh(), passcode: PASSCODE });
    change(fakes);
    return { fakes, user };
  };
}
/** As it is on a day on which nothing is special. */
export const today = but(plain);
const nobody = (): PanelWorld => ({ ...today(), user: undefined });
const ends = (outcome: Fakes['outcome']) => but((fakes) => { fakes.outcome = outcome; });
const agent = (ask: Fakes['services']['session']['agent']) => but((fakes) => { fakes.services.session.agent = ask; });
export const configured = (config: object) => ({ loadConfig: () => Promise.resolve(mergeConfig({ clientId: ADELE, tenantId: 'contoso.com', ...config }, {})) });

const found = but((fakes) => {
  fakes.facts = {
    methods: known([{ id: 'a', kind: 'authenticator', label: 'Pixel 9' }, { id: 'k', kind: 'passkey', label: 'Blue key' }, { id: 'p', kind: 'phone', label: '+1 425 555 0142' }], now),
    passes: known([fresh()], now),
    roles: notChecked('scope'),
    sensitiveGroups: notChecked('refused'),
  };
});

/** The panel's main way, in each state that an agent can meet. */
export const PANEL = {
  'starting': { world: but(plain, { loadConfig: never }), shows: '.quiet' },
  'could not start': { world: but(plain, { loadConfig: fails(new Error('storage')) }), shows: '.notice' },
  'first run': { world: but(plain, { loadConfig: () => Promise.resolve(mergeConfig({}, {})) }), shows: 'input' },
  'signed out': { world: agent(() => Promise.resolve(undefined)), shows: '.button.primary' },
  'sign-in refused': { world: agent(fails(new SignInFault('consent-needed'))), shows: '.notice' },
  'account menu': { world: today, steps: ['.account > button'], shows: '.popover a', of: '.popover' },
  'configuration with faults': { world: but(plain, configured({ permitMinutes: 'ten' })), shows: '.notice', of: '.notice' },
  'nobody chosen': { world: nobody, shows: '.empty' },
  'reading': { world: but((fakes) => { fakes.door.readRecipient = never; }), shows: '[aria-busy=true]' },
  'reading failed': { world: but((fakes) => { fakes.door.readRecipient = fails(new GraphFault('offline')); }), shows: '.notice' },
  'waiting for Microsoft': { world: but((fakes) => { fakes.door.readRecipient = () => (fakes.wait({ until: now + 60_000, reason: 'throttled' }), never()); }), shows: '.notice', of: '.notice' },
  'nobody verified': { world: today, shows: '#verification' },
  'something to confirm': { world: but((fakes) => { fakes.facts = { passes: known([fresh()], now) }; }), shows: '.acknowledge', of: '#findings' },
  'not checked': { world: but((fakes) => { fakes.facts = { passes: notChecked('refused'), roles: notChecked('scope') }; }), shows: '.acknowledge', of: '#findings' },
  'many findings': { world: found, steps: ['.finding summary, #findings summary'], shows: '.acknowledge' },
  'blocked': { world: but(plain, {}, AGENT.id), steps: keys('w2'), shows: '#findings .finding-block', of: '#findings' },
  'settings open': { world: today, steps: ['#settings > summary'], shows: '#settings[open] input', of: '#settings' },
  'a ticket asked for': { world: but(plain, configured({ ticket: { required: true } })), steps: keys('w2'), shows: '#ticket', of: '.section:has(> #ticket)' },
  'an approval asked for': { world: but(plain, configured({ approval: { tiers: ['standard'] } })), steps: keys('w2'), shows: '#approval', of: '#approval' },
  'ready': { world: today, steps: keys('w2'), shows: '.tier-met' },
  'issuing': { world: ends(never), steps: keys('w2i'), shows: '.deciding[inert]', of: '.issue-bar' },
  'pass on screen': { world: today, steps: keys('w2i'), shows: 'output' },
  'spelled out': { world: today, steps: keys('w2ip'), shows: 'dialog[open]' },
  'hidden': { world: today, steps: keys('w2ix'), shows: '.passcode-gone', of: '.pass-card' },
  'unsafe delivery': { world: today, steps: keys('w2iy6'), shows: '.field-fault', of: '.pass-card' },
  'delivered': { world: today, steps: keys('w2iy1g'), shows: '.after .way' },
  'revoking': { world: today, steps: keys('w2ik'), shows: 'dialog[open]' },
  'nothing was issued': { world: ends(() => Promise.resolve({ kind: 'nothing', fault: new GraphFault('timed-out') })), steps: keys('w2i'), shows: '#outcome .notice', of: '#outcome' },
  'not known whether': { world: ends(() => Promise.resolve({ kind: 'unknown', fault: new GraphFault('offline') })), steps: keys('w2i'), shows: '#outcome .notice', of: '#outcome' },
  'refused': { world: ends(() => Promise.resolve({ kind: 'refused', fault: new GraphFault('not-allowed-by-policy') })), steps: keys('w2i'), shows: '#outcome .notice', of: '#outcome' },
  'passcode lost': { world: ends(() => Promise.resolve({ kind: 'lost', pass: fresh() })), steps: keys('w2i'), shows: '.notice-warning', of: '.section:has(.notice-warning)' },
  'stopped': { world: today, steps: keys('q'), shows: '.notice', of: '.section:has(.notice)' },
} as const satisfies Record<string, State<PanelWorld>>;
