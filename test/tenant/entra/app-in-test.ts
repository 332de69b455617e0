import { createHash, randomBytes } from 'node:crypto';
import { createPracticeTenant, PRACTICE_TENANT_ID, type PracticeTenant } from '../../../lib/practice/tenant.ts';
import { createEntraDouble, type EntraDouble } from './entra.ts';

export const CLIENT_ID = 'aaaaaaaa-0000-4000-8000-000000000000';
export const SPA_URI = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
export const WEB_URI = 'https://contoso.com/signed-in';
export const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
export const LOGIN = 'https://login.microsoftonline.com';

export interface Clock {
  now: number;
}

export interface Stage {
  readonly clock: Clock;
  readonly graph: PracticeTenant;
  readonly entra: EntraDouble;
}

/** A practice tenant with one registered app: User.Read for everybody, User.ReadBasic.All by one's own consent. */
export function setStage(): Stage {
  const clock = { now: Date.UTC(2026, 10, 21, 9) };
  const graph = createPracticeTenant({ now: () => clock.now });
  const entra = createEntraDouble({ graph, tenantId: PRACTICE_TENANT_ID, now: () => clock.now });
  entra.register({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID, name: 'Tapwarden', redirectUris: [SPA_URI], nonSpaRedirectUris: [WEB_URI], consented: ['User.Read'], userConsentable: ['User.ReadBasic.All'] });
  return { clock, graph, entra };
}

export const newVerifier = () => randomBytes(32).toString('base64url');
export const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url');

type Params = Readonly<Record<string, string | undefined>>;
const withoutUndefined = (params: Params) => new URLSearchParams(Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** A browser: it keeps the cookie, follows nothing and clicks what is on the page. */
export function newBrowser(entra: EntraDouble) {
  let cookie = '';
  async function send(path: string, form?: URLSearchParams): Promise<Response> {
    const headers = { cookie };
    const answer = await entra.handle(new Request(LOGIN + path, form ? { method: 'POST', body: form, headers } : { headers }));
    cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return answer;
  }

  async function submit(page: Response, values: Params): Promise<Response> {
    const html = await page.text();
    const action = /action="([^"]+)"/.exec(html)?.[1] ?? '';
    return send(action, withoutUndefined({ flow: /name="flow" value="([^"]+)"/.exec(html)?.[1], ...values }));
  }

  const authorize = (params: Params = {}, tenant = PRACTICE_TENANT_ID) =>
    send(`/${tenant}/oauth2/v2.0/authorize?${withoutUndefined({
      client_id: CLIENT_ID,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: SPA_URI,
      scope: 'User.Read openid profile offline_access',
      state: 'the-state',
      nonce: 'the-nonce',
      code_challenge: challengeOf('the-verifier'),
      code_challenge_method: 'S256',
      client_info: '1',
      ...params,
    }).toString()}`);

  const enter = async (page: Response, username = 'nora.berg@contoso.com', password = 'practice') =>
    submit(await submit(page, { loginfmt: username }), { passwd: password });

  return { send, submit, authorize, enter };
}

/** What a redirect carries in its fragment. */
export function answerIn(redirect: Response): Record<string, string> {
  const location = redirect.headers.get('location') ?? '';
  return Object.fromEntries(new URLSearchParams(location.slice(location.indexOf('#') + 1)));
}

export async function redeem(entra: EntraDouble, params: Params, { origin = ORIGIN, tenant = PRACTICE_TENANT_ID } = {}) {
  const form = withoutUndefined({ client_id: CLIENT_ID, redirect_uri: SPA_URI, code_verifier: 'the-verifier', grant_type: 'authorization_code', scope: 'User.Read openid profile offline_access', client_info: '1', ...params });
  const answer = await entra.handle(new Request(`${LOGIN}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body: form, headers: origin ? { origin } : {} }));
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
}

export type Browser = ReturnType<typeof newBrowser>;
