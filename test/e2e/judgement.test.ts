import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, sees, type Desk } from './desk.ts';
import type { PanelPage } from './panel-page.ts';

const STRONG = 'Advice A method is registered that needs no pass';
const WEEK_OLD = /^Confirm (A phone number|Sign-in methods) changed |^Confirm Another pass was issued /;

/** What the panel shows of each person to an agent who may read everything. */
const SHOWN: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  nora: [STRONG],
  paul: ['Confirm Holds an administrator role: Privileged Authentication Administrator', STRONG],
  gina: ['Confirm Holds an administrator role: Global Reader', STRONG],
  helga: ['Confirm Holds an administrator role: Helpdesk Administrator', STRONG],
  admin: ['Blocked This is you', 'Confirm Holds an administrator role: Global Administrator', STRONG],
  pia: [STRONG],
  polly: ['Confirm Holds an administrator role: Authentication Policy Administrator', STRONG],
  rhea: [STRONG],
  adele: [STRONG],
  miriam: [STRONG],
  'adele-finance': [],
  zoe: [STRONG],
  noah: [],
  vera: ['Blocked This guest signs in at another organisation'],
  northwind: ['Blocked This guest signs in at another organisation'],
  penny: ['Blocked This guest signs in at another organisation'],
  mara: ['Confirm This member signs in at another organisation'],
  conrad: ['Confirm It is not clear where this user signs in'],
  dirk: ['Blocked This guest signs in at another organisation', 'Confirm It is not clear where this user signs in'],
  ines: ['Advice A guest with an account of this tenant'],
  glenn: ['Confirm Holds an administrator role: Global Administrator', STRONG],
  rolf: ['Confirm In a group that can hold roles: Tier zero', STRONG],
  oona: ['Confirm In a group that can hold roles: Tier zero', STRONG],
  rita: ['Blocked Under restricted management'],
  scott: ['Confirm Holds an administrator role: Helpdesk Administrator'],
  exchange: ['Confirm Holds an administrator role: Exchange Administrator'],
  reader: [],
  elena: ['Confirm Can activate an administrator role: User Administrator', STRONG],
  erik: [],
  dora: ['Confirm Sign-in is blocked for this account'],
  nils: ['Advice A new account'],
  carla: [/^Confirm Sign-in methods changed|^Confirm A phone number changed/, STRONG],
  theo: [/^Confirm A phone number changed/, STRONG],
  petra: [/^Confirm Another pass was issued/],
  kai: [STRONG],
  lou: [STRONG],
  ursula: ['Confirm A pass already exists', WEEK_OLD],
  yves: ['Confirm A pass already exists', WEEK_OLD],
  stella: ['Advice An old pass is still listed'],
  otto: [WEEK_OLD, 'Advice An old pass is still listed', STRONG],
  xavier: ['Blocked The policy excludes this user'],
  nadia: ['Blocked The policy excludes this user', WEEK_OLD, 'Advice An old pass is still listed'],
  backup: [],
  reception: ["Blocked This is not a person's account", 'Confirm Sign-in is blocked for this account'],
  sync: [],
  lena: [],
  milo: [STRONG],
  tara: [STRONG],
  hugo: [],
  emil: [],
};

describe('each person shows what they are there for', () => {
  let desk: Desk;
  let panel: PanelPage;

  beforeAll(async () => {
    desk = await openDesk();
    panel = await desk.openSignedInPanel('alma.grant@contoso.com');
  });
  afterAll(() => desk.close());

  it('names everybody of the practice tenant', () => {
    expect(Object.keys(SHOWN).sort()).toEqual([...desk.tenant.state.people.values()].map(({ alias }) => alias).sort());
  });

  it.each(Object.entries(SHOWN))('%s', async (alias, expected) => {
    const { id, userPrincipalName } = desk.tenant.person(alias);
    desk.graphRequests();
    await panel.find(id, userPrincipalName);
    expect(desk.graphRequests().filter((request) => request.startsWith('POST'))).toHaveLength(1);
    const lines = await panel.findingLines();
    expect(lines).toHaveLength(expected.length);
    expected.forEach((words, at) => expect(lines[at]).toMatch(words));
    if (expected.length === 0) await sees(panel.page, 'Nothing stands in the way.');
  });
});

describe('who may be issued to', () => {
  const desks = new Map<string, { desk: Desk; panel: PanelPage }>();
  afterAll(async () => {
    for (const { desk } of desks.values()) await desk.close();
  });

  /** A browser for each agent, with a fresh panel. */
  async function as(agent: string) {
    const there = desks.get(agent);
    if (there) {
      await there.panel.page.reload();
      return there;
    }
    const desk = await openDesk();
    const opened = { desk, panel: await desk.openSignedInPanel(agent) };
    desks.set(agent, opened);
    return opened;
  }

  const passesOf = (desk: Desk, alias: string) => desk.tenant.state.passesOf(desk.tenant.person(alias).id);
  const disabled = (panel: PanelPage) => panel.button('Issue pass').getAttribute('aria-disabled');

  it('not the external guest, and the text says who can', async () => {
    const { desk, panel } = await as('nora.berg@contoso.com');
    await panel.find('Vera', desk.tenant.person('vera').userPrincipalName);
    await panel.verify(/in person/i);
    expect(await disabled(panel)).toBe('true');
    await sees(panel.page, /Send the user to their own help desk/);
    expect(passesOf(desk, 'vera')).toEqual([]);
  });

  it('not the Global Administrator, by an Authentication Administrator', async () => {
    const { panel } = await as('nora.berg@contoso.com');
    await panel.find('Glenn', 'glenn.foster@contoso.com');
    await panel.verify(/in person/i);
    await panel.acknowledgeAll();
    expect(await disabled(panel)).toBe('true');
    expect((await panel.findingLines())[0]).toBe('Blocked Holds an administrator role: Global Administrator');
  });

  it('the Global Administrator, by a Privileged one, after proof in person and a second person’s approval', async () => {
    const { desk, panel } = await as('paul.okoro@contoso.com');
    await panel.find('Glenn', 'glenn.foster@contoso.com');
    await panel.acknowledgeAll();
    await panel.verify(/call back/i, /manager/i);
    await sees(panel.page, 'privileged: in person or Verified ID');
    await panel.verify(/in person/i);
    await sees(panel.page, 'privileged: approval needed');

    await panel.approve('Paul', 'paul.okoro@contoso.com', 'CHG1');
    await sees(panel.page, 'You cannot approve your own request');
    expect(await disabled(panel)).toBe('true');
    await panel.button('Choose another').click();
    await panel.approve('Glenn', 'glenn.foster@contoso.com', 'CHG1');
    await sees(panel.page, 'The user cannot approve this');
    await panel.button('Choose another').click();
    await panel.approve('Alma', 'alma.grant@contoso.com', 'CHG1');
    await sees(panel.page, 'privileged: verified');
    await panel.issue();
    await panel.passcode.waitFor();
    expect(passesOf(desk, 'glenn')).toHaveLength(1);
  });

  it('never oneself, not even as a Global Administrator', async () => {
    const { panel } = await as('alma.grant@contoso.com');
    await panel.find('Alma', 'alma.grant@contoso.com');
    await panel.verify(/in person/i);
    await panel.acknowledgeAll();
    expect(await disabled(panel)).toBe('true');
  });

  it('nobody, without an active role: says to activate it', async () => {
    const { panel } = await as('pia.sommer@contoso.com');
    await panel.find('Lena', 'lena.vogel@contoso.com');
    expect((await panel.findingLines())[0]).toBe('Blocked Your role is not active');
    await sees(panel.page, /Activate it in Privileged Identity Management/);
  });

  it('after a changed number: a call-back does not count and more is asked for', async () => {
    const { panel } = await as('alma.grant@contoso.com');
    await panel.find('Theo', 'theo.lambert@contoso.com');
    await panel.acknowledgeAll();
    await panel.verify(/call back/i, /manager/i);
    await sees(panel.page, 'sensitive: in person, Verified ID, or call-back with manager');
    await sees(panel.page, 'Does not count. The number changed lately.');
    expect(await disabled(panel)).toBe('true');
    await panel.verify(/in person/i);
    await panel.acknowledgeAll();
    await sees(panel.page, 'sensitive: verified');
    await panel.issue();
    await panel.passcode.waitFor();
  });

  it('stopping ends it, is recorded, and says whom to tell; a mistake can be taken back', async () => {
    const { desk, panel } = await as('nora.berg@contoso.com');
    await panel.find('Hugo', 'hugo.silva@contoso.com');
    await panel.verify(/in person/i);
    await panel.button('Stop, this looks wrong').click();
    await sees(panel.page, 'Stopped. Nothing was issued.');
    await sees(panel.page, /Tell your security team now/);
    await sees(panel.page, 'It is in the record on this computer.');
    await panel.button('Go back, it was a mistake').click();
    await sees(panel.page, 'standard: verified');
    expect(passesOf(desk, 'hugo')).toEqual([]);
    expect(await panel.recorded()).toMatchObject([
      { kind: 'stopped', recipientId: desk.tenant.person('hugo').id, evidence: { methods: [{ id: 'in-person' }] } },
      { kind: 'went-on' },
    ]);
  });
});

describe('with a scope refused', () => {
  const ALL = ['User.Read', 'User.ReadBasic.All', 'User.Read.All', 'UserAuthMethod-TAP.ReadWrite.All', 'UserAuthenticationMethod.Read.All', 'Policy.Read.AuthenticationMethod', 'RoleManagement.Read.Directory', 'GroupMember.Read.All', 'AuditLog.Read.All'];

  it.each([
    ['User.Read.All', /^Not checked Where this user signs in/, true],
    ['UserAuthenticationMethod.Read.All', /^Not checked Sign-in methods/, false],
    ['Policy.Read.AuthenticationMethod', /^Not checked Your tenant's pass policy/, true],
    ['RoleManagement.Read.Directory', /^Not checked Administrator roles/, true],
    ['AuditLog.Read.All', /^Not checked Recent changes/, true],
  ])('%s: says so with the reason, offers to ask, and issues after an acknowledgement', async (scope, line, asks) => {
    const desk = await openDesk({ consented: ALL.filter((one) => one !== scope) });
    try {
      const panel = await desk.openSignedInPanel('alma.grant@contoso.com');
      await panel.find('Hugo', 'hugo.silva@contoso.com');
      expect(await panel.findingLines()).toContainEqual(expect.stringMatching(line));
      await panel.verify(/in person/i);
      expect(await panel.button('Issue pass').getAttribute('aria-disabled')).toBe(String(asks));
      await panel.findings.getByText(line.source.replace(/\^Not checked /, '')).first().click();
      await sees(panel.page, /A permission is missing\./);
      await panel.acknowledgeAll();
      await panel.issue();
      await panel.passcode.waitFor();
      expect(desk.tenant.state.passesOf(desk.tenant.person('hugo').id)).toHaveLength(1);
    } finally {
      await desk.close();
    }
  });

  it('asking for access in place brings the fact', async () => {
    const desk = await openDesk({ consented: ALL.filter((one) => one !== 'RoleManagement.Read.Directory') });
    try {
      const panel = await desk.openSignedInPanel('alma.grant@contoso.com');
      await panel.find('Helga', 'helga.lund@contoso.com');
      desk.server.entra.register({ ...desk.app, consented: ALL });
      await panel.findings.getByRole('button', { name: /^Ask for access.*Roles that can be activated/ }).click();
      await sees(panel.page, 'Holds an administrator role: Helpdesk Administrator');
    } finally {
      await desk.close();
    }
  });
});
