import { beforeEach, describe, expect, it } from 'vitest';
import { CLOUDS } from '../entra/clouds.ts';
import type { Fact } from '../judgement/fact.ts';
import { createPracticeTenant } from '../practice/tenant.ts';
import { BASE_SCOPES, FEATURE_SCOPES } from '../session/types.ts';
import { CHANGE_POLICY, changePolicy } from './change-policy.ts';
import { openGraph } from './client.ts';
import { readStanding } from './standing.ts';
import { never, silence } from './test-graph.ts';

const FULL = [...BASE_SCOPES, ...Object.values(FEATURE_SCOPES), CHANGE_POLICY];
let tenant: ReturnType<typeof createPracticeTenant>;
beforeEach(() => {
  tenant = createPracticeTenant();
});

const NOW = Date.parse('2026-11-21T09:00:00Z');
function graphOf(agent: string, scopes: readonly string[], answered = (answer: Response): Response | Promise<Response> => answer) {
  tenant.allow('token', { userId: tenant.person(agent).id, scopes });
  return openGraph({
    cloud: CLOUDS.global,
    token: () => Promise.resolve({ accessToken: 'token', scopes }),
    clock: { now: () => NOW, sleep: () => Promise.resolve() },
    streams: false,
    timeoutMs: 20,
    fetch: async (input, init) => answered(await tenant.handle(new Request(input, init))),
  });
}

const word = (fact: Fact<unknown>) => (fact.state === 'not-checked' ? fact.why : fact.state);

describe('one request tells how agent and tenant stand', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['polly', FULL, ['known', 'known', 'absent']],
    ['nora', FULL, ['role', 'known', 'absent']],
    ['nora', BASE_SCOPES, ['scope', 'scope', 'scope']],
    ['gina', [...BASE_SCOPES, FEATURE_SCOPES.policy], ['known', 'scope', 'scope']],
  ])('%s with %s', async (agent, scopes, expected) => {
    const { policy, agentRoles, agentEligibleRoles } = await readStanding(graphOf(agent, scopes), { scopes, agentId: tenant.person(agent).id }, never());
    expect([policy, agentRoles, agentEligibleRoles].map(word)).toEqual(expected);
    expect(tenant.log.filter(({ batched }) => !batched)).toHaveLength(1);
  });

  it('with how far Microsoft’s clock is ahead', async () => {
    const dated = (answer: Response) => {
      answer.headers.set('Date', new Date(NOW + 90_000).toUTCString());
      return answer;
    };
    expect((await readStanding(graphOf('nora', FULL, dated), { scopes: FULL, agentId: tenant.person('nora').id }, never())).serverAhead).toBe(90_000);
  });
});

describe('a change of the policy', () => {
  it('is made by who may, in the property that it concerns', async () => {
    await changePolicy(graphOf('polly', FULL), 'passcodeLength', 12, never());
    await changePolicy(graphOf('polly', FULL), 'enabled', false, never());
    expect(tenant.state.policy).toMatchObject({ defaultLength: 12, state: 'disabled', maximumLifetimeInMinutes: 480 });
  });

  it.each<[string, string, readonly string[], string]>([
    ['without the role', 'nora', FULL, 'not-authorized'],
    ['without the scope', 'polly', [...BASE_SCOPES, FEATURE_SCOPES.policy], 'not-authorized'],
  ])('%s is refused', async (_name, agent, scopes, kind) => {
    await expect(changePolicy(graphOf(agent, scopes), 'passcodeLength', 12, never())).rejects.toMatchObject({ kind, mayHaveHappened: false });
    expect(tenant.state.policy.defaultLength).toBe(8);
  });

  it('whose answer does not come may have happened, and is not asked for twice', async () => {
    await expect(changePolicy(graphOf('polly', FULL, silence), 'passcodeLength', 12, never())).rejects.toMatchObject({ kind: 'timed-out', mayHaveHappened: true });
    expect(tenant.log.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });
});
