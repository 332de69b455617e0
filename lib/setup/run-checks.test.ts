import { describe, expect, it, vi } from 'vitest';
import { effectiveOf } from '../config/effective.ts';
import { mergeConfig } from '../config/merge.ts';
import { UNREAD_POLICY } from '../entra/policy.ts';
import { GraphFault } from '../graph/faults.ts';
import { absent, known } from '../judgement/fact.ts';
import { BASE_SCOPES, SignInFault } from '../session/types.ts';
import { CHECKS, type CheckResult } from './check.ts';
import { setupDiagnostics } from './diagnostics.ts';
import { runChecks, type Seen, type SetupWorld } from './run-checks.ts';

const CLIENT = '11111111-1111-4111-8111-111111111111';
const loaded = (policy: object, own: object = {}) => {
  const config = mergeConfig({ ...policy }, { ...own });
  return { loaded: config, effective: effectiveOf(config) };
};

function world(more: Partial<SetupWorld> = {}): SetupWorld {
  return {
    load: () => Promise.resolve(loaded({}, { clientId: CLIENT, tenantId: 'contoso.com' })),
    agent: () => Promise.resolve({ id: 'a', tenantId: 't', name: 'Nora Berg', username: 'nora@contoso.com' }),
    scopes: () => Promise.resolve(BASE_SCOPES),
    standing: () => Promise.resolve({ policy: known({ ...UNREAD_POLICY, maximumMinutes: 480 }, 0), agentRoles: absent(0), agentEligibleRoles: absent(0), serverAhead: 0 }),
    gateHealth: () => Promise.resolve({ enforcement: 'block', batchesBlocked: true, access: true, ruleSet: true, open: false, strays: 0 }),
    portals: () => Promise.resolve({ open: 0, reports: [] }),
    ...more,
  };
}

async function results(given: SetupWorld, see?: (seen: Seen) => void): Promise<CheckResult[]> {
  const found: CheckResult[] = [];
  for await (const result of runChecks(given, see)) found.push(result);
  return found;
}
const verdicts = async (given: SetupWorld) => Object.fromEntries((await results(given)).map(({ check, says }) => [check, says]));
const fail = () => Promise.reject(new Error('oh'));

describe('every check is made, whatever fails', () => {
  it.each<[string, Partial<SetupWorld>, object]>([
    ['all answers', {}, { 'sign-in': 'signed-in', scopes: 'some-scopes', role: 'role-none', policy: 'policy-fits', gate: 'gate-blocks', portal: 'portal-none', configuration: 'config-whole', clock: 'clock-right' }],
    ['nothing set', { load: () => Promise.resolve(loaded({})) }, { 'sign-in': 'not-set', scopes: 'needs-sign-in', role: 'role-unread', clock: 'clock-unread', gate: 'gate-blocks' }],
    ['signed out', { agent: () => Promise.resolve(undefined) }, { 'sign-in': 'signed-out', scopes: 'needs-sign-in', policy: 'policy-unread' }],
    ['sign-in refused', { agent: () => Promise.reject(new SignInFault('wrong-app')) }, { 'sign-in': 'sign-in-fault', scopes: 'needs-sign-in', configuration: 'config-whole' }],
    ['no token', { scopes: fail }, { 'sign-in': 'signed-in', scopes: 'needs-sign-in', role: 'role-unread' }],
    ['Graph offline', { standing: () => Promise.reject(new GraphFault('offline')) }, { scopes: 'some-scopes', role: 'role-unread', policy: 'policy-unread', clock: 'clock-unread' }],
    ['no background', { gateHealth: fail, portals: fail }, { gate: 'gate-silent', portal: 'too-long' }],
    ['no configuration', { load: fail }, { configuration: 'config-unread', gate: 'too-long' }],
  ])('%s', async (_name, more, expected) => {
    const found = await verdicts(world(more));
    expect(Object.keys(found)).toEqual(CHECKS);
    expect(found).toMatchObject(expected);
  });

  it('what never answers ends', async () => {
    vi.useFakeTimers();
    const never = () => new Promise<never>(() => undefined);
    const running = verdicts(world({ agent: never, gateHealth: never, portals: never }));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(await running).toMatchObject({ 'sign-in': 'too-long', gate: 'gate-silent', portal: 'too-long', clock: 'clock-unread' });
    vi.useRealTimers();
  });
});

it('the diagnostics name no person, and say what was checked', async () => {
  const set = loaded({ support: { name: 'Miriam Reed', mail: 'miriam@contoso.com' }, permitMinutes: 'ten' }, { clientId: CLIENT, tenantId: 'contoso.com' });
  let seen: Seen = {};
  const found = await results(world({ load: () => Promise.resolve(set) }), (what) => (seen = what));
  const text = setupDiagnostics({ extension: '1', browser: 'Chromium', language: 'en' }, set.effective, found, seen);
  expect(text).not.toMatch(/Miriam|miriam|nora|Nora/);
  expect(JSON.parse(text)).toMatchObject({
    checks: { 'sign-in': 'ok: signed-in', configuration: 'attention: config-rejected' },
    gate: { ruleSet: true },
    configuration: { clientId: { value: CLIENT, origin: 'own' }, support: { value: { name: '(set)', mail: '(set)' }, origin: 'policy' }, permitMinutes: { value: 10, rejected: ['permitMinutes: not-number'] } },
  });
});
