import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../../lib/config/examples.ts';
import { PRACTICE_TENANT_ID } from '../../../lib/practice/tenant.ts';
import { CLIENT_ID } from '../desk.ts';
import type { GuardHands, PageHands, PanelHands, PortalHands } from './hands.ts';

/** What an agent has open. */
export interface Managed {
  readonly panel: PanelHands;
  readonly options: PageHands;
  /** On Kai. */
  readonly guard: GuardHands;
  readonly portal: PortalHands;
}

/** A computer of the organisation. */
export interface ManagedDesk {
  /** What is wrong and this browser passes on all the same, and what is said of it. */
  readonly alsoPassedOn: { readonly values: object; readonly named: readonly RegExp[] };
  /** The policy says this, or nothing, and the browser has read it: Chromium while it runs, Firefox as it starts anew. */
  under(values: object | undefined): Promise<Managed>;
  /** Unless that was done. */
  signIn(panel: PanelHands): Promise<void>;
  /** Nothing that would have made a pass reached Graph. */
  creations(): number;
  close(): Promise<void>;
}

const IDS = { clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID };
const ALL = { ...EXAMPLES, ...IDS, permitMinutes: 5, enforcement: 'block', limits: { maximumMinutes: 30 } };
const FRONT_DESK = 'New phone at the front desk';

/** What the background answers of each key, whole. */
const LOADED = "(globalThis.browser ?? chrome).runtime.sendMessage({ type: 'config/load' })";
const DELIVERED = '(globalThis.browser ?? chrome).storage.managed.get(null)';
/** A key's row, opened: what it says, and its field. */
const rowOf = (title: string) => `(() => {
  const row = [...document.querySelectorAll('details')].find(({ firstElementChild }) => firstElementChild.textContent.startsWith('${title}'));
  row.open = true;
  const field = row.querySelector('input');
  return { text: row.innerText, value: field.value, disabled: field.matches(':disabled') };
})()`;
interface Loaded {
  readonly origins: Readonly<Record<string, string>>;
}

/** One story, told in order, of one computer whose administrator changes his mind. */
export function managedPolicy(open: () => Promise<ManagedDesk>): void {
  let desk: ManagedDesk;
  let managed: Managed;
  beforeAll(async () => {
    desk = await open();
    managed = await desk.under(ALL);
  });
  afterAll(() => desk?.close());

  const origins = async () => ((await managed.options.run(LOADED)) as Loaded).origins;
  const setUp = async (panel: PanelHands) => ({ clientId: await panel.field('Application (client) ID'), tenantId: await panel.field('Directory (tenant) ID') });

  describe('every key is set', () => {
    it('needs no set-up: the first thing to see is "Sign in", under the organisation’s name, and it works', async () => {
      const { panel } = managed;
      await panel.front();
      await panel.comes('button', 'Sign in');
      await panel.sees('Contoso Service Desk');
      expect(await panel.has('textbox', 'Application (client) ID')).toBe(false);
      await desk.signIn(panel);
      await panel.sees('Nora Berg');
    });

    it('reaches the extension as it was written, and is all the policy’s', async () => {
      expect(await managed.options.run(DELIVERED)).toEqual(ALL);
      expect(await origins()).toEqual(Object.fromEntries(Object.keys(EXAMPLES).map((key) => [key, 'policy'])));
    });

    it('is locked on the options page, with whose it is, and not loosened by what was entered before', async () => {
      const { options } = managed;
      await options.sees('Set by your organisation');
      for (const name of ['Application (client) ID', 'Directory (tenant) ID']) expect(await options.field(name)).toMatchObject({ disabled: true });
      expect((await options.field('Application (client) ID')).value).toBe(CLIENT_ID);
      await options.run('(globalThis.browser ?? chrome).storage.local.set({ permitMinutes: 30, passHideSeconds: 60 })');
      await expect.poll(() => options.run(rowOf('Seconds a passcode is shown'))).toMatchObject({ value: '120', disabled: true });
      expect(await options.run(rowOf('Minutes a permit holds'))).toMatchObject({ value: '5', disabled: true });
    });

    it('narrows what an agent may do: scenario, ticket and longest lifetime', async () => {
      const { panel } = managed;
      await panel.search('Adele');
      await panel.choose('adele.vance@contoso.com');
      await panel.sees(FRONT_DESK);
      await panel.verify('In person, photo ID or badge');
      await panel.sees('Your organisation asks for a ticket.');
      await panel.sees(/30 min/);
    });

    it('the guard asks for the same, and blocks', async () => {
      const { guard, portal } = managed;
      await portal.front();
      await portal.reload(); // it was opened before the agent signed in
      await guard.says('Kai Tanaka'); // read: the bar, which is as wide as what it says, stands still
      await guard.open();
      expect(await guard.radios()).toContainEqual(expect.stringContaining(FRONT_DESK));
      await guard.tick(/in person/i);
      await expect.poll(() => guard.reason()).toContain('Your organisation asks for a ticket.');
      await portal.key('Escape');
      await guard.says('Add is locked');
      await portal.openAdd();
      await portal.add();
      await guard.says('The pass was not added');
      expect(desk.creations()).toBe(0);
      await portal.key('Escape');
    });
  });

  describe('the file changes', () => {
    it('the guard follows: another scenario, and warnings in the place of the block, whatever else is wrong', async () => {
      const { limits: _limits, ...rest } = ALL;
      managed = await desk.under({
        ...rest,
        enforcement: 'warn',
        scenarios: [{ id: 'troubleshooting' }, { id: 'night-shift', label: 'Night shift, by the team lead', lifetimeMinutes: 60 }],
        defaultScenario: 'troubleshooting',
        cloud: 'moon',
        permitMinutes: 99,
        ticket: { required: true, pattern: '(a+)+' },
        delivery: { alowed: ['in-person'] },
        audit: { days: 99 },
        ...desk.alsoPassedOn.values,
      });
      const { guard, portal } = managed;
      await portal.front();
      await guard.says('Add is watched, not locked');
      await guard.press('Verify…');
      await expect.poll(() => guard.radios()).toContainEqual(expect.stringContaining('Night shift, by the team lead'));
      expect(await guard.radios()).not.toContainEqual(expect.stringContaining(FRONT_DESK));
      await portal.key('Escape');
    });

    it('wrong keys are named, with why, and everything else is in force', async () => {
      const { panel, options } = managed;
      await panel.front();
      await desk.signIn(panel);
      await panel.sees(/sets "cloud" to a value that cannot be used \(it must be one of: global,/);
      await panel.sees(/sets "permitMinutes" to a value that cannot be used \(it must be at most 30\)/);
      await panel.sees(/sets "ticket\.pattern" .* too long/);
      await panel.sees(/sets "audit\.days" to a value that cannot be used \(it must be at most 30\)/);
      for (const named of desk.alsoPassedOn.named) await panel.sees(named);
      await panel.sees('Contoso Service Desk');
      expect(await origins()).toMatchObject({ permitMinutes: 'policy', cloud: 'policy', enforcement: 'policy', ticket: 'policy' });
      // Nobody fills the gap, though a value was entered here.
      await expect.poll(() => options.run(rowOf('Minutes a permit holds'))).toMatchObject({ text: expect.stringMatching(/Not usable[^]*sets "permitMinutes" to a value that cannot be used/) as string, value: '10', disabled: true });
    });

    it('an unusable client id: says so, and nobody can fill the gap', async () => {
      managed = await desk.under({ ...IDS, clientId: 'not-a-guid', cloud: 'global' });
      const { panel, options, guard } = managed;
      await guard.says('Add is locked'); // nothing is said of it any more
      await panel.front();
      await panel.sees(/Your organisation's policy sets "clientId" to a value that cannot be used/);
      expect(await setUp(panel)).toMatchObject({ clientId: { value: '', disabled: true }, tenantId: { value: PRACTICE_TENANT_ID, disabled: true } });
      await options.run(`(globalThis.browser ?? chrome).storage.local.set({ clientId: '${CLIENT_ID}' })`); // from before the policy came
      await panel.press('Save');
      await panel.sees(/Your organisation's policy sets "clientId"/);
      expect(await panel.has('button', 'Sign in')).toBe(false);
      expect(await origins()).toMatchObject({ clientId: 'policy' });
    });

    it('some keys only: those stay locked, the others are the agent’s again', async () => {
      await managed.options.run("(globalThis.browser ?? chrome).storage.local.remove(['clientId', 'permitMinutes'])");
      managed = await desk.under({ tenantId: PRACTICE_TENANT_ID });
      const { panel } = managed;
      await panel.front();
      await expect.poll(() => setUp(panel)).toMatchObject({ clientId: { disabled: false }, tenantId: { value: PRACTICE_TENANT_ID, disabled: true } });
      await panel.sees('Set by your organisation.');
      await panel.fill('Application (client) ID', CLIENT_ID);
      await panel.press('Save');
      await expect.poll(() => panel.has('textbox', 'Application (client) ID')).toBe(false);
      await expect.poll(origins).toMatchObject({ clientId: 'own', tenantId: 'policy' });
    });

    it('the policy is removed: nothing is the organisation’s any more', async () => {
      managed = await desk.under(undefined);
      await expect.poll(origins).toMatchObject({ tenantId: 'default', permitMinutes: 'default', enforcement: 'default' });
      await managed.panel.comes('textbox', 'Directory (tenant) ID');
      expect(await managed.panel.field('Directory (tenant) ID')).toMatchObject({ value: '', disabled: false });
      await managed.guard.says('Add is locked');
    });
  });
}
