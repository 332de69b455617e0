import { CONFIG_KEYS, type DescribedKey } from '../../lib/config/describe.ts';
import { isSwitch, kindOf } from './key-kinds.ts';
import { installSettings, type ChromiumBrowser, type Kit } from './kit.ts';
import { installKey, onWindows, policyKey } from './reg.ts';
import { element, xmlText } from './xml.ts';

/*
 * The administrative template for group policy and Intune: one category a browser, one policy a key.
 * learn.microsoft.com/previous-versions/windows/desktop/policy/admx-schema
 */

export const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

const string = (id: string) => `$(string.${id})`;
const decimal = (value: number) => element('decimal', { value });

/** The name of a policy; Intune's addresses are made of it. */
export const policyName = (browser: ChromiumBrowser, key: string): string => `${browser.name}_${key}`;

const about = (browser: ChromiumBrowser, id: string, key: string) => ({ name: policyName(browser, id), class: 'Both', displayName: string(id), explainText: string(`${id}_Explain`), key });
const place = (browser: ChromiumBrowser) => [element('parentCategory', { ref: browser.name }), element('supportedOn', { ref: 'SUPPORTED' })];

function keyPolicy(browser: ChromiumBrowser, one: DescribedKey): string {
  const { key } = one;
  const asks = isSwitch(one) ? { valueName: key } : { presentation: `$(presentation.${key})` };
  const values = isSwitch(one) ? [element('enabledValue', {}, [decimal(1)]), element('disabledValue', {}, [decimal(0)])] : [element('elements', {}, kindOf(one).elements(one))];
  return element('policy', { ...about(browser, key, policyKey(browser)), ...asks }, place(browser).concat(values));
}

function installPolicy(browser: ChromiumBrowser): string {
  const key = installKey(browser);
  const list = (name: string, value: (setting: string | boolean) => string) =>
    element(name, {}, Object.entries(installSettings(browser)).map(([valueName, setting]) => element('item', { key, valueName }, [element('value', {}, [value(setting)])])));
  return element('policy', about(browser, 'Install', key), [
    ...place(browser),
    list('enabledList', (setting) => (typeof setting === 'string' ? element('string', {}, [xmlText(setting)]) : decimal(Number(setting)))),
    list('disabledList', () => element('delete')),
  ]);
}

export function admx(kit: Kit): string {
  const browsers = onWindows(kit);
  const categories = browsers.map(({ name }) => element('category', { name, displayName: string(name) }, [element('parentCategory', { ref: 'Tapwarden' })]));
  const policies = browsers.flatMap((browser) => [installPolicy(browser)].concat(CONFIG_KEYS.map((one) => keyPolicy(browser, one))));
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('policyDefinitions', { revision: '1.0', schemaVersion: '1.0', xmlns: NAMESPACE }, [
    element('policyNamespaces', {}, [element('target', { prefix: 'tapwarden', namespace: 'Tapwarden.Policies' })]),
    element('resources', { minRequiredRevision: '1.0' }),
    element('supportedOn', {}, [element('definitions', {}, [element('definition', { name: 'SUPPORTED', displayName: string('SUPPORTED') })])]),
    element('categories', {}, [element('category', { name: 'Tapwarden', displayName: string('Tapwarden') }), ...categories]),
    element('policies', {}, policies),
  ])}\n`;
}
