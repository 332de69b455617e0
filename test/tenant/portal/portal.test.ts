import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, describe, it } from 'vitest';
import { PORTAL_HOSTS } from '../../../lib/entra/clouds.ts';
import { createPracticeTenant } from '../../../lib/practice/tenant.ts';
import type { Session } from './pages/session.ts';
import { createPortalDouble } from './portal.ts';
import { authMethodsRoute, portalAddress, REACT_HOST } from './routes.ts';
import { cloudOf } from './session.ts';

const graph = createPracticeTenant();
const portal = createPortalDouble({ graph, now: Date.now });
const get = (url: string) => portal.handle(new Request(url));
const react = (path: string) => portal.handleReact(new Request(`https://${REACT_HOST}${path}`));
const policyOf = (answer: Response) => answer.headers.get('content-security-policy') ?? '';
const session = async (query = '') => (await (await get(`https://entra.microsoft.com/api/session${query}`)).json()) as Session;
const meOf = async ({ token }: Session) => ((await (await graph.handle(new Request('https://graph.microsoft.com/v1.0/me', { headers: { authorization: `Bearer ${token}` } }))).json()) as { userPrincipalName: string }).userPrincipalName;

describe('documents', () => {
  it.each([
    ['the shell', () => get(portalAddress({ pane: 'K' }, authMethodsRoute('an-id')))],
    ['a ReactView', () => react('/React/Index?reactView=true&trustedAuthority=https://entra.microsoft.com')],
  ])('%s runs its own scripts only, by a nonce of its own', async (_name, load) => {
    const [first, second] = await Promise.all([load(), load()]);
    const nonce = /'nonce-([^']+)'/.exec(policyOf(first))?.[1];
    expect(await first.text()).toContain(`nonce="${nonce}"`);
    expect(policyOf(second)).not.toBe(policyOf(first));
    expect(policyOf(first)).toContain("require-trusted-types-for 'script'");
    expect(policyOf(first)).not.toMatch(/unsafe|\*/);
  });

  it('stays the plain page where no pane is asked for', async () => {
    expect(await (await get('https://entra.microsoft.com/')).text()).not.toContain('<script');
  });

  it('lets portals and nobody else frame a ReactView', async () => {
    const ancestors = /frame-ancestors ([^;]+)/.exec(policyOf(await react('/React/Index')))?.[1];
    expect(ancestors?.split(' ')).toEqual(PORTAL_HOSTS.map((host) => `https://${host}`));
  });

  it.each(readdirSync(join(import.meta.dirname, 'pages')).filter((name) => !name.endsWith('.test.ts')))('serves %s as a browser takes it', async (name) => {
    const answer = await get(`https://entra.microsoft.com/pages/${name}`);
    expect(answer.headers.get('content-type')).toMatch(name.endsWith('.css') ? 'text/css' : 'text/javascript');
    expect(await answer.text()).not.toMatch(/^(?:export )?(?:interface|type) /m);
  });

  it.each(['/pages/none.ts', '/pages/../routes.ts', '/pages/%2e%2e%2froutes.ts'])('does not serve %s as a file', async (path) => {
    expect(await (await get(`https://entra.microsoft.com${path}`)).text()).not.toContain('portalAddress');
  });
});

describe('the session', () => {
  it.each([['', 'nora.berg@contoso.com'], ['?agent=paul.okoro@contoso.com', 'paul.okoro@contoso.com']])('%s has a token of its agent', async (query, username) => {
    expect(await meOf(await session(query))).toBe(username);
  });

  it('is refused to who is no agent', async () => {
    expect((await get('https://entra.microsoft.com/api/session?agent=adele.vance@contoso.com')).status).toBe(403);
  });

  it('tells the tenant policy as it is now', async () => {
    graph.state.policy.isUsableOnce = true;
    expect((await session()).policy.isUsableOnce).toBe(true);
    graph.state.policy.isUsableOnce = false;
  });

  it.each([
    ['intune.microsoft.com', null, 'graph.microsoft.com'],
    ['portal.azure.us', null, 'graph.microsoft.us'],
    ['entra.microsoft.us', 'dod', 'dod-graph.microsoft.us'],
    ['entra.microsoft.com', 'dod', 'graph.microsoft.com'],
    ['entra.microsoftonline.cn', null, 'microsoftgraph.chinacloudapi.cn'],
  ])('of %s (%s) is for %s', (host, wanted, expected) => {
    expect(cloudOf(host, wanted).graph).toBe(expected);
  });
});
