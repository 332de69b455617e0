import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { CLIENT_ID, openDesk, sees, type Desk } from './desk.ts';
import { everythingIn, pasted, throughSignInWindow, type PanelPage } from './panel-page.ts';
import { filesHolding } from './profile-search.ts';

// One story, told in order: each step stands on the one before.
describe('first light: find a user, issue a pass, see it once, revoke it', () => {
  let desk: Desk;
  let panel: PanelPage;
  let passcode = '';
  const adele = () => desk.tenant.person('adele').id;

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openPanel();
  });
  afterAll(() => desk.close());

  it('explains on first run how to register the app, and refuses what cannot be an id', async () => {
    await sees(panel.page, `https://${desk.browser.extensionId}.chromiumapp.org/`);
    await panel.page.getByLabel('Application (client) ID').fill('not an id');
    await panel.page.getByLabel('Directory (tenant) ID').focus();
    await expect.poll(() => panel.page.getByLabel('Application (client) ID').getAttribute('aria-invalid')).toBe('true');
    await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
  });

  it('signs in through Microsoft’s page in the browser’s own window', async () => {
    await throughSignInWindow(desk.context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
    await sees(panel.page, 'Nora Berg');
    const token = desk.server.entra.log.find((entry) => entry.endpoint === 'token');
    expect(token).toMatchObject({ grantType: 'authorization_code', origin: `chrome-extension://${desk.browser.extensionId}` });
  });

  it('finds Adele, and shows the whole card after one request', async () => {
    desk.graphRequests();
    await panel.search.fill('Adele');
    await panel.people.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
    expect(desk.graphRequests()).toEqual([expect.stringMatching(/^GET .*\/users$/)]);
    await panel.people.getByText('adele.vance@contoso.com', { exact: true }).click();
    await panel.factsRead();
    await panel.recipient.getByText('Authenticator').waitFor();
    expect(desk.graphRequests()).toEqual([expect.stringMatching(/^POST .*\/\$batch$/)]);
  });

  it('does not issue before the identity is verified, and says what is missing', async () => {
    await panel.scenario('Device loss');
    await panel.button('Issue pass').click({ force: true });
    await expect.poll(() => panel.button('Issue pass').getAttribute('aria-disabled')).toBe('true');
    expect(desk.tenant.state.passesOf(adele())).toEqual([]);
    await panel.verify(/call(ed)? back/i);
    await expect.poll(() => panel.button('Issue pass').getAttribute('aria-disabled')).toBe('true');
    await panel.verify(/manager/i);
    await expect.poll(() => panel.button('Issue pass').getAttribute('aria-disabled')).not.toBe('true');
  });

  it('issues one pass of 60 minutes, one-time, with one request, and shows its passcode', async () => {
    desk.graphRequests();
    await panel.issue();
    await panel.passcode.waitFor();
    const passes = desk.tenant.state.passesOf(adele());
    expect(passes).toHaveLength(1);
    expect(passes[0]).toMatchObject({ lifetimeMinutes: 60, isUsableOnce: true });
    passcode = passes[0]?.passcode ?? '';
    expect(await panel.passcode.innerText().then((text) => text.replaceAll(/\s/g, ''))).toBe(passcode);
    expect(desk.graphRequests().filter((request) => request.includes('temporaryAccessPassMethods'))).toEqual([expect.stringMatching(/^POST /)]);
  });

  it('copies exactly the passcode', async () => {
    await panel.button('Copy').click();
    await sees(panel.page, /Cleared from the clipboard/);
    expect(await pasted(panel.page)).toBe(passcode);
  });

  it('has the passcode nowhere in its document once it is hidden', async () => {
    expect(passcode.length).toBeGreaterThanOrEqual(8);
    await panel.button('Hide').click();
    await panel.passcode.waitFor({ state: 'detached' });
    expect(await everythingIn(panel.page)).not.toContain(passcode);
  });

  it('revokes it, after asking', async () => {
    await panel.button('Revoke pass').click();
    const dialog = panel.page.getByRole('dialog', { name: 'Revoke this pass?' });
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect.poll(() => desk.tenant.state.passesOf(adele())).toEqual([]);
    await sees(panel.page, /revoked/i);
  });

  it('leaves neither passcode nor token in the profile on disk', async () => {
    const tokens = desk.server.entra.issuedTokens();
    expect(tokens.length).toBeGreaterThan(0);
    await desk.browser.closeKeepingProfile();
    // Something that is known to be kept shows that the search can find at all.
    expect(await filesHolding(desk.browser.profile, 'nora.berg@contoso.com')).not.toEqual([]);
    for (const secret of [passcode, ...tokens]) expect(await filesHolding(desk.browser.profile, secret)).toEqual([]);
  });
});
