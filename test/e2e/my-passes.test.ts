import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import type { PanelPage } from './panel-page.ts';

const HOUR = 3_600_000;

describe('my passes', () => {
  let desk: Desk;
  let panel: PanelPage;
  const rows = () => panel.page.getByRole('list', { name: 'My passes' }).getByRole('listitem');
  const passesOf = (alias: string) => desk.tenant.state.passesOf(desk.tenant.person(alias).id);

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel();
    for (const [text, name] of [['Adele', 'adele.vance'], ['Noah', 'noah.weiss']] as const) {
      await panel.find(text, `${name}@contoso.com`);
      await panel.verify(/in person/i);
      await panel.acknowledgeAll();
      await panel.issue();
      await panel.passcode.waitFor();
      await panel.button('Hide').click();
      await panel.button('Next user').click();
    }
    desk.graphRequests();
  });
  afterAll(() => desk.close());

  it('are found in the account menu by keyboard, with names in one request', async () => {
    await panel.page.getByRole('button', { name: /^Account/ }).focus();
    await panel.page.keyboard.press('Enter');
    await panel.button('My passes').waitFor();
    await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.press('Enter');
    await panel.page.getByRole('heading', { name: 'My passes' }).and(panel.page.locator(':focus')).waitFor();
    await rows().getByText('adele.vance@contoso.com').waitFor();
    await rows().getByText('noah.weiss@contoso.com').waitFor();
    expect(await rows().count()).toBe(2);
    expect(desk.graphRequests()).toEqual(['GET /v1.0/users']);
  });

  it('tell on request whether one was used', async () => {
    const [pass] = passesOf('adele');
    await rows().first().getByRole('button', { name: 'Was it used?' }).click();
    await rows().getByText(/Not used yet/).waitFor();
    desk.tenant.recipients.signInWithPass(desk.tenant.person('adele').id, pass?.passcode ?? '');
    await rows().first().getByRole('button', { name: 'Was it used?' }).click();
    await rows().getByText(/The pass was used/).waitFor();
  });

  it('are revoked in place, and the record knows why', async () => {
    await rows().last().getByRole('button', { name: 'Revoke pass' }).click();
    const dialog = panel.page.getByRole('dialog', { name: 'Revoke this pass?' });
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('Asked for by somebody else');
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect.poll(() => rows().count()).toBe(1);
    expect(passesOf('noah')).toEqual([]);
    expect(await panel.recorded()).toContainEqual(expect.objectContaining({ recipientId: desk.tenant.person('noah').id, revokeReason: 'Asked for by somebody else' }));
  });

  it.each(['light', 'dark'] as const)('have nothing that axe finds, in %s', async (colorScheme) => {
    await panel.page.emulateMedia({ colorScheme });
    expect(await axeViolations(panel.page)).toEqual([]);
  });

  it('lead to the user and back to the desk as it was', async () => {
    await rows().first().getByRole('button', { name: 'Show' }).click();
    await panel.recipient.getByText('adele.vance@contoso.com').first().waitFor();
    await panel.factsRead();
    await panel.page.getByRole('textbox', { name: 'Ticket' }).fill('INC7');
    await panel.page.getByRole('button', { name: /^Account/ }).click();
    await panel.button('My passes').click();
    await rows().first().waitFor();
    await panel.button('Back').click();
    expect(await panel.page.getByRole('textbox', { name: 'Ticket' }).inputValue()).toBe('INC7');
  });

  it('that ended unseen are recalled once, gently, and asked about on a click only', async () => {
    const { id } = desk.tenant.person('adele');
    const [pass] = passesOf('adele');
    if (!pass) throw new Error('Adele has no pass.');
    desk.tenant.state.passesOf(id).splice(0, 1, { ...pass, start: pass.start - 2 * HOUR, usedAt: undefined });
    await panel.page.clock.install({ time: Date.now() + 2 * HOUR });
    await panel.page.reload();
    await sees(panel.page, /^Adele Vance: the pass ended \(/);
    desk.graphRequests();
    await panel.button('Was it used?').click();
    await sees(panel.page, /The pass ended unused/);
    await sees(panel.page, /Call them back/);
    expect(desk.graphRequests()).toEqual([expect.stringMatching(/^GET .*\/temporaryAccessPassMethods$/)]);
    await panel.page.reload();
    await panel.search.waitFor();
    await expect.poll(() => panel.page.getByText(/the pass ended \(/).count()).toBe(0);
  });
});
