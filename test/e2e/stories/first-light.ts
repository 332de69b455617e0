import { afterAll, beforeAll, expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../../lib/practice/tenant.ts';
import { CLIENT_ID } from '../desk.ts';
import { filesHolding } from '../profile-search.ts';
import type { OpenStoryDesk, PanelHands, StoryDesk } from './hands.ts';

export interface FirstLight {
  readonly desk: StoryDesk;
  /** Open, signed in, and at its beginning when the story is over. */
  readonly panel: PanelHands;
  readonly passcode: string;
}

/** Find a user, issue a pass, see it once, revoke it. One story, told in order: each step stands on the one before. */
export function firstLight(open: OpenStoryDesk): FirstLight {
  let desk: StoryDesk;
  let panel: PanelHands;
  let passcode = '';
  const passes = () => desk.tenant.state.passesOf(desk.tenant.person('adele').id);

  /** Requests that reached Graph since the last look, outer ones only. */
  const graphRequests = () => {
    const outer = desk.tenant.log.filter(({ batched }) => !batched).map(({ method, path }) => `${method} ${path}`);
    desk.tenant.clearLog();
    return outer;
  };

  beforeAll(async () => {
    desk = await open();
    panel = await desk.openPanel();
  });
  afterAll(() => desk.close());

  it('explains on first run how to register the app in this very browser, and refuses what cannot be an id', async () => {
    await panel.sees(desk.redirectUri);
    await panel.fill('Application (client) ID', 'not an id');
    await expect.poll(() => panel.field('Application (client) ID')).toMatchObject({ faulty: true });
    await panel.isReadable();
    await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
    await panel.isReadable();
  });

  it('signs in through Microsoft’s page in the browser’s own window', async () => {
    await panel.signIn('nora.berg@contoso.com');
    await panel.sees('Nora Berg');
    const token = desk.server.entra.log.find(({ endpoint }) => endpoint === 'token');
    expect(token).toMatchObject({ grantType: 'authorization_code', origin: desk.origin });
    await panel.isReadable();
  });

  it('finds the right one of two people with the same name, and shows the whole card after one request', async () => {
    graphRequests();
    await panel.search('Adele');
    await panel.sees('adele.vance2@contoso.com');
    expect(new Set(graphRequests())).toEqual(new Set([expect.stringMatching(/^GET .*\/users$/)])); // a pause while typing asks once more
    await panel.isReadable();
    await panel.choose('adele.vance@contoso.com');
    await panel.sees('Account manager');
    await panel.sees('Authenticator');
    expect(graphRequests()).toEqual([expect.stringMatching(/^POST .*\/\$batch$/)]);
    await panel.isReadable();
  });

  it('does not issue before the identity is verified, and says what is missing', async () => {
    await panel.scenario('Device loss recovery');
    await panel.pressAnyway('Issue pass');
    await expect.poll(() => panel.mayIssue()).toBe(false);
    expect(passes()).toEqual([]);
    await panel.verify('Call back on a number on file');
    await expect.poll(() => panel.mayIssue()).toBe(false);
    await panel.verify('Manager vouches');
    await expect.poll(() => panel.mayIssue()).toBe(true);
  });

  it('issues one pass of 60 minutes, one-time, with one request, and shows its passcode', async () => {
    graphRequests();
    await panel.press('Issue pass');
    const shown = await panel.passcode();
    expect(passes()).toMatchObject([{ lifetimeMinutes: 60, isUsableOnce: true }]);
    passcode = passes()[0]?.passcode ?? '';
    expect(passcode.length).toBeGreaterThanOrEqual(8);
    expect(shown).toBe(passcode);
    expect(graphRequests().filter((request) => request.includes('temporaryAccessPassMethods'))).toEqual([expect.stringMatching(/^POST /)]);
    await panel.isReadable();
  });

  it('copies exactly the passcode', async () => {
    await panel.press('Copy');
    await panel.sees('Cleared from the clipboard');
    expect(await desk.pasted()).toBe(passcode);
  });

  it('has the passcode nowhere in its document once it is hidden', async () => {
    await panel.press('Hide');
    await panel.sees('The passcode is hidden and gone from this panel.');
    expect(await panel.everything()).not.toContain(passcode);
    await panel.isReadable();
  });

  it('revokes it, after asking', async () => {
    await panel.press('Revoke pass');
    await panel.comes('dialog', 'Revoke this pass?');
    await panel.isReadable();
    expect(passes()).toHaveLength(1);
    await panel.confirmRevoke();
    await panel.sees('The pass was revoked');
    expect(passes()).toEqual([]);
    await panel.isReadable();
  });

  it('keeps the agent signed in when the panel is closed and opened again', async () => {
    const before = desk.server.entra.log.length;
    await panel.close();
    panel = await desk.openPanel();
    await panel.comes('searchbox', 'Find a user');
    expect(desk.server.entra.log.slice(before)).toEqual([]);
  });

  return {
    get desk() {
      return desk;
    },
    get panel() {
      return panel;
    },
    get passcode() {
      return passcode;
    },
  };
}

/** The end of the story: the browser is closed, and its profile searched. */
export function leavesNothingOnDisk(there: FirstLight): void {
  it('leaves neither passcode nor token in the profile on disk', async () => {
    const { desk, passcode } = there;
    const tokens = desk.server.entra.issuedTokens();
    expect([passcode, ...tokens].every((secret) => secret.length >= 8)).toBe(true);
    expect(tokens).not.toEqual([]);
    await desk.closeKeepingProfile();
    // Something that is known to be kept shows that the search can find at all.
    expect(await filesHolding(desk.profile, 'nora.berg@contoso.com')).not.toEqual([]);
    for (const secret of [passcode, ...tokens]) expect(await filesHolding(desk.profile, secret)).toEqual([]);
  });
}
