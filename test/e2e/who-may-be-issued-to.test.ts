import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, sees, type Desk } from './desk.ts';
import type { PanelPage } from './panel-page.ts';

describe('who may be issued to', () => {
  let desk: Desk;
  let panel: PanelPage;
  const passesOf = (alias: string) => desk.tenant.state.passesOf(desk.tenant.person(alias).id);
  const disabled = () => panel.button('Issue pass').getAttribute('aria-disabled');

  let signedIn = 'alma.grant@contoso.com';

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel(signedIn);
  });
  afterEach(() => desk.startOver(panel));
  afterAll(() => desk.close());

  async function as(agent: string): Promise<void> {
    if (agent !== signedIn) await desk.signInAgain(panel, agent);
    signedIn = agent;
  }

  it('never oneself, not even as a Global Administrator', async () => {
    await as('alma.grant@contoso.com');
    await panel.find('Alma', 'alma.grant@contoso.com');
    await panel.verify(/in person/i);
    await panel.acknowledgeAll();
    expect(await disabled()).toBe('true');
  });

  it('after a changed number: a call-back does not count and more is asked for', async () => {
    await as('alma.grant@contoso.com');
    await panel.find('Theo', 'theo.lambert@contoso.com');
    await panel.acknowledgeAll();
    await panel.verify(/call back/i, /manager/i);
    await sees(panel.page, 'sensitive: in person, Verified ID, or call-back with manager');
    await sees(panel.page, 'Does not count. The number changed lately.');
    expect(await disabled()).toBe('true');
    await panel.verify(/in person/i);
    await panel.acknowledgeAll();
    await sees(panel.page, 'sensitive: verified');
    await panel.issue();
    await panel.passcode.waitFor();
  });

  it('not the external guest, and the text says who can', async () => {
    await as('nora.berg@contoso.com');
    await panel.find('Vera', desk.tenant.person('vera').userPrincipalName);
    await panel.verify(/in person/i);
    expect(await disabled()).toBe('true');
    await sees(panel.page, /Send the user to their own help desk/);
    expect(passesOf('vera')).toEqual([]);
  });

  it('not the Global Administrator, by an Authentication Administrator', async () => {
    await as('nora.berg@contoso.com');
    await panel.find('Glenn', 'glenn.foster@contoso.com');
    await panel.verify(/in person/i);
    await panel.acknowledgeAll();
    expect(await disabled()).toBe('true');
    expect((await panel.findingLines())[0]).toBe('Blocked Holds an administrator role: Global Administrator');
  });

  it('stopping ends it, is recorded, and says whom to tell; a mistake can be taken back', async () => {
    await as('nora.berg@contoso.com');
    await panel.find('Hugo', 'hugo.silva@contoso.com');
    await panel.verify(/in person/i);
    await panel.button('Stop, this looks wrong').click();
    await sees(panel.page, 'Stopped. Nothing was issued.');
    await sees(panel.page, /Tell your security team now/);
    await sees(panel.page, 'It is in the record on this computer.');
    await panel.button('Go back, it was a mistake').click();
    await sees(panel.page, 'standard: verified');
    expect(passesOf('hugo')).toEqual([]);
    const { id: recipientId } = desk.tenant.person('hugo');
    const recorded = (await panel.recorded()) as { recipientId: string }[];
    expect(recorded.filter((entry) => entry.recipientId === recipientId)).toMatchObject([
      { kind: 'stopped', evidence: { methods: [{ id: 'in-person' }] } },
      { kind: 'went-on' },
    ]);
  });

  it('the Global Administrator, by a Privileged one, after proof in person and a second person’s approval', async () => {
    await as('paul.okoro@contoso.com');
    await panel.find('Glenn', 'glenn.foster@contoso.com');
    await panel.acknowledgeAll();
    await panel.verify(/call back/i, /manager/i);
    await sees(panel.page, 'privileged: in person or Verified ID');
    await panel.verify(/in person/i);
    await sees(panel.page, 'privileged: approval needed');

    await panel.approve('Paul', 'paul.okoro@contoso.com', 'CHG1');
    await sees(panel.page, 'You cannot approve your own request');
    expect(await disabled()).toBe('true');
    await panel.button('Choose another').click();
    await panel.approve('Glenn', 'glenn.foster@contoso.com', 'CHG1');
    await sees(panel.page, 'The user cannot approve this');
    await panel.button('Choose another').click();
    await panel.approve('Alma', 'alma.grant@contoso.com', 'CHG1');
    await sees(panel.page, 'privileged: verified');
    await panel.issue();
    await panel.passcode.waitFor();
    expect(passesOf('glenn')).toHaveLength(1);
  });

  it('nobody, without an active role: says to activate it', async () => {
    await as('pia.sommer@contoso.com');
    await panel.find('Lena', 'lena.vogel@contoso.com');
    expect((await panel.findingLines())[0]).toBe('Blocked Your role is not active');
    await sees(panel.page, /Activate it in Privileged Identity Management/);
  });
});
