import { fakeOptions } from '../../../components/options/fake-options.ts';
import type { ConfigKey } from '../../../lib/config/config.ts';
import { absent, notChecked } from '../../../lib/judgement/fact.ts';
import { there, enter, type State } from '../state.ts';

type World = ReturnType<typeof fakeOptions>;

const now = Date.now();
const today = () => fakeOptions();
const NARROW = [360] as const;
const BOTH = [360, 1100] as const;

/** Opens the row of a key, which is known by the name that stands in a policy. */
const open = (key: ConfigKey) => async () => {
  await there('.key-row');
  const row = [...document.querySelectorAll<HTMLDetailsElement>('.key-row')].find((one) => one.querySelector('code')?.textContent === key);
  if (!row) throw new Error(`There is no row for ${key}.`);
  row.open = true;
  row.dataset.opened = '';
};
const ROW = '[data-opened]';
const row = (key: ConfigKey, world: () => World = today): State<World> => ({ world, steps: [open(key)], shows: `${ROW}[open]`, of: ROW, widths: NARROW });

const CHECK = '#check .button.primary';
const CHECKED = '#check [aria-busy=false]';
const never = () => new Promise<never>(() => undefined);
const mixed = () => {
  const options = fakeOptions({ permitMinutes: 'ten' });
  options.world.scopes = ['User.Read', 'UserAuthMethod-TAP.ReadWrite.All'];
  const standing = { policy: notChecked('scope'), agentRoles: absent(now), agentEligibleRoles: absent(now), serverAhead: undefined };
  const gate = { enforcement: 'block', batchesBlocked: false, access: false, ruleSet: true, open: false, strays: 0 };
  Object.assign(options.services, { gateHealth: () => Promise.resolve(gate), openDoor: () => ({ readStanding: () => Promise.resolve(standing), changePolicy: never }) });
  return options;
};
const but = (change: Partial<World['services']>) => () => {
  const options = fakeOptions();
  Object.assign(options.services, change);
  return options;
};
const signedOut = but({ session: { ...fakeOptions().services.session, agent: () => Promise.resolve(undefined) } });

/** The options page, mostly part by part: in one picture it would be taller than anybody's screen. */
export const OPTIONS = {
  'all parts': { world: today, shows: '#policy .setting-row', top: true, widths: BOTH },
  'first run': { world: () => fakeOptions({}, {}), shows: '.register[open]', of: '#setUp' },
  'set up': { world: today, shows: '.register:not([open])', of: '#setUp' },
  'configuration': { world: today, shows: '#configuration', of: '#configuration' },
  'signed out': { world: signedOut, shows: 'header .button', of: 'header', widths: BOTH },
  'starting': { world: but({ load: never }), shows: '.quiet' },
  'saved': { world: today, steps: ['#setUp form [type=submit]'], shows: '#setUp .notice-success', of: '#setUp' },
  'checks': { world: mixed, steps: ['#policy .notice', CHECK], shows: `${CHECKED} .verdict-wrong`, of: '#check' },
  'checks, all well': { world: today, steps: ['#policy .setting-row', CHECK], shows: CHECKED, of: '#check' },
  'policy beside the recommended one': { world: today, shows: '#policy .setting-row', of: '#policy' },
  'policy, a change': { world: today, steps: ['#policy .setting-off .button'], shows: 'dialog[open]', of: 'dialog' },
  'policy not read': { world: mixed, shows: '#policy .notice', of: '#policy' },
  'diagnostics': { world: today, steps: ['#diagnostics summary'], shows: '#diagnostics pre', of: '#diagnostics' },
  'a number': row('permitMinutes'),
  'a choice': row('enforcement'),
  'a switch': row('practice'),
  'texts': row('support'),
  'lines': row('sensitiveGroups'),
  'some of a few': row('delivery'),
  'a list of objects': row('scenarios', () => fakeOptions({}, { scenarios: [{ id: 'front-desk', label: 'Front desk', lifetimeMinutes: 30, oneTime: true }, { id: 'device-loss' }] })),
  'for each tier': row('verification'),
  'locked by the policy': row('passHideSeconds', () => fakeOptions({ passHideSeconds: 60 })),
  'rejected in the policy': row('permitMinutes', () => fakeOptions({ permitMinutes: 'ten' })),
  'cannot be saved so': { ...row('permitMinutes'), steps: [open('permitMinutes'), enter(`${ROW} input`, '31'), `${ROW} [type=submit]`], shows: `${ROW} .field-fault` },
  'unknown keys': { world: () => fakeOptions({ permitMinute: 5 }), shows: '#configuration .notice', of: '#configuration > .notice' },
} as const satisfies Record<string, State<World>>;
