import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { CONFIG_KEYS } from '../../lib/config/describe.ts';
import { EXAMPLES } from '../../lib/config/examples.ts';
import { firefoxRedirectUri } from '../../test/browser/extension-id.ts';
import { readTexts, type Texts } from '../rules-doc.ts';
import { kitFiles } from './files.ts';
import { kitOf, redirectUris, type KitOptions } from './kit.ts';
import { fromText, jsonOf, plistOf, readIntune, readPresentations, readReg, readXml, textOf, type Files, type Values } from './read-back.ts';
import { checkConfig } from './refuse.ts';

const CHROME = 'a'.repeat(32);
const EDGE = 'b'.repeat(32);
const ON_CHROME = String.raw`Google\Chrome`;
const ON_EDGE = String.raw`Microsoft\Edge`;
const ADDON = 'tapwarden@tapwarden.example';
const ALL_KEYS = CONFIG_KEYS.map(({ key }) => key);

let texts: Texts;
beforeAll(async () => {
  texts = await readTexts();
});
const make = (values: Values, options: Partial<KitOptions> = {}) => kitFiles(kitOf(values, { id: CHROME, edgeId: EDGE, ...options }), texts);

interface Profile {
  readonly PayloadType: string;
  readonly PayloadContent: readonly (Values & { readonly PayloadType: string })[];
}
const payloads = (files: Files, name: string) => (plistOf(files, `macos/tapwarden-${name}.mobileconfig`) as Profile).PayloadContent;

const keyPath = (...parts: readonly string[]) => ['HKEY_LOCAL_MACHINE', 'Software', 'Policies', ...parts].join('\\');
const registry = (browser: string, id: string) => (files: Files) => {
  const values = readReg(textOf(files, 'windows/tapwarden-configuration.reg')).keys[keyPath(browser, '3rdparty', 'extensions', id, 'policy')] ?? {};
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, fromText(key, text)]));
};
const linux = (folder: string, id: string) => (files: Files) => (jsonOf(files, `linux/etc/${folder}/policies/managed/tapwarden.json`) as { '3rdparty': { extensions: Record<string, Values> } })['3rdparty'].extensions[id];
const macos = (domain: string) => (files: Files) => {
  const payload = payloads(files, 'configuration').find(({ PayloadType }) => PayloadType === domain) ?? {};
  return Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));
};

const firefox = (files: Files) => (jsonOf(files, 'firefox/policies.json') as { policies: { ExtensionSettings: Values; '3rdparty': { Extensions: Record<string, Values> } } }).policies;

/** Every target, and how its own reader reads it. */
const TARGETS: readonly (readonly [string, (files: Files) => Values | undefined])[] = [
  ['the registry, Chrome', registry(ON_CHROME, CHROME)],
  ['the registry, Edge', registry(ON_EDGE, EDGE)],
  ['Intune, Chrome', (files) => readIntune(jsonOf(files, 'intune/tapwarden-configuration.json'), 'Chrome')],
  ['Intune, Edge', (files) => readIntune(jsonOf(files, 'intune/tapwarden-configuration.json'), 'Edge')],
  ['macOS, Chrome', macos(`com.google.Chrome.extensions.${CHROME}`)],
  ['macOS, Edge', macos(`com.microsoft.Edge.extensions.${EDGE}`)],
  ['Linux, Chrome', linux('opt/chrome', CHROME)],
  ['Linux, Edge', linux('opt/edge', EDGE)],
  ['Linux, Chromium', linux('chromium', CHROME)],
  ['Firefox', (files) => firefox(files)['3rdparty'].Extensions[ADDON]],
];

const ADMX = 'windows/PolicyDefinitions/tapwarden.admx';
const ADML = 'windows/PolicyDefinitions/en-US/tapwarden.adml';

/** Text with everything that a file format could stumble over. */
const awkward = fc.string({ unit: fc.constantFrom('a', 'Z', '0', ' ', '"', "'", '\\', '&', '<', '>', ']', '$', '`', '%', '\u00E9', '\u2019', '漢', '😀'), minLength: 1, maxLength: 12 }).map((text) => text.trim() || 'x');
const ARBITRARY: { readonly [Key in keyof typeof EXAMPLES]: fc.Arbitrary<unknown> } = {
  clientId: fc.uuid(),
  tenantId: fc.constantFrom('contoso.com', 'fabrikam.onmicrosoft.com'),
  cloud: fc.constantFrom('global', 'usgov', 'usgov-dod', 'china'),
  enforcement: fc.constantFrom('block', 'warn', 'off'),
  permitMinutes: fc.integer({ min: 1, max: 30 }),
  scenarios: fc.uniqueArray(fc.record({ id: fc.stringMatching(/^own-[a-z]{1,8}$/), label: awkward, lifetimeMinutes: fc.integer({ min: 10, max: 43_200 }), oneTime: fc.boolean() }), { selector: ({ id }) => id, maxLength: 10 }).map((own): object[] => [{ id: 'device-loss' }].concat(own)),
  defaultScenario: fc.constant('device-loss'),
  limits: fc.record({ maximumMinutes: fc.integer({ min: 10, max: 43_200 }), multiUse: fc.boolean() }, { requiredKeys: [] }),
  sensitiveGroups: fc.array(fc.uuid(), { maxLength: 12 }),
  verification: fc.record({ standard: fc.subarray(['call-back', 'manager']), privileged: fc.constant(['in-person']) }, { requiredKeys: [] }),
  approval: fc.record({ tiers: fc.subarray(['standard', 'sensitive']), group: fc.uuid(), nameSuffices: fc.boolean() }, { requiredKeys: [] }),
  ticket: fc.record({ required: fc.boolean(), pattern: fc.constantFrom(String.raw`\bINC\d{7}`, '"[A-Z]"|<x>&') }, { requiredKeys: [] }),
  delivery: fc.record({ unsafe: fc.constantFrom('block', 'confirm') }),
  passHideSeconds: fc.integer({ min: 10, max: 3600 }),
  clipboardClearSeconds: fc.integer({ min: 5, max: 300 }),
  audit: fc.record({ days: fc.integer({ min: 1, max: 30 }) }),
  record: fc.record({ days: fc.integer({ min: 1, max: 3650 }) }),
  support: fc.record({ name: awkward, mail: fc.constant('desk@contoso.com'), link: fc.constant("https://contoso.com/a?b=c&d='e'") }, { requiredKeys: [] }),
  branding: fc.record({ name: awkward }, { requiredKeys: [] }),
  practice: fc.boolean(),
  portalHints: fc.record({ slider: fc.array(awkward, { maxLength: 12 }), pane: fc.array(awkward, { maxLength: 2 }) }, { requiredKeys: [] }),
};
const configuration = fc.record(ARBITRARY, { requiredKeys: [] }).map((values) => JSON.parse(JSON.stringify(values)) as Values);

describe('every target', () => {
  it('has every key of the schema', () => {
    const files = make(EXAMPLES);
    for (const [, read] of TARGETS) expect(Object.keys(read(files) ?? {})).toEqual(ALL_KEYS);
    expect(checkConfig(JSON.stringify(EXAMPLES), texts).refusals).toEqual([]);
    const { all } = readXml(textOf(files, ADMX));
    for (const browser of ['Chrome', 'Edge']) {
      const names = all('policy').map((policy) => policy.getAttribute('name'));
      expect(names).toEqual(expect.arrayContaining(['Install', ...ALL_KEYS].map((key) => `${browser}_${key}`)));
    }
    expect(textOf(files, ADML)).toContain('Contoso Service Desk');
    for (const key of ALL_KEYS) {
      expect(textOf(files, 'check.sh')).toContain(`"${key}": `);
      expect(textOf(files, 'check.ps1')).toContain(`Name = '${key}'`);
    }
  });

  it('gives back any valid configuration as it was', () => {
    fc.assert(fc.property(configuration, (given) => {
      const { values, refusals } = checkConfig(JSON.stringify(given), texts);
      expect(refusals).toEqual([]);
      const files = make(values);
      for (const [target, read] of TARGETS) expect([target, read(files)]).toEqual([target, given]);
      const { practice: _, ...asked } = given;
      expect(readPresentations(textOf(files, ADML), textOf(files, ADMX))).toMatchObject(asked);
    }), { numRuns: 60 });
  });

  it('is the same each time', () => {
    expect(make(EXAMPLES)).toEqual(make(EXAMPLES));
    expect(new Set(make(EXAMPLES).map(({ path }) => path)).size).toBe(make({}).length);
  });
});

describe('installation', () => {
  const installedBy = (files: Files) => ({
    linux: ['opt/chrome', 'opt/edge', 'chromium'].map((folder) => (jsonOf(files, `linux/etc/${folder}/policies/managed/tapwarden-install.json`) as { ExtensionSettings: Values }).ExtensionSettings),
    macos: payloads(files, 'install').map(({ PayloadType, ExtensionSettings }) => [PayloadType, ExtensionSettings]),
    registry: readReg(textOf(files, 'windows/tapwarden-install.reg')).keys,
    intune: textOf(files, 'intune/tapwarden-install.json').match(/[a-p]{32};https[^"]+/g),
  });
  const CHROME_STORE = 'https://clients2.google.com/service/update2/crx';
  const EDGE_STORE = 'https://edge.microsoft.com/extensionwebstorebase/v1/crx';

  it('is by force, from each browser’s own store, with the button on the toolbar', () => {
    const chrome = { installation_mode: 'force_installed', update_url: CHROME_STORE, toolbar_pin: 'force_pinned' };
    const edge = { installation_mode: 'force_installed', update_url: EDGE_STORE, toolbar_state: 'force_shown' };
    expect(installedBy(make({}))).toEqual({
      linux: [{ [CHROME]: chrome }, { [EDGE]: edge }, { [CHROME]: chrome }],
      macos: [['com.google.Chrome', { [CHROME]: chrome }], ['com.microsoft.Edge', { [EDGE]: edge }]],
      registry: { [keyPath(ON_CHROME, 'ExtensionSettings', CHROME)]: chrome, [keyPath(ON_EDGE, 'ExtensionSettings', EDGE)]: edge },
      intune: [`${CHROME};${CHROME_STORE}`, `${EDGE};${EDGE_STORE}`],
    });
    expect(firefox(make({})).ExtensionSettings).toEqual({
      [ADDON]: { installation_mode: 'force_installed', install_url: 'https://addons.mozilla.org/firefox/downloads/latest/tapwarden%40tapwarden.example/latest.xpi', default_area: 'navbar', private_browsing: true },
    });
  });

  it('without a listing of its own, Edge installs what Chrome installs', () => {
    const { linux: folders, intune } = installedBy(make({}, { edgeId: undefined }));
    expect(folders[1]).toEqual({ [CHROME]: { installation_mode: 'force_installed', update_url: CHROME_STORE, toolbar_state: 'force_shown' } });
    expect(intune).toEqual([`${CHROME};${CHROME_STORE}`, `${CHROME};${CHROME_STORE}`]);
  });

  it('from an own server, updates come from there too', () => {
    const updateUrl = 'https://contoso.com/tapwarden/updates.xml';
    for (const settings of installedBy(make({}, { updateUrl })).linux) expect(Object.values(settings)).toMatchObject([{ update_url: updateUrl, override_update_url: true }]);
  });

  it('is taken back whole', () => {
    const { deleted, keys } = readReg(textOf(make(EXAMPLES), 'windows/tapwarden-remove.reg'));
    expect(keys).toEqual({});
    expect(deleted).toEqual(([[ON_CHROME, CHROME], [ON_EDGE, EDGE]] as const).flatMap(([browser, id]) => [keyPath(browser, 'ExtensionSettings', id), keyPath(browser, '3rdparty', 'extensions', id)]));
  });
});

it('the template and its words fit together', () => {
  const files = make(EXAMPLES);
  const words = readXml(textOf(files, ADML));
  const ids = (name: string) => new Set(words.all(name).map((one) => one.getAttribute('id')));
  for (const [, kind = '', id] of textOf(files, ADMX).matchAll(/\$\((string|presentation)\.([^)]+)\)/g)) expect([id, ids(kind).has(id ?? '')]).toEqual([id, true]);
  const template = readXml(textOf(files, ADMX));
  for (const policy of template.all('policy')) {
    const asked = ['text', 'decimal', 'enum'].flatMap((name) => template.all(name, policy)).map((one) => one.getAttribute('id')).filter(Boolean);
    const presentation = words.all('presentation').find((one) => `$(presentation.${one.getAttribute('id')})` === policy.getAttribute('presentation'));
    const boxes = presentation ? ['textBox', 'decimalTextBox', 'dropdownList'].flatMap((name) => words.all(name, presentation)).map((one) => one.getAttribute('refId')) : [];
    expect(boxes).toEqual(asked);
  }
  for (const one of words.all('string')) expect(one.textContent).not.toBe('');
});

describe('redirectUris', () => {
  it.each([
    ['two ids', { edgeId: EDGE }, [`https://${CHROME}.chromiumapp.org/`, `https://${EDGE}.chromiumapp.org/`]],
    ['one for both', { edgeId: undefined }, [`https://${CHROME}.chromiumapp.org/`]],
  ])('%s', (_name, options, chromium) => {
    const kit = kitOf({}, { id: CHROME, ...options });
    expect(redirectUris(kit)).toEqual([...chromium, firefoxRedirectUri(ADDON)]);
    expect(textOf(kitFiles(kit, texts), 'redirect-uris.txt')).toBe(`${redirectUris(kit).join('\n')}\n`);
  });
});
