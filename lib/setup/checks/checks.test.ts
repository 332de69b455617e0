import { describe, expect, it } from 'vitest';
import { mergeConfig } from '../../config/merge.ts';
import { effectiveOf } from '../../config/effective.ts';
import { UNREAD_POLICY, type TenantPolicy } from '../../entra/policy.ts';
import type { HeldRole } from '../../entra/roles.ts';
import type { GateHealth } from '../../gate/types.ts';
import { absent, known, notChecked, type Fact } from '../../judgement/fact.ts';
import { SCENARIOS } from '../../judgement/scenarios.ts';
import type { PortalReport } from '../../portal/report.ts';
import { BASE_SCOPES, FEATURE_SCOPES, SignInFault } from '../../session/types.ts';
import type { CheckResult } from '../check.ts';
import { checkClock } from './clock.ts';
import { checkConfiguration } from './configuration.ts';
import { checkGate } from './gate.ts';
import { checkPolicy } from './policy.ts';
import { checkPortal } from './portal.ts';
import { checkRole } from './role.ts';
import { checkScopes } from './scopes.ts';
import { checkSignIn } from './sign-in.ts';

const AGENT = { id: 'a', tenantId: 't', name: 'Nora Berg', username: 'nora@contoso.com' };
const of = ({ verdict, says, todo, act }: CheckResult) => [verdict, says, todo, act?.kind].filter(Boolean).join(' ');

describe('sign-in', () => {
  const facts = { configured: true, tenantId: 'contoso.com', agent: undefined, fault: undefined };
  it.each([
    ['signed in', { ...facts, agent: AGENT }, 'ok signed-in'],
    ['no ids', { ...facts, configured: false }, 'wrong not-set enter-ids'],
    ['nobody yet', facts, 'attention signed-out sign-in sign-in'],
    ['a window is needed', { ...facts, fault: new SignInFault('interaction-needed') }, 'attention signed-out sign-in sign-in'],
    ['the app does not fit', { ...facts, fault: new SignInFault('wrong-app', 'AADSTS700016') }, 'wrong sign-in-fault sign-in'],
    ['something else', { ...facts, fault: new Error('oh') }, 'wrong sign-in-fault sign-in'],
  ])('%s', (_name, given, expected) => {
    expect(of(checkSignIn(given))).toBe(expected);
  });
});

describe('scopes', () => {
  const all: readonly string[] = [...BASE_SCOPES, ...Object.values(FEATURE_SCOPES)];
  const without = (...scopes: readonly string[]) => all.filter((scope) => !scopes.includes(scope));
  it.each<[string, readonly string[] | undefined, string, readonly string[]]>([
    ['no token', undefined, 'not-checked needs-sign-in', []],
    ['all', all, 'ok all-scopes', []],
    ['the base alone', BASE_SCOPES, 'attention some-scopes ask-consent ask', Object.values(FEATURE_SCOPES)],
    ['no roles', without(FEATURE_SCOPES.roles), 'attention some-scopes ask-consent ask', [FEATURE_SCOPES.roles]],
    ['details without the basic profile: they hold it', without(FEATURE_SCOPES.findUsers), 'ok all-scopes', []],
    ['nothing to issue with', without(BASE_SCOPES[1]), 'wrong cannot-issue ask-consent ask', [BASE_SCOPES[1]]],
    ['the greater one issues too', [...without(BASE_SCOPES[1]), 'UserAuthenticationMethod.ReadWrite.All'], 'ok all-scopes', []],
  ])('%s', (_name, granted, expected, asked) => {
    const result = checkScopes(granted);
    expect(of(result)).toBe(expected);
    expect(result.act?.kind === 'ask' ? result.act.scopes : []).toEqual(asked);
  });
});

describe('role', () => {
  const role = (templateId: string, name: string, more: Partial<HeldRole> = {}): HeldRole => ({ templateId, name, scoped: false, custom: false, ...more });
  const ISSUER = role('c4e39bd9-1100-46d3-8c65-fb160da0071f', 'Authentication Administrator');
  const ALL = role('7be44c8a-adaf-4e2a-84d6-ab2649e08a13', 'Privileged Authentication Administrator');
  const POLICY = role('0526716b-113d-4c15-b2c8-68e3c22b9f80', 'Authentication Policy Administrator');
  const OTHER = role('729827e3-9c14-49f7-bb1b-9608f156bbb8', 'Helpdesk Administrator');
  const list = (...roles: HeldRole[]): Fact<readonly HeldRole[]> => known(roles, 0);
  it.each<[string, Fact<readonly HeldRole[]>, Fact<readonly HeldRole[]>, string]>([
    ['to all', list(OTHER, ALL), absent(0), 'ok role-all'],
    ['to users', list(ISSUER), absent(0), 'ok role-users'],
    ['over a part', list({ ...ISSUER, scoped: true }), absent(0), 'attention role-scoped'],
    ['over a part and to all over a part', list({ ...ALL, scoped: true }), absent(0), 'attention role-scoped'],
    ['eligible', absent(0), list(ISSUER), 'attention role-eligible activate-role'],
    ['eligible, the active ones not read', notChecked('refused'), list(ISSUER), 'attention role-eligible activate-role'],
    ['none', absent(0), absent(0), 'wrong role-none ask-role'],
    ['another one', list(OTHER), absent(0), 'wrong role-none ask-role'],
    ['of their own making', list(role('x', 'Pass desk', { custom: true })), absent(0), 'not-checked role-custom'],
    ['policy only', list(POLICY), absent(0), 'attention role-policy other-agent'],
    ['not read', notChecked('scope'), notChecked('scope'), 'not-checked role-unread'],
  ])('%s', (_name, active, eligible, expected) => {
    expect(of(checkRole(active, eligible))).toBe(expected);
  });
});

describe('policy', () => {
  const policy = (more: Partial<TenantPolicy>) => known({ ...UNREAD_POLICY, maximumMinutes: 480, ...more }, 0);
  it.each<[string, Fact<TenantPolicy>, string, readonly string[]]>([
    ['fits', policy({}), 'ok policy-fits', []],
    ['disabled', policy({ enabled: false }), 'wrong policy-disabled enable-policy', []],
    ['an hour at most', policy({ maximumMinutes: 60 }), 'attention policy-adjusts widen-policy', ['onboarding shortened', 'device-replacement shortened', 'troubleshooting shortened']],
    ['two hours at least', policy({ minimumMinutes: 120 }), 'attention policy-adjusts widen-policy', ['device-loss lengthened']],
    ['one-time only', policy({ oneTimeOnly: true }), 'attention policy-adjusts widen-policy', ['onboarding one-time-forced', 'troubleshooting one-time-forced']],
    ['not read, for want of a role', notChecked('role'), 'not-checked policy-unread ask-policy-reader', []],
    ['not read', notChecked('scope'), 'not-checked policy-unread', []],
    ['not there', absent(0), 'not-checked policy-unread', []],
  ])('%s', (_name, fact, expected, scenarios) => {
    const result = checkPolicy(fact, SCENARIOS);
    expect(of(result)).toBe(expected);
    expect((result.details ?? []).flatMap((detail) => (detail.kind === 'scenario' ? [`${detail.id} ${detail.adjustments.join(' ')}`] : []))).toEqual(scenarios);
  });
});

describe('gate', () => {
  const gate: GateHealth = { enforcement: 'block', batchesBlocked: true, access: true, ruleSet: true, open: false, strays: 0 };
  it.each<[string, GateHealth | undefined, string]>([
    ['as it should be', gate, 'ok gate-blocks'],
    ['batches only told of', { ...gate, batchesBlocked: false }, 'ok gate-blocks-single'],
    ['warns', { ...gate, enforcement: 'warn', open: true }, 'attention gate-warns set-block'],
    ['off', { ...gate, enforcement: 'off', open: true }, 'attention gate-off set-block'],
    ['no access, whatever else', { ...gate, access: false, enforcement: 'off' }, 'wrong gate-no-access allow-access'],
    ['no rules', { ...gate, ruleSet: false }, 'wrong gate-no-rules reload'],
    ['open although it blocks', { ...gate, open: true }, 'wrong gate-open reload'],
    ['permits of nobody', { ...gate, strays: 2 }, 'wrong gate-strays reload'],
    ['no answer', undefined, 'not-checked gate-silent again'],
  ])('%s', (_name, health, expected) => {
    expect(of(checkGate(health))).toBe(expected);
  });
});

describe('portal', () => {
  const report = (form: PortalReport['form'], host = 'entra.microsoft.com') => ({ form, now: { host, sight: { pane: true, form: false, details: false } } }) as PortalReport;
  it.each<[string, readonly PortalReport[], number, string]>([
    ['none open', [], 0, 'not-checked portal-none open-pane'],
    ['no pane yet', [], 2, 'not-checked portal-pane-unseen open-pane'],
    ['no form yet', [report('none')], 1, 'not-checked portal-form-unseen open-form copy'],
    ['a part of the form', [report('none'), report('partly')], 2, 'attention portal-partly report-portal copy'],
    ['the form', [report('partly'), report('whole', 'portal.azure.com')], 2, 'ok portal-whole'],
  ])('%s', (_name, reports, open, expected) => {
    expect(of(checkPortal({ open, reports }))).toBe(expected);
  });
});

describe('configuration', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>, string, readonly string[]]>([
    ['nothing set', {}, {}, 'ok config-whole', []],
    ['all usable', { permitMinutes: 5 }, { enforcement: 'warn' }, 'ok config-whole', []],
    ['a bad value', { permitMinutes: 'ten' }, {}, 'attention config-rejected mend-keys', ['permitMinutes not-number']],
    ['an unknown key, and one of the user’s', { permitminutes: 5 }, { audit: { days: 99 } }, 'attention config-rejected mend-keys', ['audit.days too-high', 'permitminutes unknown']],
  ])('%s', (_name, policy, own, expected, rejected) => {
    const result = checkConfiguration(effectiveOf(mergeConfig(policy, own)));
    expect(of(result)).toBe(expected);
    expect((result.details ?? []).flatMap((detail) => (detail.kind === 'rejected' ? [`${detail.rejected.path} ${detail.rejected.why}`] : []))).toEqual(rejected);
  });
});

it.each<[number | undefined, string, readonly number[] | undefined]>([
  [undefined, 'not-checked clock-unread', undefined],
  [0, 'ok clock-right', [0]],
  [-420, 'ok clock-right', [0.4]],
  [29_999, 'ok clock-right', [30]],
  [30_000, 'attention clock-off set-clock', [30]],
  [-299_999, 'attention clock-off set-clock', [300]],
  [600_000, 'wrong clock-wrong set-clock', [600]],
])('a clock that is %s ms off: %s', (ahead, expected, seconds) => {
  const result = checkClock(ahead);
  expect(of(result)).toBe(expected);
  expect(result.with).toEqual(seconds);
});
