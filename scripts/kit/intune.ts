import { admx, policyName } from './admx.ts';
import { valueText } from './key-kinds.ts';
import type { ChromiumBrowser, Kit, KitFile } from './kit.ts';
import { onWindows } from './reg.ts';
import { xmlText } from './xml.ts';

const setting = (displayName: string, omaUri: string, value: string) => ({ '@odata.type': '#microsoft.graph.omaSettingString', displayName, omaUri, value });

/** As an ADMX-backed policy wants it: learn.microsoft.com/windows/client-management/understanding-admx-backed-policies. */
function payload(key: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '<enabled/>' : '<disabled/>';
  return `<enabled/><data id="${key}" value="${xmlText(valueText(value))}"/>`;
}

/**
 * The configuration: a custom profile that brings the template along, then one setting a key and browser
 * (learn.microsoft.com/windows/client-management/win32-and-centennial-app-policy-configuration).
 */
function configuration(kit: Kit): object {
  const address = (browser: ChromiumBrowser, key: string) => `./Device/Vendor/MSFT/Policy/Config/Tapwarden~Policy~Tapwarden~${browser.name}/${policyName(browser, key)}`;
  return {
    '@odata.type': '#microsoft.graph.windows10CustomConfiguration',
    displayName: 'Tapwarden: configuration',
    description: 'For Chrome and Edge. Made by the distribution kit.',
    omaSettings: [
      setting('Template', './Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Tapwarden/Policy/TapwardenAdmx', admx(kit)),
      ...onWindows(kit).flatMap((browser) => Object.entries(kit.values).map(([key, value]) => setting(`${browser.title}: ${key}`, address(browser, key), payload(key, value)))),
    ],
  };
}

const CATALOG: Readonly<Record<string, string>> = {
  Chrome: 'device_vendor_msft_policy_config_chromeintunev1~policy~googlechrome~extensions_extensioninstallforcelist',
  Edge: 'device_vendor_msft_policy_config_microsoft_edge~policy~microsoft_edge~extensions_extensioninstallforcelist',
};

/** The installation: a settings catalog policy with each browser's own list of extensions to install. */
function installation(kit: Kit): object {
  const listed = ({ name, id, updateUrl }: ChromiumBrowser, at: number) => {
    const settingDefinitionId = CATALOG[name] ?? '';
    return {
      '@odata.type': '#microsoft.graph.deviceManagementConfigurationSetting',
      id: String(at),
      settingInstance: {
        '@odata.type': '#microsoft.graph.deviceManagementConfigurationChoiceSettingInstance',
        settingDefinitionId,
        choiceSettingValue: {
          '@odata.type': '#microsoft.graph.deviceManagementConfigurationChoiceSettingValue',
          value: `${settingDefinitionId}_1`,
          children: [{
            '@odata.type': '#microsoft.graph.deviceManagementConfigurationSimpleSettingCollectionInstance',
            settingDefinitionId: `${settingDefinitionId}_extensioninstallforcelistdesc`,
            simpleSettingCollectionValue: [{ '@odata.type': '#microsoft.graph.deviceManagementConfigurationStringSettingValue', value: `${id};${updateUrl}` }],
          }],
        },
      },
    };
  };
  return { name: 'Tapwarden: installation', description: 'For Chrome and Edge. Made by the distribution kit.', platforms: 'windows10', technologies: 'mdm', roleScopeTagIds: ['0'], settings: onWindows(kit).map(listed) };
}

export function intuneFiles(kit: Kit): readonly KitFile[] {
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  return [
    { path: 'intune/tapwarden-install.json', text: json(installation(kit)) },
    { path: 'intune/tapwarden-configuration.json', text: json(configuration(kit)) },
  ];
}
