import { fakeGuard, gateEvent, LOCKED, type FakeGuard } from '../../../components/guard/fake-guard.ts';
import { ADELE, BEN, pass } from '../../../components/fake-services.ts';
import type { Config } from '../../../lib/config/config.ts';
import type { GateState } from '../../../lib/gate/types.ts';
import { GraphFault } from '../../../lib/graph/faults.ts';
import { known, notChecked } from '../../../lib/judgement/fact.ts';
import { keys, type State } from '../state.ts';

const now = Date.now();

/** The guard of today, with one thing changed. */
function but(change: (guard: FakeGuard) => void, config: Partial<Config> = {}): () => FakeGuard {
  return () => {
    const guard = fakeGuard(config);
    guard.panel.clock.now = now;
    change(guard);
    return guard;
  };
}
const today = but(() => undefined);
const gate = (state: Partial<GateState>) => but(({ services }) => void Object.assign(services, { gateState: () => Promise.resolve({ ...LOCKED, ...state }) }));
const unlocked = gate({ lock: 'unlocked', userId: ADELE, until: now + 581_000 });
const findings = but(({ panel }) => {
  panel.facts = { passes: known([pass({ createdAt: now, startsAt: now, endsAt: now + 3_600_000 })], now), roles: notChecked('scope') };
});

const BOTH = [360, 1100] as const;
const VERIFY = '.bar .button.primary';
const tell = (change: Parameters<FakeGuard['change']>[0]) => (guard: FakeGuard) => guard.change(change);
const shown = (form: Parameters<FakeGuard['pane']['onForm']>[0]) => (guard: FakeGuard) => guard.pane.onForm(form);

/** What the guard shows in the portal. */
export const GUARD = {
  'locked': { world: today, shows: '.bar-about .strong' },
  'locked, something to confirm': { world: findings, shows: '.bar-confirm', widths: BOTH },
  'folded': { world: today, steps: ['.bar-end .square'], shows: '.bar [aria-expanded=false]' },
  'only watched': { world: gate({ enforcement: 'warn' }), shows: '.bar-about .strong' },
  'no access to Graph': { world: gate({ access: false }), shows: '.bar-about .strong' },
  'panel cannot be opened by a page': { world: but((guard) => { guard.opening = { opened: false, shortcut: 'Alt+Shift+P' }; }), steps: ['.bar .button:not(.primary, .square)'], shows: '.bar-hint' },
  'verifying': { world: today, steps: [VERIFY], shows: '.guard-columns' },
  'verifying, with findings': { world: findings, steps: [VERIFY], shows: '.guard-columns .acknowledge', widths: BOTH },
  'verified': { world: today, steps: [VERIFY, ...keys('w2')], shows: '.tier-met' },
  'signed out': { world: but((guard) => { guard.signedIn = false; }), steps: [VERIFY], shows: '.guard-body > .pad-in' },
  'reading failed': { world: but((guard) => { guard.panel.door.readRecipient = () => Promise.reject(new GraphFault('offline')); }), steps: [VERIFY], shows: '.guard-body .notice' },
  'blocked': { world: today, steps: ['.bar-about .strong', tell({ reason: 'blocked', event: gateEvent({ kind: 'blocked', permitted: false }) })], shows: '.guard-body .notice' },
  'unlocked, the form is set': { world: unlocked, steps: ['.bar-open', shown({ minutes: 60, oneTime: true, locked: false })], shows: '.bar-match' },
  'unlocked, the form says otherwise': { world: unlocked, steps: ['.bar-open', shown({ minutes: 480, oneTime: false, locked: false })], shows: '.bar-about .bar-confirm', widths: BOTH },
  'unlocked, no form recognised': { world: unlocked, shows: '.bar-open .bar-about button' },
  'added': { world: unlocked, steps: ['.bar-open', tell({ reason: 'created', state: LOCKED, event: gateEvent({ at: now }) })], shows: '.card .notice-success' },
  'added outside the checks': { world: today, steps: ['.bar-about .strong', tell({ reason: 'created', event: gateEvent({ at: now, permitted: false, lifetimeMinutes: 480, oneTime: false }) })], shows: '.card .notice-danger', widths: BOTH },
  'added for another user': { world: today, steps: ['.bar-about .strong', tell({ reason: 'created', event: gateEvent({ at: now, permitted: false, userId: BEN }) })], shows: '.card .notice-danger' },
  'revoked there': { world: today, steps: ['.bar-about .strong', tell({ reason: 'created', event: gateEvent({ at: now, permitted: false }) }), '.card .danger'], shows: '.card .notice-success' },
  'the time is over': { world: today, steps: ['.bar-about .strong', tell({ reason: 'expired' })], shows: '.card .notice' },
  'stopped': { world: today, steps: [VERIFY, '.guard-columns', '.guard-dialog .stop'], shows: '.card .notice' },
} as const satisfies Record<string, State<FakeGuard>>;
