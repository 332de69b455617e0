import { installSettings, type ChromiumBrowser, type Kit, type KitFile } from './kit.ts';

const HIVE = 'HKEY_LOCAL_MACHINE';
const HEAD = 'Windows Registry Editor Version 5.00';

const quoted = (text: string) => `"${text.replaceAll(/[\\"]/g, String.raw`\$&`)}"`;

/**
 * A value as Chromium takes it from the registry by the extension's schema: numbers and yes or no as DWORD, lists and objects
 * as JSON text (components/policy/core/common/registry_dict.cc). Lists as numbered values would be read too, but "10" before "2".
 */
function data(value: unknown): string {
  if (typeof value === 'boolean') return `dword:0000000${value ? 1 : 0}`;
  if (typeof value === 'number') return `dword:${value.toString(16).padStart(8, '0')}`;
  return quoted(typeof value === 'string' ? value : JSON.stringify(value));
}

const section = (key: string, values: Readonly<Record<string, unknown>>) => [`[${HIVE}\\${key}]`, ...Object.entries(values).map(([name, value]) => `${quoted(name)}=${data(value)}`)].join('\r\n');
const gone = (key: string) => `[-${HIVE}\\${key}]`;

export const policyKey = ({ registry = '', id }: ChromiumBrowser): string => `${registry}\\3rdparty\\extensions\\${id}\\policy`;
/** One key for each extension: learn.microsoft.com/deployedge/microsoft-edge-manage-extensions-ref-guide, "Windows Registry". */
export const installKey = ({ registry = '', id }: ChromiumBrowser): string => `${registry}\\ExtensionSettings\\${id}`;

const file = (name: string, sections: readonly string[]): KitFile => ({ path: `windows/${name}.reg`, text: `\uFEFF${[HEAD, ...sections].join('\r\n\r\n')}\r\n`, encoding: 'utf16le' });

export const onWindows = ({ chromium }: Kit): readonly ChromiumBrowser[] => chromium.filter(({ registry }) => registry !== undefined);

export function regFiles(kit: Kit): readonly KitFile[] {
  const browsers = onWindows(kit);
  return [
    file('tapwarden-install', browsers.map((browser) => section(installKey(browser), installSettings(browser)))),
    // The old values first go, so that what the configuration no longer names is gone too.
    file('tapwarden-configuration', browsers.flatMap((browser) => [gone(policyKey(browser)), section(policyKey(browser), kit.values)])),
    file('tapwarden-remove', browsers.flatMap((browser) => [gone(installKey(browser)), gone(policyKey(browser).replace(/\\policy$/, ''))])),
  ];
}
