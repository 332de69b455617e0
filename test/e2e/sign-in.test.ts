import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { CLIENT_ID, openDesk, sees, type Desk } from './desk.ts';
import { panelPage, throughSignInWindow, type PanelPage } from './panel-page.ts';

describe('signing in', () => {
  let desk: Desk;
  let panel: PanelPage;
  const tokenRequests = () => desk.server.entra.log.filter((entry) => entry.endpoint === 'token').map((entry) => entry.grantType);

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openPanel();
    await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
  });
  afterAll(() => desk.close());

  it('is ready again each time the window was closed', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const [window] = await Promise.all([desk.context.waitForEvent('page'), panel.button('Sign in').click()]);
      await window.getByLabel('E-mail').waitFor();
      await window.close();
      await sees(panel.page, 'The sign-in window was closed before you were signed in.');
      await expect.poll(() => panel.button('Sign in').isEnabled()).toBe(true);
    }
  });

  it('then works', async () => {
    await throughSignInWindow(desk.context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
    await panel.search.waitFor();
  });

  it('survives the death of the service worker', async () => {
    await desk.browser.killServiceWorker();
    await panel.page.reload();
    await panel.search.waitFor();
    await panel.find('Adele', 'adele.vance@contoso.com');
    expect(tokenRequests()).toEqual(['authorization_code']);
  });

  it('renews its token silently when Graph no longer takes it', async () => {
    desk.server.entra.forgetAccessTokens();
    await panel.page.reload();
    await panel.find('Adele', 'adele.vance@contoso.com');
    await panel.recipient.getByText('adele.vance@contoso.com').waitFor();
    expect(tokenRequests().at(-1)).toBe('refresh_token');
  });

  it('answers a claims challenge, with a window only where Entra wants one', async () => {
    const claims = JSON.stringify({ access_token: { nbf: { essential: true, value: '1700000000' } } });
    desk.tenant.faults.next({ when: { path: /\$batch$/ }, fault: { kind: 'claims', claims } });
    await panel.page.reload();
    await panel.find('Kai', 'kai.tanaka@contoso.com');
    const last = desk.server.entra.log.findLast((entry) => entry.endpoint === 'token');
    expect(last?.claims).toMatchObject({ access_token: { nbf: { essential: true } } });
  });

  it('says so when the session has ended, and goes on after signing in again', async () => {
    desk.server.entra.revokeSessions(desk.tenant.person('nora').id);
    desk.server.entra.forgetAccessTokens();
    await panel.search.fill('Adele');
    await sees(panel.page, /session has ended/i);
  });

  it('forgets the agent on sign-out', async () => {
    await panel.page.reload();
    await panel.signOut();
    const again = panelPage(await desk.browser.openPanel());
    await again.button('Sign in').waitFor();
    expect(await desk.stored()).not.toHaveProperty('lastAgent');
  });

  it('tells a wrong app registration from a wrong password', async () => {
    desk.server.entra.refuseNext('token', { code: 9002326, error: 'invalid_request', description: 'Cross-origin token redemption is permitted only for the Single-Page Application client-type.' });
    await throughSignInWindow(desk.context, () => panel.button('Sign in').click(), 'nora.berg@contoso.com');
    await sees(panel.page, /redirect URI does not fit/);
    await sees(panel.page, /AADSTS9002326/);
  });
});
