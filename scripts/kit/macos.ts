import { createHash } from 'node:crypto';
import { installSettings, type ChromiumBrowser, type Kit, type KitFile } from './kit.ts';
import { plist } from './plist.ts';

/** The same name always has the same id, so that a new profile replaces the old one. */
function uuid(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32).replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5').toUpperCase();
}

interface Payload {
  readonly domain: string;
  readonly title: string;
  readonly settings: object;
}

/** A configuration profile for the whole computer: developer.apple.com/documentation/devicemanagement, "TopLevel" and "CommonPayloadKeys". */
function profile(name: string, title: string, payloads: readonly Payload[]): KitFile {
  const common = (identifier: string, display: string) => ({ PayloadIdentifier: identifier, PayloadUUID: uuid(identifier), PayloadVersion: 1, PayloadDisplayName: display });
  return {
    path: `macos/${name}.mobileconfig`,
    text: plist({
      ...common(name, title),
      PayloadType: 'Configuration',
      PayloadScope: 'System',
      PayloadContent: payloads.map(({ domain, title: display, settings }) => ({ ...common(`${name}.${domain}`, display), PayloadType: domain, ...settings })),
    }),
  };
}

/**
 * An extension's configuration has a preference domain of its own; `3rdparty` is not read on macOS
 * (chromium.org/administrators/configuring-policy-for-extensions). Installation apart, as for Linux.
 */
export function macosFiles({ values, chromium }: Kit): readonly KitFile[] {
  const browsers = chromium.flatMap((browser) => (browser.domain === undefined ? [] : [{ browser, domain: browser.domain }]));
  const install = ({ browser, domain }: { browser: ChromiumBrowser; domain: string }) => ({ domain, title: `${browser.title}: install Tapwarden`, settings: { ExtensionSettings: { [browser.id]: installSettings(browser) } } });
  return [
    profile('tapwarden-install', 'Tapwarden: installation', browsers.map(install)),
    profile('tapwarden-configuration', 'Tapwarden: configuration', browsers.map(({ browser, domain }) => ({ domain: `${domain}.extensions.${browser.id}`, title: `${browser.title}: Tapwarden's configuration`, settings: values }))),
  ];
}
