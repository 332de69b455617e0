import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS, isManaged, KEY_NAMES } from './config.ts';
import { idFault } from './ids.ts';
import { configFault, mergeConfig } from './merge.ts';

const GUID = '11111111-2222-3333-4444-555555555555';

describe('mergeConfig', () => {
  it.each([
    ['nothing set', {}, {}, DEFAULTS, [], []],
    ['the user’s own', {}, { clientId: GUID, tenantId: 'contoso.com' }, { ...DEFAULTS, clientId: GUID, tenantId: 'contoso.com' }, [], []],
    ['policy wins', { tenantId: 'fabrikam.com' }, { tenantId: 'contoso.com' }, { ...DEFAULTS, tenantId: 'fabrikam.com' }, ['tenantId'], []],
    ['spaces are cut', { clientId: ` ${GUID} ` }, {}, { ...DEFAULTS, clientId: GUID }, ['clientId'], []],
    ['a bad policy value is not filled by the user', { cloud: 'moon' }, { cloud: 'usgov' }, DEFAULTS, ['cloud'], ['cloud']],
    ['a bad key costs only itself', { clientId: 7, tenantId: GUID }, {}, { ...DEFAULTS, tenantId: GUID }, ['clientId', 'tenantId'], ['clientId']],
    ['an object is read whole or not at all', { limits: { maximumMinutes: 5 } }, { limits: { maximumMinutes: 60 } }, DEFAULTS, ['limits'], ['limits.maximumMinutes']],
    ['what an object leaves out takes its default', { limits: { maximumMinutes: 60 } }, {}, { ...DEFAULTS, limits: { maximumMinutes: 60, multiUse: true } }, ['limits'], []],
    ['a method that never counts cannot be demanded', { verification: { standard: ['sms-or-mail'] } }, {}, DEFAULTS, ['verification'], ['verification.standard.0']],
    ['an empty policy text is no value', { clientId: '' }, { clientId: GUID }, { ...DEFAULTS, clientId: GUID }, [], []],
    ['the gate’s', { enforcement: 'warn' }, { enforcement: 'off', permitMinutes: 30 }, { ...DEFAULTS, enforcement: 'warn', permitMinutes: 30 }, ['enforcement'], []],
    ['an unusable enforcement is the strict one', { enforcement: 'none' }, { enforcement: 'off' }, DEFAULTS, ['enforcement'], ['enforcement']],
    ['a part that there is not is named, the rest holds', { limits: { maximumMinutes: 60, maxMinutes: 30 } }, {}, { ...DEFAULTS, limits: { maximumMinutes: 60, multiUse: true } }, ['limits'], ['limits.maxMinutes']],
    ['a key that there is not is named', { tenantID: GUID }, {}, DEFAULTS, [], ['tenantID']],
    ['an entry of a list costs that entry', { sensitiveGroups: ['x', GUID] }, {}, { ...DEFAULTS, sensitiveGroups: [GUID] }, ['sensitiveGroups'], ['sensitiveGroups.0']],
    ['the scenario chosen first is one of those offered', { scenarios: [{ id: 'onboarding' }] }, {}, { ...DEFAULTS, scenarios: [{ id: 'onboarding' }], defaultScenario: 'onboarding' }, ['scenarios'], []],
    ['… and is named where it was to be another', { defaultScenario: 'x' }, {}, DEFAULTS, ['defaultScenario'], ['defaultScenario']],
    ['an unusable time is the default', { permitMinutes: 31 }, { permitMinutes: 5 }, DEFAULTS, ['permitMinutes'], ['permitMinutes']],
  ])('%s', (_name, policy, own, config, managed, rejected) => {
    const merged = mergeConfig(policy, own);
    expect(merged.config).toEqual(config);
    expect(KEY_NAMES.filter((key) => isManaged(merged, key))).toEqual(managed);
    expect(merged.rejected.map(({ path }) => path)).toEqual(rejected);
  });

  it('tells where each value is from', () => {
    const { origins } = mergeConfig({ cloud: 'usgov', clientId: 7 }, { tenantId: 'contoso.com', permitMinutes: 99 }, 'remembered');
    expect(origins).toMatchObject({ cloud: 'remembered', clientId: 'remembered', tenantId: 'own', permitMinutes: 'default', enforcement: 'default' });
  });

  it('never throws and never lets an unusable value through, whatever is stored', () => {
    const stored = fc.dictionary(fc.constantFrom('clientId', 'tenantId', 'cloud', 'enforcement', 'permitMinutes', 'other'), fc.anything());
    fc.assert(fc.property(stored, stored, (policy, own) => {
      const { config } = mergeConfig(policy, own);
      for (const key of ['clientId', 'tenantId', 'cloud', 'enforcement', 'permitMinutes'] as const) {
        expect(config[key] === DEFAULTS[key] || !configFault(key, config[key])).toBe(true);
      }
    }));
  });
});

describe('configFault', () => {
  it.each([
    ['cloud', 'global', false],
    ['enforcement', 'warn', false],
    ['enforcement', 'BLOCK', true],
    ['permitMinutes', 1, false],
    ['permitMinutes', 0, true],
    ['permitMinutes', 1.5, true],
    ['permitMinutes', '10', true],
    ['passHideSeconds', 10, false],
    ['passHideSeconds', 9, true],
    ['passHideSeconds', 3601, true],
    ['clipboardClearSeconds', 300, false],
    ['clipboardClearSeconds', 4, true],
    ['clipboardClearSeconds', 301, true],
    ['record', { days: 3650 }, false],
    ['record', { days: 0 }, true],
    ['record', {}, true],
  ] as const)('%s %s → %s', (key, value, fault) => {
    expect(configFault(key, value)).toBe(fault);
  });
});

it.each([
  ['tenantId', 'contoso.com', false],
  ['tenantId', 'contoso.onmicrosoft.com', false],
  ['tenantId', ` ${GUID} `, false],
  ['tenantId', GUID.toUpperCase(), false],
  ['tenantId', 'common', true],
  ['tenantId', 'https://contoso.com', true],
  ['clientId', GUID, false],
  ['clientId', 'contoso.com', true],
  ['clientId', `${GUID}0`, true],
] as const)('the form says of %s %s what the reading says: %s', (key, value, fault) => {
  expect([idFault(key, value), configFault(key, value)]).toEqual([fault, fault]);
});
