import { describe, expect, it } from 'vitest';
import { auditPages, type AuditPage } from './audits.ts';
import { passSignIns } from './sign-ins.ts';
import { json, never, NOW, refusal, testGraph } from '../test-graph.ts';

const BASE = 'https://graph.microsoft.com/v1.0/auditLogs/directoryAudits';
const row = (at: string, more: Readonly<Record<string, unknown>> = {}) => ({
  activityDateTime: at, activityDisplayName: 'Admin registered security info', resultReason: 'Admin registered temporary access pass method for user', result: 'success',
  initiatedBy: { user: { id: 'a', displayName: 'Nora Berg', userPrincipalName: 'nora@contoso.com' } },
  targetResources: [{ id: 'b', modifiedProperties: [{ displayName: 'TemporaryAccessPass.Id', newValue: '"p1"' }] }],
  ...more,
});

async function all(pages: AsyncIterable<AuditPage>): Promise<AuditPage[]> {
  const read: AuditPage[] = [];
  for await (const page of pages) read.push(page);
  return read;
}

describe('auditPages', () => {
  it('asks for the newest rows first, follows the links, and tells what each page holds', async () => {
    const answers = [
      { value: [row('2026-11-20T10:00:00Z'), row('2026-11-20T09:00:00Z', { activityDisplayName: 'User reviewed security info' })], '@odata.nextLink': `${BASE}?$top=1000&$skiptoken=a%2Bb` },
      { value: [row('2026-11-19T10:00:00Z')] },
    ];
    const { graph, requests } = testGraph((_request, index) => json(answers[index]));
    const pages = await all(auditPages(graph, NOW - 86_400_000, never()));
    expect(pages).toMatchObject([
      { rows: 2, oldest: Date.parse('2026-11-20T09:00:00Z'), events: [{ kind: 'issued', passId: 'p1', by: { name: 'Nora Berg' } }], next: { query: { $top: '1000', $skiptoken: 'a+b' } } },
      { rows: 1, next: undefined },
    ]);
    const asked = requests.map(({ url }) => new URL(url));
    expect(asked[0]?.searchParams.get('$filter')).toBe("activityDateTime ge 2026-11-20T10:00:00.000Z and loggedByService eq 'Authentication Methods'");
    expect([asked[0]?.searchParams.get('$orderby'), asked[0]?.searchParams.get('$top'), asked[1]?.searchParams.get('$skiptoken')]).toEqual(['activityDateTime desc', '1000', 'a+b']);
  });

  it('goes on where another reading left off', async () => {
    const { graph, requests } = testGraph(() => json({ value: [] }));
    expect(await all(auditPages(graph, { query: { $skiptoken: 'x' } }, never()))).toEqual([{ events: [], rows: 0, oldest: undefined, next: undefined }]);
    expect(requests[0]?.url).toBe(`${BASE}?$skiptoken=x`);
  });

  it('sends the token to no other host, wherever a link leads', async () => {
    const { graph, requests } = testGraph((_request, index) => json({ value: [], ...(index === 0 ? { '@odata.nextLink': 'https://graph.fabrikam.com/v1.0/auditLogs/directoryAudits?$skiptoken=x' } : {}) }));
    await all(auditPages(graph, NOW, never()));
    expect(requests.map(({ url }) => new URL(url).host)).toEqual(['graph.microsoft.com', 'graph.microsoft.com']);
  });

  it.each([
    ['a link to another path', 'https://graph.microsoft.com/v1.0/users?$skiptoken=x'],
    ['a link that is none', 'next'],
    ['a link to the same page', `${BASE}?$skiptoken=same`],
  ])('%s ends in a fault', async (_name, link) => {
    const { graph } = testGraph(() => json({ value: [], '@odata.nextLink': link }));
    await expect(all(auditPages(graph, { query: { $skiptoken: 'same' } }, never()))).rejects.toMatchObject({ kind: 'unexpected' });
  });

  it('waits where Microsoft asks for it, and goes on', async () => {
    const { graph, slept } = testGraph((_request, index) => (index === 0 ? refusal(429, 'TooManyRequests', 'slow', { 'Retry-After': '7' }) : json({ value: [] })));
    expect(await all(auditPages(graph, NOW, never()))).toHaveLength(1);
    expect(slept).toEqual([7000]);
  });

  it.each([
    [403, 'Authentication_MSGraphPermissionMissing', 'scope-missing'],
    [403, 'Authentication_RequestFromUnsupportedUserRole', 'not-authorized'],
  ])('%s %s: %s', async (status, code, kind) => {
    const { graph } = testGraph(() => refusal(status, code));
    await expect(all(auditPages(graph, NOW, never()))).rejects.toMatchObject({ kind });
  });

  it('stops at the signal', async () => {
    const stop = new AbortController();
    const { graph, requests } = testGraph(() => json({ value: [row('2026-11-20T10:00:00Z')], '@odata.nextLink': `${BASE}?$skiptoken=${Math.random()}` }));
    const reading = (async () => {
      for await (const page of auditPages(graph, NOW, stop.signal)) if (page.rows > 0) stop.abort();
    })();
    await expect(reading).rejects.toMatchObject({ kind: 'cancelled' });
    expect(requests).toHaveLength(1);
  });
});

describe('passSignIns', () => {
  const signIn = (createdDateTime: string, authenticationMethod: string, succeeded = true) => ({ createdDateTime, appDisplayName: 'My Signins', authenticationDetails: [{ authenticationMethod: 'Password' }, { authenticationMethod, succeeded }] });

  it('reads beta for the user and the time, and keeps what a pass was taken in', async () => {
    const { graph, requests } = testGraph(() => json({ value: [signIn('2026-11-21T09:30:00Z', 'Temporary Access Pass'), signIn('2026-11-21T09:20:00Z', 'FIDO2'), signIn('2026-11-21T09:15:00Z', 'Temporary Access Pass', false), signIn('2026-11-21T09:10:00Z', 'temporary access pass'), null] }));
    expect(await passSignIns(graph, 'u1', NOW - 3_600_000, NOW, never())).toEqual({
      signIns: [{ at: Date.parse('2026-11-21T09:10:00Z'), app: 'My Signins' }, { at: Date.parse('2026-11-21T09:30:00Z'), app: 'My Signins' }],
      more: false,
    });
    const url = new URL(requests[0]?.url ?? '');
    expect([url.pathname, url.searchParams.get('$filter')]).toEqual(['/beta/auditLogs/signIns', "userId eq 'u1' and createdDateTime ge 2026-11-21T09:00:00.000Z and createdDateTime le 2026-11-21T10:00:00.000Z"]);
  });

  it('says where there was more than it looked at', async () => {
    const { graph } = testGraph(() => json({ value: [], '@odata.nextLink': 'x' }));
    expect(await passSignIns(graph, 'u1', 0, NOW, never())).toEqual({ signIns: [], more: true });
  });
});
