import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, sees, type Desk } from './desk.ts';
import type { PanelPage } from './panel-page.ts';

describe('with a scope refused', () => {
  const ALL = ['User.Read', 'User.ReadBasic.All', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.AuthenticationMethod', 'RoleManagement.Read.Directory', 'GroupMember.Read.All', 'AuditLog.Read.All'];

  let desk: Desk;
  let panel: PanelPage;
  const hugo = () => desk.tenant.person('hugo').id;

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel('alma.grant@contoso.com');
  });
  afterEach(() => desk.tenant.state.passesOf(hugo()).splice(0));
  afterAll(() => desk.close());

  /** As an administrator who consents to these only, before the agent signs in. */
  async function consentTo(consented: readonly string[]): Promise<void> {
    desk.server.entra.register({ ...desk.app, consented: [...consented] });
    await desk.signInAgain(panel, 'alma.grant@contoso.com');
  }

  it.each([
    ['User.Read.All', /^Not checked Where this user signs in/, true],
    ['UserAuthenticationMethod.Read.All', /^Not checked Sign-in methods/, false],
    ['Policy.Read.AuthenticationMethod', /^Not checked Your tenant's pass policy/, true],
    ['RoleManagement.Read.Directory', /^Not checked Administrator roles/, true],
    ['AuditLog.Read.All', /^Not checked Recent changes/, true],
  ])('%s: says so with the reason, offers to ask, and issues after an acknowledgement', async (scope, line, asks) => {
    await consentTo(ALL.filter((one) => one !== scope));
    await panel.find('Hugo', 'hugo.silva@contoso.com');
    expect(await panel.findingLines()).toContainEqual(expect.stringMatching(line));
    await panel.verify(/in person/i);
    expect(await panel.button('Issue pass').getAttribute('aria-disabled')).toBe(String(asks));
    await panel.findings.getByText(line.source.replace(/\^Not checked /, '')).first().click();
    await sees(panel.page, /A permission is missing\./);
    await panel.acknowledgeAll();
    await panel.issue();
    await panel.passcode.waitFor();
    expect(desk.tenant.state.passesOf(hugo())).toHaveLength(1);
  });

  it('asking for access in place brings the fact', async () => {
    await consentTo(ALL.filter((one) => one !== 'RoleManagement.Read.Directory'));
    await panel.find('Helga', 'helga.lund@contoso.com');
    desk.server.entra.register({ ...desk.app, consented: ALL });
    await panel.findings.getByRole('button', { name: /^Ask for access.*Roles that can be activated/ }).click();
    await sees(panel.page, 'Holds an administrator role: Helpdesk Administrator');
  });
});
