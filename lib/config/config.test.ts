import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import managedSchema from '../../public/managed_schema.json';
import { configFault, DEFAULTS, loadConfig, mergeConfig, onConfigChange, saveConfig } from './config.ts';

const GUID = '11111111-2222-3333-4444-555555555555';

describe('mergeConfig', () => {
  it.each([
    ['nothing set', {}, {}, DEFAULTS, [], []],
    ['the user’s own', {}, { clientId: GUID, tenantId: 'contoso.com' }, { ...DEFAULTS, clientId: GUID, tenantId: 'contoso.com' }, [], []],
    ['policy wins', { tenantId: 'fabrikam.com' }, { tenantId: 'contoso.com' }, { ...DEFAULTS, tenantId: 'fabrikam.com' }, ['tenantId'], []],
    ['spaces are cut', { clientId: ` ${GUID} ` }, {}, { ...DEFAULTS, clientId: GUID }, ['clientId'], []],
    ['a bad policy value is not filled by the user', { cloud: 'moon' }, { cloud: 'usgov' }, DEFAULTS, ['cloud'], ['cloud']],
    ['a bad key costs only itself', { clientId: 7, tenantId: GUID }, {}, { ...DEFAULTS, tenantId: GUID }, ['clientId', 'tenantId'], ['clientId']],
    ['an object is read whole or not at all', { limits: { maximumMinutes: 5 } }, { limits: { maximumMinutes: 60 } }, DEFAULTS, ['limits'], ['limits']],
    ['what an object leaves out takes its default', { limits: { maximumMinutes: 60 } }, {}, { ...DEFAULTS, limits: { maximumMinutes: 60, multiUse: true } }, ['limits'], []],
    ['a method that never counts cannot be demanded', { verification: { standard: ['sms-or-mail'] } }, {}, DEFAULTS, ['verification'], ['verification']],
    ['an empty policy text is no value', { clientId: '' }, { clientId: GUID }, { ...DEFAULTS, clientId: GUID }, [], []],
    ['the gate’s', { enforcement: 'warn' }, { enforcement: 'off', permitMinutes: 30 }, { ...DEFAULTS, enforcement: 'warn', permitMinutes: 30 }, ['enforcement'], []],
    ['an unusable enforcement is the strict one', { enforcement: 'none' }, { enforcement: 'off' }, DEFAULTS, ['enforcement'], ['enforcement']],
    ['an unusable time is the default', { permitMinutes: 31 }, { permitMinutes: 5 }, DEFAULTS, ['permitMinutes'], ['permitMinutes']],
  ])('%s', (_name, policy, own, config, managed, rejected) => {
    const merged = mergeConfig(policy, own);
    expect(merged.config).toEqual(config);
    expect([...merged.managed]).toEqual(managed);
    expect(merged.rejected.map(({ key }) => key)).toEqual(rejected);
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
    ['tenantId', 'contoso.com', false],
    ['tenantId', 'contoso.onmicrosoft.com', false],
    ['tenantId', GUID, false],
    ['tenantId', 'common', true],
    ['tenantId', 'https://contoso.com', true],
    ['clientId', 'contoso.com', true],
    ['clientId', `${GUID}0`, true],
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

describe('storage', () => {
  it('reads what was saved, tells of changes, and takes a missing policy for none', async () => {
    let changes = 0;
    const stop = onConfigChange(() => { changes += 1; });
    await saveConfig({ clientId: GUID });
    await browser.storage.local.set({ unrelated: 1 });
    stop();
    await saveConfig({ cloud: 'usgov' });
    expect(changes).toBe(1);
    const stopOne = onConfigChange(() => { changes += 1; }, ['enforcement']);
    await saveConfig({ tenantId: undefined });
    await saveConfig({ enforcement: 'block' });
    stopOne();
    expect(changes).toBe(2);
    expect((await loadConfig()).config).toEqual({ ...DEFAULTS, clientId: GUID, cloud: 'usgov' });
  });
});

it('declares every key to the browser, in the constructs Chromium loads', () => {
  expect(Object.keys(managedSchema.properties).sort()).toEqual(Object.keys(DEFAULTS).sort());
  for (const property of Object.values(managedSchema.properties)) {
    expect(Object.keys(property).filter((word) => !['type', 'title', 'description', 'enum', 'examples', 'default', 'properties', 'items'].includes(word))).toEqual([]);
  }
});
