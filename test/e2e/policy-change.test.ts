import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { mayWritePolicy } from '../browser/chromium-policy.ts';
import { CLIENT_ID, openDesk, sees, type Desk } from './desk.ts';
import { openGuard } from './guard-desk.ts';
import type { GuardPage } from './guard-page.ts';
import { panelPage, throughSignInWindow, type PanelPage } from './panel-page.ts';
import { policedBuild } from './policy-desk.ts';

const BASE = { clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID };
const CHANGED = {
  ...BASE,
  scenarios: [{ id: 'troubleshooting', lifetimeMinutes: 60 }, { id: 'front-desk', label: 'New phone at the front desk', lifetimeMinutes: 90 }],
  ticket: { required: true, pattern: 'INC[0-9]{3}', example: 'INC001' },
  permitMinutes: 99,
};
const POLICY_READ = { interval: 100 };

// One story, told in order: the panel and the guard are open and half filled in while the administrator's file changes.
describe.skipIf(!mayWritePolicy)('a policy that changes while agents are at work', () => {
  let build: Awaited<ReturnType<typeof policedBuild>>;
  let desk: Desk;
  let panel: PanelPage;
  let guard: GuardPage;

  beforeAll(async () => {
    build = await policedBuild();
    const { extension, policy } = build;
    await policy.set(BASE);
    desk = await openDesk({ extension });
    panel = panelPage(await desk.browser.openPanel());
    await throughSignInWindow(desk.context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
    await panel.find('Adele', 'adele.vance@contoso.com');
    await panel.scenario('Troubleshooting');
    await panel.verify(/in person/i);
    ({ guard } = await openGuard(desk, { pane: 'K' }, 'kai'));
    await guard.open();
    await guard.tick(/in person/i);
  });
  afterAll(async () => {
    await desk?.close();
    await build.remove();
  });

  it('the guard offers and asks for what is new, within seconds; what was ticked stays', async () => {
    await build.policy.set(CHANGED);
    await expect.poll(() => guard.all('radio', /./).then((radios) => radios.map(({ name }) => name)), POLICY_READ).toEqual(expect.arrayContaining(['New phone at the front desk']));
    expect(await guard.all('radio', /Device loss/)).toEqual([]);
    expect((await guard.one('checkbox', /in person/i)).checked).toBe(true);
    await expect.poll(() => guard.reason(), POLICY_READ).toContain('Your organisation asks for a ticket.');
  });

  it('so does the panel, and it names what cannot be used', async () => {
    await panel.page.bringToFront();
    await panel.page.getByRole('radio', { name: 'New phone at the front desk' }).waitFor();
    expect(await panel.page.getByRole('radio', { name: 'Troubleshooting' }).isChecked()).toBe(true);
    expect(await panel.page.getByRole('checkbox', { name: /in person/i }).isChecked()).toBe(true);
    await sees(panel.page, /sets "permitMinutes" .* at most 30/);
    await sees(panel.page, 'Your organisation asks for a ticket.');
    await panel.page.getByLabel('Ticket').fill('REQ1');
    await panel.page.getByLabel('Ticket').blur();
    await sees(panel.page, 'It looks like INC001.');
    await panel.page.getByLabel('Ticket').fill('INC123');
  });

  it('nobody was signed out, and what was prepared is issued as it says', async () => {
    const before = desk.server.entra.log.length;
    await panel.issue();
    await panel.passcode.waitFor();
    expect(desk.tenant.state.passesOf(desk.tenant.person('adele').id)).toMatchObject([{ lifetimeMinutes: 60, isUsableOnce: false }]);
    expect(desk.server.entra.log.slice(before)).toEqual([]);
  });
});
