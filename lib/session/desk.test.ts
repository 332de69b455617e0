import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '../portal/ask.ts';
import { json, refusal } from '../graph/test-graph.ts';
import { openDesk } from './desk.ts';
import { SignInFault, type Agent } from './types.ts';

const ADELE = '11111111-1111-4111-8111-111111111111';
const AGENT: Agent = { id: '99999999-9999-4999-8999-999999999999', tenantId: 't', name: 'Nora Berg', username: 'nora@contoso.com' };
const TOKEN = { accessToken: 'secret', scopes: ['User.Read', 'UserAuthMethod-TAP.ReadWrite.All'] };
const REVOKE: Ask = { what: 'revoke', userId: ADELE };
const kept = vi.hoisted(() => vi.fn());
vi.mock('../record/store.ts', () => ({ keep: kept }));

describe('what the guard is answered', () => {
  let requests: string[];
  let graph: (request: Request) => Response;
  const desk = (agent: () => Promise<Agent | undefined>, token = () => Promise.resolve(TOKEN)) => openDesk({ agent, token }, () => Promise.resolve('global'));
  const signedIn = () => Promise.resolve(AGENT);

  beforeEach(() => {
    requests = [];
    vi.stubGlobal('fetch', (input: RequestInfo, init?: RequestInit) => {
      const request = new Request(input, init);
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      return Promise.resolve(graph(request));
    });
    kept.mockReset().mockResolvedValue(undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each<[string, () => Promise<Agent | undefined>]>([
    ['signed in', () => Promise.resolve(undefined)],
    ['set up', () => Promise.reject(new SignInFault('not-configured'))],
  ])('that nobody is, where Tapwarden is not %s; and nothing is asked of Graph', async (_, agent) => {
    expect(await desk(agent)(REVOKE)).toEqual({ signedOut: true });
    expect(await desk(agent)({ what: 'recipient', userId: ADELE, sensitiveGroups: [], auditDays: 30 })).toEqual({ signedOut: true });
    expect(requests).toEqual([]);
  });

  it('that nobody is, where the session ended meanwhile', async () => {
    const answer = desk(signedIn, () => Promise.reject(new SignInFault('interaction-needed')));
    expect(await answer({ what: 'recipient', userId: ADELE, sensitiveGroups: [], auditDays: 30 })).toEqual({ signedOut: true });
  });

  it('how many passes it revoked: those that can still sign in', async () => {
    const pass = (id: string, methodUsabilityReason: string, isUsable = false) => ({ id, createdDateTime: '2026-11-21T10:00:00Z', startDateTime: '2026-11-21T10:00:00Z', lifetimeInMinutes: 60, isUsableOnce: true, isUsable, methodUsabilityReason });
    graph = ({ method }) => (method === 'GET' ? json({ value: [pass('usable', 'EnabledByPolicy', true), pass('expired', 'Expired'), pass('used', 'OneTimeUsed')] }) : new Response(null, { status: 204 }));
    expect(await desk(signedIn)(REVOKE)).toEqual({ value: 1 });
    expect(requests.filter((request) => request.startsWith('DELETE'))).toEqual([expect.stringMatching(/temporaryAccessPassMethods\/usable$/)]);
  });

  it('Graph’s refusal, in words that can be sent on, and no token', async () => {
    graph = () => refusal(403, 'accessDenied', 'Request Authorization failed');
    const answer = await desk(signedIn)(REVOKE);
    expect(answer).toMatchObject({ graphFault: 'not-authorized', status: 403 });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('facts of the one who asks: another agent’s roles are read anew', async () => {
    const batches: string[] = [];
    vi.stubGlobal('fetch', async (input: RequestInfo, init?: RequestInit) => {
      const { requests: parts } = (await new Request(input, init).json()) as { requests: { id: string }[] };
      batches.push(parts.map(({ id }) => id).filter((id) => id.startsWith('agent-') || id === 'policy').sort().join(' '));
      const role = { roleTemplateId: 'c4e39bd9-1100-46d3-8c65-fb160da0071f', displayName: 'Authentication Administrator', '@odata.type': '#microsoft.graph.directoryRole' };
      const bodies: Record<string, unknown> = { 'agent-member-roles': { value: [role] }, 'agent-assigned-roles': { value: [] }, 'agent-eligible-roles': { value: [] }, 'policy': { state: 'enabled' } };
      return json({ responses: parts.map(({ id }) => ({ id, status: 200, body: bodies[id] ?? { value: [] } })) });
    });
    let agent = AGENT;
    const answer = desk(() => Promise.resolve(agent), () => Promise.resolve({ accessToken: 'secret', scopes: ['Directory.Read.All', 'Policy.Read.AuthenticationMethod', 'RoleManagement.Read.Directory'] }));
    const ask = () => answer({ what: 'recipient', userId: ADELE, sensitiveGroups: [], auditDays: 30 });
    await ask();
    await ask();
    agent = { ...AGENT, id: '88888888-9999-4999-8999-999999999999' };
    await ask();
    const [first, again, other] = batches;
    expect(first).toContain('agent-member-roles');
    expect(again).not.toContain('agent-member-roles');
    expect(other).toBe(first);
  });

  it('that it was recorded, signed in or not; or that it was not', async () => {
    const ask = { what: 'record', entry: { kind: 'stopped' } } as unknown as Ask;
    const answer = desk(() => Promise.resolve(undefined));
    expect(await answer(ask)).toEqual({ value: true });
    expect(kept).toHaveBeenCalledWith({ kind: 'stopped' });
    kept.mockRejectedValue(new Error('the disk is full'));
    expect(await answer(ask)).toMatchObject({ graphFault: 'unexpected' });
  });
});
