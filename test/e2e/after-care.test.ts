import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../browser/axe.ts';
import { openDesk, sees, type Desk } from './desk.ts';
import type { PanelPage } from './panel-page.ts';

// From the call to the cleaned-up account, as an agent goes through it.
describe('a lost phone, from the pass to the last session', () => {
  let desk: Desk;
  let panel: PanelPage;
  let passcode = '';
  const methods = () => desk.tenant.state.methodsOf(desk.tenant.person('adele').id).map((method) => method['@odata.type']);

  beforeAll(async () => {
    desk = await openDesk();
    desk.tenant.state.auditDelayMs = 0;
    panel = await desk.openSignedInPanel('alma.grant@contoso.com'); // who may read the audit log, too
    await panel.find('Adele', 'adele.vance@contoso.com');
    await panel.verify(/in person/i);
    await panel.issue();
    passcode = await panel.passcode.innerText();
    await panel.pass.getByRole('radio', { name: 'In person', exact: true }).check({ force: true });
    await panel.button('Delivered').click();
  });
  afterAll(() => desk.close());

  it('says that nobody has looked yet, and asks Graph nothing by itself', async () => {
    await sees(panel.page, 'Not looked yet: was it used?');
    desk.graphRequests();
    await panel.page.waitForFunction(() => document.hasFocus());
    expect(desk.graphRequests()).toEqual([]);
  });

  it('sees that the pass was not used, in one request', async () => {
    await panel.button('Look now').click();
    await sees(panel.page, 'Not used yet');
    await sees(panel.page, 'No new passkey yet');
    expect(desk.graphRequests()).toEqual([expect.stringMatching(/^GET .*\/authentication\/methods$/)]);
  });

  it('sees the sign-in and the new passkey', async () => {
    const { id } = desk.tenant.person('adele');
    expect(desk.tenant.recipients.signInWithPass(id, passcode)).toBe(true);
    desk.tenant.recipients.register(id, 'passkey');
    await panel.button('Look again').click();
    await sees(panel.page, 'The pass was used');
    await sees(panel.page, /^New: Passkey/);
  });

  it('removes the lost phone, after asking for the permission it takes', async () => {
    await panel.button(/^Remove Phone/).click();
    const dialog = panel.page.getByRole('dialog', { name: 'Remove this method?' });
    await dialog.getByText('UserAuthMethod-Phone.ReadWrite.All').waitFor();
    desk.consentTo('UserAuthMethod-Phone.ReadWrite.All');
    await dialog.getByRole('button', { name: 'Ask for access' }).click();
    await dialog.getByRole('button', { name: 'Remove', exact: true }).and(panel.page.locator(':not([aria-disabled=true])')).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(methods).not.toContain('#microsoft.graph.phoneAuthenticationMethod');
    expect(methods()).toContain('#microsoft.graph.fido2AuthenticationMethod');
  });

  it('warns before the new passkey is taken away', async () => {
    await panel.button(/^Remove Passkey/).click();
    const dialog = panel.page.getByRole('dialog', { name: 'Remove this method?' });
    await dialog.getByText(/most likely the new device/).waitFor();
    expect(await dialog.getByRole('button', { name: 'Remove', exact: true }).getAttribute('aria-disabled')).toBe('true');
    await panel.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('signs the user out everywhere', async () => {
    await panel.button('Revoke sign-in sessions').click();
    const dialog = panel.page.getByRole('dialog', { name: /^Sign Adele Vance out everywhere/ });
    desk.consentTo('User.RevokeSessions.All');
    await dialog.getByRole('button', { name: 'Ask for access' }).click();
    await dialog.getByRole('button', { name: 'Sign out everywhere' }).and(panel.page.locator(':not([aria-disabled=true])')).click();
    await sees(panel.page, /^Sessions revoked at/);
    expect(desk.tenant.state.sessionsRevoked.has(desk.tenant.person('adele').id)).toBe(true);
  });

  it('has all of it in one entry of the record', async () => {
    await expect.poll(() => panel.recorded()).toHaveLength(1);
    const [entry] = await panel.recorded();
    expect(entry).toMatchObject({ kind: 'issuance', delivery: 'in-person', care: { newMethods: ['passkey'], removed: [{ kind: 'phone' }] } });
    expect(entry).toHaveProperty('care.usedSeenAt');
    expect(entry).toHaveProperty('care.sessionsRevokedAt');
    expect(JSON.stringify(entry)).not.toContain(passcode);
  });

  it('stands in the history as one row with everything', async () => {
    await panel.button(/^Account/).click();
    await panel.button('History').click();
    const rows = panel.page.getByRole('list', { name: 'Passes', exact: true });
    await rows.getByRole('button', { name: /^Adele Vance/ }).click();
    expect(await rows.getByRole('button', { name: /^Adele Vance/ }).count()).toBe(1);
    for (const [field, words] of [['Scenario', 'Device loss'], ['Verified by', 'In person'], ['Delivered', 'In person'], ['Seen used', /\d/], ['New methods', 'Passkey'], ['Removed methods', 'Phone'], ['Sessions revoked', /\d/]] as const) {
      await rows.locator('.fact', { has: panel.page.getByText(field, { exact: true }) }).getByText(words).waitFor();
    }
    await panel.button('Back').click();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (colorScheme) => {
    await panel.page.emulateMedia({ colorScheme });
    expect(await axeViolations(panel.page)).toEqual([]);
  });
});
