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
    ['an empty policy text is no value', { clientId: '' }, { clientId: GUID }, { ...DEFAULTS, clientId: GUID }, [], []],
  ])('%s', (_name, policy, own, config, managed, rejected) => {
    const merged = mergeConfig(policy, own);
    expect(merged.config).toEqual(config);
    expect([...merged.managed]).toEqual(managed);
    expect(merged.rejected.map(({ key }) => key)).toEqual(rejected);
  });

  it('never throws and never lets an unusable value through, whatever is stored', () => {
    const stored = fc.dictionary(fc.constantFrom('clientId', 'tenantId', 'cloud', 'other'), fc.anything());
    fc.assert(fc.property(stored, stored, (policy, own) => {
      const { config } = mergeConfig(policy, own);
      for (const key of ['clientId', 'tenantId', 'cloud'] as const) {
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
    expect((await loadConfig()).config).toEqual({ clientId: GUID, tenantId: undefined, cloud: 'usgov' });
  });
});

it('declares every key to the browser, in the constructs Chromium loads', () => {
  expect(Object.keys(managedSchema.properties).sort()).toEqual(Object.keys(DEFAULTS).sort());
  for (const property of Object.values(managedSchema.properties)) {
    expect(Object.keys(property).filter((word) => !['type', 'title', 'description', 'enum', 'examples', 'default'].includes(word))).toEqual([]);
  }
});
