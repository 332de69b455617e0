import { installSettings, type Kit, type KitFile } from './kit.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key and its value as they stand on a line of a policy file; the checker looks for exactly this. */
export const keyLine = (key: string, value: unknown): string => `${JSON.stringify(key)}: ${JSON.stringify(value)}`;

/** JSON whose outer objects are spread over lines, so many levels of them; what is inside stays on the line of its key. */
export function spread(value: unknown, levels: number, indent = ''): string {
  if (levels === 0 || !isObject(value)) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const lines = Object.entries(value).map(([key, part]) => `${deeper}${JSON.stringify(key)}: ${spread(part, levels - 1, deeper)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

/**
 * Policy files for Chrome, Edge and Chromium: any JSON in the folder is read (chromium.org/administrators/linux-quick-start).
 * Installation and configuration are apart, because an organisation may have an ExtensionSettings of its own.
 */
export function linuxFiles({ values, chromium }: Kit): readonly KitFile[] {
  return chromium.flatMap((browser) => [
    { path: `linux/${browser.folder}/tapwarden-install.json`, text: `${spread({ ExtensionSettings: { [browser.id]: installSettings(browser) } }, 3)}\n` },
    { path: `linux/${browser.folder}/tapwarden.json`, text: `${spread({ '3rdparty': { extensions: { [browser.id]: values } } }, 4)}\n` },
  ]);
}
