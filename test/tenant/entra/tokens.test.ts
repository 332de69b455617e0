import { expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../../lib/practice/tenant.ts';
import { answerIn, CLIENT_ID, newBrowser, ORIGIN, redeem, setStage, type Stage } from './app-in-test.ts';

async function signedIn({ entra }: Stage, params = {}) {
  const browser = newBrowser(entra);
  const code = answerIn(await browser.enter(await browser.authorize(params)))['code'];
  return redeem(entra, { code });
}

const me = ({ graph }: Stage, token: unknown) =>
  graph.handle(new Request('https://graph.microsoft.com/v1.0/me', { headers: { Authorization: `Bearer ${String(token)}` } }));

it('gives a Graph token that Graph knows, and an id token for MSAL', async () => {
  const stage = setStage();
  const { body, headers } = await signedIn(stage);
  expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(body).toMatchObject({ token_type: 'Bearer', scope: 'openid profile User.Read', expires_in: 3599, refresh_token_expires_in: 86_400 });
  const claims: unknown = JSON.parse(Buffer.from(String(body['id_token']).split('.')[1] ?? '', 'base64url').toString());
  expect(claims).toMatchObject({ aud: CLIENT_ID, tid: PRACTICE_TENANT_ID, oid: stage.graph.person('nora').id, preferred_username: 'nora.berg@contoso.com', nonce: 'the-nonce', ver: '2.0' });
  expect((await me(stage, body['access_token'])).status).toBe(200);
  expect(stage.entra.issuedTokens()).toEqual(expect.arrayContaining([body['access_token'], body['refresh_token'], body['id_token']]));
});

it('carries every consented scope, not only those asked for', async () => {
  const stage = setStage();
  const browser = newBrowser(stage.entra);
  const consent = await browser.enter(await browser.authorize({ scope: 'User.ReadBasic.All openid' }));
  await browser.submit(consent, { answer: 'accept' });
  const { body } = await redeem(stage.entra, { code: answerIn(await browser.authorize())['code'] });
  expect(body['scope']).toBe('openid profile User.Read User.ReadBasic.All');
});

it('spells scopes with the resource when asked so, as national clouds need', async () => {
  const { body } = await signedIn(setStage(), { scope: 'https://graph.microsoft.com/User.Read openid' });
  expect(body['scope']).toBe('openid https://graph.microsoft.com/User.Read');
});

it('renews with a new refresh token and leaves the old one valid', async () => {
  const stage = setStage();
  const first = (await signedIn(stage)).body;
  const renew = () => redeem(stage.entra, { grant_type: 'refresh_token', refresh_token: String(first['refresh_token']) });
  const second = (await renew()).body;
  expect(second['refresh_token']).not.toBe(first['refresh_token']);
  expect((await renew()).status).toBe(200);
  expect((await me(stage, second['access_token'])).status).toBe(200);
});

it('lets access tokens run out, and be forgotten', async () => {
  const stage = setStage();
  stage.entra.tokenLifetimeSeconds = 60;
  const short = (await signedIn(stage)).body['access_token'];
  stage.clock.now += 61_000;
  expect((await me(stage, short)).status).toBe(401);
  const other = (await signedIn(stage)).body['access_token'];
  stage.entra.forgetAccessTokens();
  expect((await me(stage, other)).status).toBe(401);
});

it('records what was asked', async () => {
  const stage = setStage();
  await signedIn(stage, { prompt: 'login', claims: '{"access_token":{"acrs":{"essential":true}}}', login_hint: 'nora.berg@contoso.com' });
  expect(stage.entra.log).toMatchObject([
    { endpoint: 'authorize', prompt: 'login', loginHint: 'nora.berg@contoso.com', claims: { access_token: { acrs: { essential: true } } }, origin: undefined },
    { endpoint: 'token', grantType: 'authorization_code', clientId: CLIENT_ID, origin: ORIGIN, scopes: ['User.Read', 'openid', 'profile', 'offline_access'] },
  ]);
});
