import { beforeEach, describe, expect, it } from 'vitest';
import { answerIn, newBrowser, setStage, SPA_URI, type Browser, type Stage } from './app-in-test.ts';

let stage: Stage;
let browser: Browser;
beforeEach(() => {
  stage = setStage();
  browser = newBrowser(stage.entra);
});

const signIn = async (username?: string) => browser.enter(await browser.authorize(), username);

describe('a person signing in', () => {
  it('types a name and a password, and goes back with a code in the fragment', async () => {
    const back = await signIn();
    expect(back.status).toBe(302);
    expect(back.headers.get('location')).toMatch(new RegExp(`^${SPA_URI}#code=`));
    const { state, client_info: info } = answerIn(back);
    expect(state).toBe('the-state');
    expect(JSON.parse(Buffer.from(info ?? '', 'base64url').toString())).toMatchObject({ uid: stage.graph.person('nora').id });
  });

  it('sees pages without scripts, labelled as practice, whose form may end at the app', async () => {
    const page = await browser.authorize({ login_hint: 'nora.berg@contoso.com' });
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*form-action 'self' https:\/\/\w+\.chromiumapp\.org;/);
    const html = await page.text();
    expect(html).toContain('Practice sign-in, not Microsoft');
    expect(html).toContain('value="nora.berg@contoso.com"');
    expect(html).not.toContain('<script');
  });

  it.each([
    ['an unknown name', 'nobody@contoso.com', 'practice', 'This username may be incorrect'],
    ['a wrong password', 'nora.berg@contoso.com', 'guess', 'AADSTS50126'],
  ])('stays on the page after %s', async (_, username, password, text) => {
    const first = await browser.submit(await browser.authorize(), { loginfmt: username });
    const page = username.startsWith('nora') ? await browser.submit(first, { passwd: password }) : first;
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(text);
  });

  it('needs no page with prompt=none once signed in', async () => {
    await signIn();
    expect(answerIn(await browser.authorize({ prompt: 'none' }))).toHaveProperty('code');
    expect(answerIn(await browser.authorize({ prompt: 'none', login_hint: 'NORA.BERG@contoso.com' }))).toHaveProperty('code');
  });

  it('picks an account, or uses another, with prompt=select_account', async () => {
    await signIn();
    const picker = await browser.authorize({ prompt: 'select_account' });
    const html = await picker.clone().text();
    expect(html).toContain('nora.berg@contoso.com');
    expect(answerIn(await browser.submit(picker, { account: stage.graph.person('nora').id }))).toHaveProperty('code');
    const other = await browser.submit(await browser.authorize({ prompt: 'select_account' }), { account: 'other' });
    expect(answerIn(await browser.enter(other, stage.graph.person('paul').userPrincipalName))).toHaveProperty('code');
    expect(answerIn(await browser.authorize({ prompt: 'none' }))['error_description']).toMatch(/^AADSTS16000/);
  });

  it('types the password again with prompt=login', async () => {
    await signIn();
    expect(await (await browser.authorize({ prompt: 'login' })).text()).toContain('E-mail');
  });

  it.each([
    ['nora’s sessions are revoked', async () => stage.entra.revokeSessions(stage.graph.person('nora').id)],
    ['everybody is signed out', async () => stage.entra.signOutEverywhere()],
    ['she signed out', async () => browser.send('/any/oauth2/v2.0/logout')],
  ])('needs a page again when %s', async (_, end) => {
    await signIn();
    await end();
    expect(answerIn(await browser.authorize({ prompt: 'none' }))).toMatchObject({ error: 'login_required', state: 'the-state' });
  });
});

describe('consent', () => {
  const scope = (name: string) => ({ scope: `${name} openid` });

  it('is asked once, where a user may give it', async () => {
    const page = await browser.enter(await browser.authorize(scope('User.ReadBasic.All')));
    expect(await page.clone().text()).toContain('User.ReadBasic.All');
    expect(answerIn(await browser.submit(page, { answer: 'accept' }))).toHaveProperty('code');
    expect(answerIn(await browser.authorize({ prompt: 'none', ...scope('User.ReadBasic.All') }))).toHaveProperty('code');
  });

  it('can be refused', async () => {
    const page = await browser.enter(await browser.authorize(scope('User.ReadBasic.All')));
    const back = answerIn(await browser.submit(page, { answer: 'cancel' }));
    expect(back).toMatchObject({ error: 'access_denied', error_subcode: 'cancel' });
    expect(back['error_description']).toMatch(/^AADSTS65004/);
  });

  it('needs an administrator where a user may not give it, with a way back', async () => {
    const html = await (await browser.enter(await browser.authorize(scope('Policy.Read.AuthenticationMethod')))).text();
    expect(html).toContain('Need admin approval');
    expect(html).toMatch(/href="https:[^"]+#error=access_denied[^"]+AADSTS90094/);
  });

  it('an administrator can give it', async () => {
    const page = await browser.enter(await browser.authorize(scope('Policy.Read.AuthenticationMethod')), stage.graph.person('admin').userPrincipalName);
    expect(await page.text()).toContain('Permissions requested');
  });

  it('is an error under prompt=none', async () => {
    await signIn();
    expect(answerIn(await browser.authorize({ prompt: 'none', ...scope('User.ReadBasic.All') }))).toMatchObject({ error: 'consent_required' });
  });
});
