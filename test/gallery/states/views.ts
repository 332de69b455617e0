import { ADELE, AGENT, BEN, pass, person, type Fakes } from '../../../components/fake-services.ts';
import type { Method } from '../../../lib/entra/methods.ts';
import type { PassIssued, Who } from '../../../lib/entra/pass-events.ts';
import type { GateEvent } from '../../../lib/gate/types.ts';
import { GraphFault } from '../../../lib/graph/faults.ts';
import type { AuditPage } from '../../../lib/graph/wider/audits.ts';
import { known } from '../../../lib/judgement/fact.ts';
import type { RecordEntry } from '../../../lib/record/entry.ts';
import { enter, keys, type State } from '../state.ts';
import { but, configured, fails, fresh, never, now, plain, today, type PanelWorld } from './panel.ts';

const HOUR = 3_600_000;
const ZOE = '33333333-3333-4333-8333-333333333333';
const PAUL = '44444444-4444-4444-8444-444444444444';

const who = (id: string, name: string): Who => ({ id, name, username: `${name.split(' ')[0]?.toLowerCase() ?? ''}@contoso.com`, app: false });
const NORA = who(AGENT.id, 'Nora Berg');
const issued = (passId: string, hoursAgo: number, more: Partial<PassIssued> = {}): PassIssued => {
  const at = now - hoursAgo * HOUR;
  return { kind: 'issued', passId, at, by: NORA, target: who(ADELE, 'Adele Vance'), startsAt: at, endsAt: at + HOUR, oneTime: true, ip: '192.0.2.7', ...more };
};
const OUTSIDE: GateEvent = { at: now - 120_000, kind: 'created', tabId: 1, userId: BEN, lifetimeMinutes: 480, oneTime: false, startsAt: undefined, batched: false, permitted: false, differs: [], status: 201 };
const entry = (passId: string, hoursAgo: number, more: Partial<RecordEntry> = {}): RecordEntry => {
  const at = now - hoursAgo * HOUR;
  return {
    id: passId, kind: 'issuance', at, agentId: AGENT.id, recipientId: ADELE, scenarioId: 'device-loss', findings: [], outcome: 'issued', settings: { lifetimeMinutes: 60, oneTime: true, startsAt: undefined },
    pass: { id: passId, startsAt: at, endsAt: at + HOUR }, delivery: 'in-person',
    evidence: { tier: 'standard', methods: [{ id: 'in-person', at }], called: undefined, approval: undefined, ticket: 'INC0012345', acknowledged: [] }, ...more,
  };
};

const PAGE: AuditPage = {
  events: [
    issued('p1', 0.5),
    issued('p2', 3, { target: who(BEN, 'Ben Walters'), oneTime: false }),
    issued('p3', 27, { target: who(ZOE, 'Zoë Bartholomew-Featherstonehaugh'), by: who(PAUL, 'Paul Okoro') }),
    issued('p4', 51),
    issued('p5', 52, { target: who(BEN, 'Ben Walters'), by: who(PAUL, 'Paul Okoro') }),
    { kind: 'deleted', passId: 'p4', at: now - 50.5 * HOUR, by: NORA, target: who(ADELE, 'Adele Vance') },
  ],
  rows: 1412, oldest: now - 52 * HOUR, next: undefined,
};

/** Those whom a record knows by their ids alone. */
const named = (fakes: Fakes) => {
  fakes.wider.namesOf = (ids) => Promise.resolve(new Map(ids.map((id) => [id, person(id)])));
};
const recorded = (...entries: RecordEntry[]) => (fakes: Fakes) => {
  named(fakes);
  fakes.recorded.push(...entries);
};
const log = (...pages: readonly (AuditPage | Error | 'no end')[]) => (fakes: Fakes) => {
  fakes.wider.auditPages = async function* () {
    for (const one of await Promise.resolve(pages)) {
      if (one instanceof Error) throw one;
      if (one === 'no end') await never();
      else yield one;
    }
  };
};
const history = but((fakes) => {
  recorded(entry('p1', 0.5), entry('p4', 51))(fakes);
  log(PAGE)(fakes);
});

const MENU = ['.account > button', '.popover'] as const;
const MINE = [...MENU, '.popover button:nth-of-type(1)'];
const HISTORY = [...MENU, '.popover button:nth-of-type(2)'];

const PHONE: Method = { id: 'phone', kind: 'phone', label: '+1 425 555 0142' };
const KEY: Method = { id: 'key', kind: 'passkey', label: 'Blue key' };
const after = (usability: 'used' | 'expired' | 'usable', ...methods: Method[]) => but((fakes) => {
  fakes.wider.readWays = () => Promise.resolve({ methods, passes: [{ ...fresh(), usability }], readAt: now });
});
const DELIVERED = keys('w2iy1g');
const LOOK = [...DELIVERED, '.after > .actions > button'];
const lost = (...methods: Method[]) => but((fakes) => { fakes.facts = { methods: known(methods, now) }; });
const LOST = ['.right-tool:not(:has(> :not(summary))) > summary']; // there is nothing in it before it is open
const HAND_OUT = ['.pass-card [aria-expanded=false]'];

/** What the panel shows beside its main way: passes, history, after-care, hand-out, work found again. */
export const VIEWS = {
  'my passes': { world: but(recorded(entry('p1', 0.5), entry('p2', 0.2, { recipientId: BEN, scenarioId: 'onboarding' }))), steps: MINE, shows: '.mine-row .caption:not(:empty)' },
  'my passes, revoking': { world: but(recorded(entry('p1', 0.5))), steps: [...MINE, '.mine-row .actions button:last-child'], shows: 'dialog[open]' },
  'my passes, none': { world: today, steps: MINE, shows: '.mine' },
  'history': { world: history, steps: HISTORY, shows: '.pass-row' },
  'history, a pass opened': { world: history, steps: [...HISTORY, '.pass-row'], shows: '.pass-row[aria-expanded=true]', of: '.long-open' },
  'history, outside the checks only': { world: history, steps: [...HISTORY, '.pass-row', '.history-filters [type=checkbox]'], shows: '.history-filters :checked', of: '.history-charts' },
  'history, nothing fits': { world: history, steps: [...HISTORY, '.pass-row', enter('.history-filters [type=search]', 'nobody')], shows: '.section > .quiet' },
  'history, reading': { world: but(log(PAGE, 'no end')), steps: HISTORY, shows: '.history-top button', of: '.history-top' },
  'history, none': { world: today, steps: HISTORY, shows: '.section > .quiet' },
  'history, not allowed': { world: but(log(new GraphFault('scope-missing'))), steps: HISTORY, shows: '.history-top .notice', of: '.history-top' },
  'history, failed half-way': { world: but(log({ ...PAGE, next: { query: { $skiptoken: 'x' } } }, new GraphFault('offline'))), steps: HISTORY, shows: '.history-top .notice', of: '.history-top' },
  'after-care, used and a new passkey': { world: after('used', PHONE, KEY), steps: LOOK, shows: '.after-step.done', of: '.after' },
  'after-care, ended unused': { world: after('expired', PHONE), steps: LOOK, shows: '.after-steps .caption', of: '.after' },
  'after-care, look failed': { world: but((fakes) => { fakes.wider.readWays = fails(new GraphFault('offline')); }), steps: LOOK, shows: '.after .notice', of: '.after' },
  'lost device': { world: lost(PHONE, KEY, { id: 'a', kind: 'authenticator', label: 'Pixel 9' }), steps: LOST, shows: '.way', of: '.right-tool:has(.after)' },
  'lost device, the last strong method': { world: lost(PHONE, KEY), steps: [...LOST, '.way:nth-child(2) button'], shows: 'dialog[open] .field-fault' },
  'lost device, sessions': { world: lost(PHONE), steps: [...LOST, '.after > .button'], shows: 'dialog[open]' },
  'hand-out': { world: today, steps: [...keys('w2i'), ...HAND_OUT], shows: '.preview', of: '.hand-out' },
  'hand-out, with the passcode': { world: but(plain, configured({ support: { name: 'IT service desk, room 12', mail: 'desk@contoso.com' } })), steps: [...keys('w2iy2'), ...HAND_OUT, '.hand-out .check input'], shows: '.preview', of: '.hand-out' },
  'hand-out, in Arabic': { world: but((fakes) => { fakes.facts = { person: person(ADELE, { preferredLanguage: 'ar' }) }; }), steps: [...keys('w2i'), ...HAND_OUT], shows: '.preview [dir=rtl]', of: '.hand-out' },
  'left open': { world: but(plain, { leftOpen: () => Promise.resolve([entry('p1', 1, { outcome: 'asked', pass: undefined, recipientId: BEN })]) }), shows: '.notice-warning', of: '.notice-warning' },
  'made outside the checks': { world: but(plain, { gateEvents: (listener) => (listener([OUTSIDE]), () => undefined) }), shows: '.notice-danger', of: '.notice-danger' },
  'a pass ended': { world: but((fakes) => {
    recorded(entry('p1', 5, { recipientId: BEN }))(fakes);
    fakes.door.listPasses = () => Promise.resolve([pass({ usability: 'expired' })]);
  }), shows: '.notice', of: '.notice' },
  'pass revoked': { world: today, steps: [...keys('w2ik'), 'dialog[open] .danger'], shows: '.notice-success' },
} as const satisfies Record<string, State<PanelWorld>>;
