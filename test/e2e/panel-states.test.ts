import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, sees, type Desk } from './desk.ts';
import type { PanelPage } from './panel-page.ts';

const USERS = { method: 'GET', path: /\/users$/ } as const;

describe('what the panel says when things are not plain', () => {
  let desk: Desk;
  let panel: PanelPage;

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel();
  });
  afterAll(() => desk.close());
  afterEach(() => desk.startOver(panel));

  it('nobody found: repeats what was looked for and says what to try', async () => {
    await panel.search.fill('Zebedee');
    await sees(panel.page, /Nobody found for "Zebedee"/);
  });

  it('throttled while searching: counts down, then shows the people', async () => {
    desk.tenant.faults.next({ when: USERS, fault: { kind: 'throttle', retryAfterSeconds: 5 } });
    await panel.search.fill('Adele');
    await sees(panel.page, /Microsoft asks us to wait/);
    await panel.people.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
  });

  it('offline: says so, and goes on by itself once asked again', async () => {
    await desk.context.setOffline(true);
    await panel.search.fill('Adele');
    await sees(panel.page, 'No connection');
    await desk.context.setOffline(false);
    await panel.button('Try again').click();
    await panel.people.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
  });

  it('oneself: blocked, whatever is ticked', async () => {
    await panel.find('Nora', 'nora.berg@contoso.com');
    await panel.verify(/in person/i);
    await expect.poll(() => panel.findings.innerText()).toMatch(/^Blocked/);
    expect(await panel.button('Issue pass').getAttribute('aria-disabled')).toBe('true');
  });

  it('Entra refuses what the facts did not show: its refusal in words, its own words a click away, and nothing lost', async () => {
    await panel.find('Lena', 'lena.vogel@contoso.com');
    await panel.verify(/in person/i);
    await panel.page.getByRole('textbox', { name: 'Ticket' }).fill('INC0012345');
    desk.tenant.person('lena').externalUserState = 'PendingAcceptance'; // since the facts were read
    await panel.issue();
    await sees(panel.page, 'This user signs in from another organisation');
    await panel.page.getByText('Details', { exact: true }).first().click();
    await sees(panel.page, 'Temporary Access Pass cannot be added to an external guest user.');
    expect(await panel.page.getByRole('textbox', { name: 'Ticket' }).inputValue()).toBe('INC0012345');
    desk.tenant.person('lena').externalUserState = null;
  });

  it('a role that ended since the facts were read: says whose job it is', async () => {
    await panel.find('Lena', 'lena.vogel@contoso.com');
    await panel.verify(/in person/i);
    const held = desk.tenant.state.roles.splice(0);
    await panel.issue();
    await sees(panel.page, 'Your role does not allow this');
    await sees(panel.page, /Privileged Authentication Administrator/);
    desk.tenant.state.roles.push(...held);
  });

  it('a lifetime the tenant does not allow: learns the limits from the refusal', async () => {
    desk.tenant.state.policy.maximumLifetimeInMinutes = 90;
    await panel.find('Adele', 'adele.vance@contoso.com');
    await panel.scenario('New employee onboarding');
    await panel.verify(/in person/i);
    await panel.issue();
    await sees(panel.page, 'Your tenant allows 60 to 90 minutes.');
    await sees(panel.page, /Your tenant allows at most 1 hour, 30 minutes|at most 1 hr, 30 min|at most 90/);
    await panel.issue();
    await panel.passcode.waitFor();
    expect(desk.tenant.state.passesOf(desk.tenant.person('adele').id)[0]).toMatchObject({ lifetimeMinutes: 90 });
    desk.tenant.state.policy.maximumLifetimeInMinutes = 480;
    desk.tenant.state.passesOf(desk.tenant.person('adele').id).splice(0);
  });

  it('a usable pass exists: must be considered before it is replaced, and can be revoked', async () => {
    await panel.find('Ursula', 'ursula.frey@contoso.com');
    await panel.verify(/in person/i);
    await expect.poll(() => panel.button('Issue pass').getAttribute('aria-disabled')).toBe('true');
    await panel.page.getByRole('checkbox', { name: /I have considered this/ }).check({ force: true });
    await expect.poll(() => panel.button('Issue pass').getAttribute('aria-disabled')).not.toBe('true');
    await panel.button('Revoke pass').click();
    await panel.page.getByRole('dialog', { name: 'Revoke this pass?' }).getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect.poll(() => desk.tenant.state.passesOf(desk.tenant.person('ursula').id)).toEqual([]);
  });

  it('works by the keyboard alone, and Enter in a field issues nothing', async () => {
    const { keyboard } = panel.page;
    const focused = () => panel.page.evaluate(() => {
      const element = document.activeElement === document.body ? null : document.activeElement;
      return element?.getAttribute('aria-label') ?? (element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    });
    const tabTo = async (name: RegExp) => {
      for (let steps = 0; steps < 60 && !name.test(await focused()); steps += 1) await keyboard.press('Tab');
      expect(await focused()).toMatch(name);
    };
    await panel.search.focus();
    await keyboard.type('Adele');
    await panel.people.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await panel.recipient.getByText('Authenticator').waitFor();
    await tabTo(/^In person/);
    await keyboard.press('Space');
    await tabTo(/Ticket/);
    await keyboard.type('INC7');
    await keyboard.press('Enter');
    await tabTo(/Issue pass/);
    expect(desk.tenant.state.passesOf(desk.tenant.person('adele').id)).toEqual([]);
    await keyboard.press('Enter');
    await panel.passcode.waitFor();
    await tabTo(/^Hide/);
    await keyboard.press('Enter');
    await panel.passcode.waitFor({ state: 'detached' });
    await tabTo(/Revoke pass/);
    await keyboard.press('Enter');
    await panel.page.getByRole('dialog', { name: 'Revoke this pass?' }).waitFor();
    await keyboard.press('Escape');
    expect(await focused()).toMatch(/Revoke pass/);
    expect(desk.tenant.state.passesOf(desk.tenant.person('adele').id)).toHaveLength(1);
  });
});

describe('without the scopes that are asked for in place', () => {
  it('finding people asks for its one scope, then works', async () => {
    const desk = await openDesk({ consented: ['User.Read', 'UserAuthMethod-TAP.ReadWrite.All'] });
    try {
      const panel = await desk.openSignedInPanel();
      await panel.search.fill('Adele');
      await panel.button('Allow search').waitFor();
      desk.server.entra.register({ ...desk.app, consented: [...desk.app.consented, 'User.ReadBasic.All'] });
      await panel.button('Allow search').click(); // no window: Microsoft knows the agent, and there is nothing left to ask
      await panel.people.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
    } finally {
      await desk.close();
    }
  });
});
