import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, sees, type Desk } from './desk.ts';
import { panelPage, type PanelPage } from './panel-page.ts';

const POST = { method: 'POST', path: /temporaryAccessPassMethods$/ } as const;

// The record begins before the request, so that a panel which dies in between leaves a trace of what it asked for.
describe('the panel is closed between the request and its answer', () => {
  let desk: Desk;
  let panel: PanelPage;
  const passes = () => desk.tenant.state.passesOf(desk.tenant.person('adele').id);
  const last = async () => (await panel.recorded()).at(-1);

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel();
  });
  afterAll(() => desk.close());

  async function closedWhileAsking(after: 'before' | 'after') {
    passes().splice(0);
    desk.tenant.faults.next({ when: POST, fault: { kind: 'silence', after, seconds: 60 } });
    await panel.find('Adele', 'adele.vance@contoso.com');
    await panel.verify(/in person/i);
    await panel.issue();
    // Taken up by the tenant: from here on its answer is what the panel waits for.
    await expect.poll(() => desk.tenant.faults.pending()).toBe(0);
    await expect.poll(last).toMatchObject({ kind: 'issuance', outcome: 'asked' });
    await panel.page.close();
    panel = panelPage(await desk.browser.openPanel());
    await sees(panel.page, 'A pass was asked for when the panel was closed');
  }

  it('the pass was made: the next start says so once it is checked, completes the entry, and leads to the user', async () => {
    await closedWhileAsking('after');
    const [made] = passes();
    expect(made).toBeDefined();
    desk.graphRequests();
    await panel.button('Check now').click();
    await sees(panel.page, 'A pass was made when the panel was closed');
    expect(desk.graphRequests()).toEqual([expect.stringMatching(/^GET .*\/temporaryAccessPassMethods$/)]);
    expect(await last()).toMatchObject({ kind: 'issuance', outcome: 'issued', pass: { id: made?.id }, recipientId: desk.tenant.person('adele').id });
    expect(await panel.recorded()).toHaveLength(1);
    expect(JSON.stringify(await panel.recorded())).not.toContain(made?.passcode);

    await panel.button('Show that user').click();
    await panel.recipient.getByText('adele.vance@contoso.com').first().waitFor();
    await panel.factsRead();
    await panel.button('Revoke pass').first().click();
    const dialog = panel.page.getByRole('dialog', { name: 'Revoke this pass?' });
    await dialog.getByRole('textbox', { name: /^Why/ }).fill('Nobody has its passcode');
    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect.poll(passes).toEqual([]);
    await expect.poll(last).toMatchObject({ kind: 'revoked', pass: { id: made?.id }, revokeReason: 'Nobody has its passcode' });
    await panel.page.reload();
    await panel.search.waitFor();
    await expect.poll(() => panel.page.getByText('A pass was asked for').count()).toBe(0);
  });

  it('no pass is there yet: it is too early to tell, and the entry stays open', async () => {
    await closedWhileAsking('before');
    await panel.button('Check now').click();
    await sees(panel.page, /check again in a minute/);
    expect(passes()).toEqual([]);
    expect(await last()).toMatchObject({ outcome: 'asked' });
    await panel.page.reload();
    await sees(panel.page, 'A pass was asked for when the panel was closed');
  });
});
