import { beforeEach, describe, expect, it } from 'vitest';
import { answerIn, newBrowser, ORIGIN, redeem, setStage, SPA_URI, WEB_URI, type Browser, type Stage } from './app-in-test.ts';

const HOUR = 3_600_000;
let stage: Stage;
let browser: Browser;
beforeEach(() => {
  stage = setStage();
  browser = newBrowser(stage.entra);
});

const codeFor = async (params = {}) => answerIn(await browser.enter(await browser.authorize(params)))['code'];
const refreshTokenOf = async (): Promise<string> => String((await redeem(stage.entra, { code: await codeFor() })).body['refresh_token']);
const byRefreshToken = async (token?: string) => ({ grant_type: 'refresh_token', refresh_token: token ?? (await refreshTokenOf()) });

describe('refusals that stay on Entra’s page', () => {
  it.each([
    ['AADSTS90002', {}, 'ffffffff-0000-4000-8000-000000000000'],
    ['AADSTS700016', { client_id: 'bbbbbbbb-0000-4000-8000-000000000000' }, undefined],
    ['AADSTS50011', { redirect_uri: 'https://elsewhere.example/' }, undefined],
    ['AADSTS50011', { redirect_uri: SPA_URI.slice(0, -1) }, undefined],
    ['AADSTS50194', {}, 'organizations'],
  ])('%s for %o at %s', async (code, params, tenant) => {
    const page = await browser.authorize(params, tenant);
    expect(page.headers.get('location')).toBeNull();
    expect(await page.text()).toContain(code);
  });

  it('knows the tenant by its domain, too', async () => {
    expect(await (await browser.authorize({}, 'contoso.com')).text()).toContain('E-mail');
  });
});

describe('refusals that go back to the app', () => {
  it.each([
    ['AADSTS700054', 'unsupported_response_type', { response_type: 'token' }],
    ['AADSTS501482', 'invalid_request', { code_challenge_method: 'plain' }],
    ['AADSTS500011', 'invalid_resource', { scope: 'https://graph.microsoft.us/User.Read' }],
    ['AADSTS50058', 'login_required', { prompt: 'none' }],
  ])('%s %s for %o', async (code, error, params) => {
    const back = answerIn(await browser.authorize(params));
    expect(back).toMatchObject({ error, state: 'the-state' });
    expect(back['error_description']).toMatch(new RegExp(`^${code}:`));
  });

  it('serves an order once', async () => {
    stage.entra.refuseNext('authorize', { error: 'server_error', code: 90033, description: 'A transient error has occurred.' });
    expect(answerIn(await browser.authorize())).toMatchObject({ error: 'server_error' });
    expect((await browser.authorize()).status).toBe(200);
  });
});

describe('refusals of the token endpoint', () => {
  type Case = readonly [code: number, error: string, when: string, attempt: () => ReturnType<typeof redeem>];
  const cases: Case[] = [
    [90002, 'invalid_request', 'the tenant is unknown', async () => redeem(stage.entra, {}, { tenant: 'nowhere.example' })],
    [700016, 'unauthorized_client', 'the app is unknown', async () => redeem(stage.entra, { client_id: 'x' })],
    [70003, 'unsupported_grant_type', 'the grant type is', async () => redeem(stage.entra, { grant_type: 'password' })],
    [70000, 'invalid_grant', 'the code is made up', async () => redeem(stage.entra, { code: 'made-up' })],
    [501481, 'invalid_grant', 'the verifier is another', async () => redeem(stage.entra, { code: await codeFor(), code_verifier: 'another' })],
    [500112, 'invalid_client', 'the redirect URI is another', async () => redeem(stage.entra, { code: await codeFor(), redirect_uri: WEB_URI })],
    [9002327, 'invalid_request', 'an SPA sends no Origin', async () => redeem(stage.entra, { code: await codeFor() }, { origin: '' })],
    [9002326, 'invalid_request', 'a web app sends an Origin', async () => redeem(stage.entra, { code: await codeFor({ redirect_uri: WEB_URI }), redirect_uri: WEB_URI })],
    [9002325, 'invalid_request', 'there was no challenge', async () => redeem(stage.entra, { code: await codeFor({ code_challenge: undefined }) })],
    [70008, 'invalid_grant', 'the code is old', async () => {
      const code = await codeFor();
      stage.clock.now += HOUR;
      return redeem(stage.entra, { code });
    }],
    [54005, 'invalid_grant', 'the code is used', async () => {
      const code = await codeFor();
      await redeem(stage.entra, { code });
      return redeem(stage.entra, { code });
    }],
    [50173, 'invalid_grant', 'the sessions were revoked', async () => {
      const form = await byRefreshToken();
      stage.entra.revokeSessions(stage.graph.person('nora').id);
      return redeem(stage.entra, form);
    }],
    [700084, 'invalid_grant', 'the refresh token of an SPA is a day old, renewed or not', async () => {
      const first = await byRefreshToken();
      stage.clock.now += 23 * HOUR;
      const renewed = await redeem(stage.entra, first);
      stage.clock.now += HOUR;
      return redeem(stage.entra, await byRefreshToken(String(renewed.body['refresh_token'])));
    }],
    [9002327, 'invalid_request', 'an SPA renews without Origin', async () => redeem(stage.entra, await byRefreshToken(), { origin: '' })],
    [65001, 'invalid_grant', 'a scope lacks consent', async () => redeem(stage.entra, { ...(await byRefreshToken()), scope: 'Mail.Read' })],
    [50076, 'interaction_required', 'a test says so', async () => {
      stage.entra.refuseNext('token', { error: 'interaction_required', code: 50076, description: 'You must use multi-factor authentication.', claims: '{"access_token":{}}' });
      return redeem(stage.entra, {});
    }],
  ];

  it.each(cases)('AADSTS%i %s when %s', async (code, error, _, attempt) => {
    const { status, body, headers } = await attempt();
    expect(status).toBe(400);
    expect(body).toMatchObject({ error, error_codes: [code] });
    expect(body['error_description']).toMatch(new RegExp(`^AADSTS${code}: `));
    expect([ORIGIN, null]).toContain(headers.get('access-control-allow-origin'));
  });
});
