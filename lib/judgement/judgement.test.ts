import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pass, PassSettings, Usability } from '../entra/pass.ts';
import { readPerson } from '../entra/person.ts';
import { UNREAD_POLICY, type TenantPolicy } from '../entra/policy.ts';
import { known, notChecked } from './fact.ts';
import { judge, toAcknowledge, type RecipientFacts } from './findings.ts';
import { fitScenario, SCENARIOS, settingsFault } from './scenarios.ts';
import { standardTierMissing, VERIFICATION_METHODS, type VerificationId } from './verification.ts';

const policy = (over: Partial<TenantPolicy> = {}): TenantPolicy => ({ ...UNREAD_POLICY, minimumMinutes: 60, maximumMinutes: 480, ...over });
const settings = (over: Partial<PassSettings> = {}): PassSettings => ({ lifetimeMinutes: 60, oneTime: true, startsAt: undefined, ...over });
const pass = (usability: Usability): Pass => ({ id: 'p', createdAt: 0, startsAt: 0, endsAt: 1, lifetimeMinutes: 60, oneTime: true, usability });

describe('fitScenario', () => {
  it.each([
    ['device-loss', policy(), 60, true, []],
    ['onboarding', policy(), 480, false, []],
    ['onboarding', policy({ maximumMinutes: 60 }), 60, false, ['shortened']],
    ['device-loss', policy({ minimumMinutes: 90 }), 90, true, ['lengthened']],
    ['troubleshooting', policy({ oneTimeOnly: true }), 120, true, ['one-time-forced']],
    ['onboarding', policy({ oneTimeOnly: true, maximumMinutes: 60 }), 60, true, ['shortened', 'one-time-forced']],
  ])('%s', (id, tenant, lifetimeMinutes, oneTime, adjustments) => {
    const scenario = SCENARIOS.find((one) => one.id === id);
    const fitted = scenario && fitScenario(scenario, tenant);
    expect(fitted).toEqual({ settings: { lifetimeMinutes, oneTime, startsAt: undefined }, adjustments });
  });

  it('always gives what the tenant policy takes', () => {
    const lifetime = fc.integer({ min: 10, max: 43_200 });
    fc.assert(fc.property(fc.constantFrom(...SCENARIOS), lifetime, lifetime, fc.boolean(), (scenario, a, b, oneTimeOnly) => {
      const tenant = policy({ minimumMinutes: Math.min(a, b), maximumMinutes: Math.max(a, b), oneTimeOnly });
      expect(settingsFault(fitScenario(scenario, tenant).settings, tenant, 0)).toBeUndefined();
    }));
  });
});

describe('settingsFault', () => {
  it.each([
    [settings(), undefined],
    [settings({ lifetimeMinutes: 59 }), 'too-short'],
    [settings({ lifetimeMinutes: 481 }), 'too-long'],
    [settings({ lifetimeMinutes: Number.NaN }), 'not-a-number'],
    [settings({ lifetimeMinutes: 60.5 }), 'not-a-number'],
    [settings({ startsAt: 999 }), 'start-in-past'],
    [settings({ startsAt: 1000 }), undefined],
  ])('%o → %s', (asked, fault) => {
    expect(settingsFault(asked, policy(), 1000)).toBe(fault);
  });

  it('demands one-time where the tenant does', () => {
    expect(settingsFault(settings({ oneTime: false }), policy({ oneTimeOnly: true }), 0)).toBe('one-time-required');
  });
});

describe('standardTierMissing', () => {
  it.each<[VerificationId[], string]>([
    [[], 'start'],
    [['verified-id'], 'nothing'],
    [['in-person'], 'nothing'],
    [['call-back'], 'one-more'],
    [['call-back', 'manager'], 'nothing'],
    [['call-back', 'code-word'], 'nothing'],
    [['code-word'], 'stronger'],
    [['code-word', 'enrolled-device'], 'stronger'],
  ])('%j → %s', (ticked, missing) => {
    expect(standardTierMissing(new Set(ticked))).toBe(missing);
  });

  it('never gets weaker by one more method', () => {
    const ids = VERIFICATION_METHODS.map((method) => method.id);
    const rank = ['start', 'stronger', 'one-more', 'nothing'];
    fc.assert(fc.property(fc.subarray(ids), fc.constantFrom(...ids), (ticked, more) => {
      expect(rank.indexOf(standardTierMissing(new Set([...ticked, more])))).toBeGreaterThanOrEqual(rank.indexOf(standardTierMissing(new Set(ticked))));
    }));
  });
});

describe('judge', () => {
  const facts = (over: Partial<RecipientFacts> = {}): RecipientFacts => ({
    person: readPerson({ id: 'ADELE', accountEnabled: true }),
    passes: known([]),
    policy: known(policy()),
    ...over,
  });

  it.each<[string, RecipientFacts, string[]]>([
    ['a plain member', facts(), []],
    ['oneself, whatever the case of the id', facts({ person: readPerson({ id: 'Nora' }) }), ['block self']],
    ['passes switched off', facts({ policy: known(policy({ enabled: false })) }), ['block policy-disabled']],
    ['a disabled account', facts({ person: readPerson({ id: 'x', accountEnabled: false }) }), ['confirm account-disabled']],
    ['a usable pass', facts({ passes: known([pass('usable')]) }), ['confirm usable-pass']],
    ['a pass for later', facts({ passes: known([pass('not-yet')]) }), ['confirm usable-pass']],
    ['a pass nobody can judge', facts({ passes: known([pass('unknown')]) }), ['confirm usable-pass']],
    ['a used pass', facts({ passes: known([pass('used')]) }), ['advise stale-pass']],
    ['nothing could be read', facts({ passes: notChecked('refused'), policy: notChecked('role') }), ['not-checked passes-not-checked', 'not-checked policy-unreadable']],
  ])('%s', (_name, given, expected) => {
    expect(judge(given, 'nora').map(({ severity, id }) => `${severity} ${id}`)).toEqual(expected);
  });

  it('asks to acknowledge what could not be ruled out', () => {
    const findings = judge(facts({ passes: notChecked('timed-out'), policy: notChecked('role') }), 'nora');
    expect(toAcknowledge(findings).map(({ id }) => id)).toEqual(['passes-not-checked']);
  });
});
