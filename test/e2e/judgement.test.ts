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
  bea: [STRONG],
  victor: [STRONG],
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
