import { installSettings, redirectUris, type Kit, type KitFile } from './kit.ts';

const json = (value: object) => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;

/** What lies in the folder, for whoever gets it without the source. */
function readme(kit: Kit): string {
  const [chrome, edge] = kit.chromium;
  const parts = [
    '# Tapwarden: distribution kit',
    'Made from `configuration.json`, which is beside this file. Do not change these files by hand: change the configuration and make the kit again.',
    '## First: the app registration',
    'Register exactly these redirect URIs, as platform *Single-page application*:',
    `\`\`\`\n${redirectUris(kit).join('\n')}\n\`\`\``,
    kit.values.clientId === undefined || kit.values.tenantId === undefined ? 'The configuration names no `clientId` or no `tenantId`: each agent will be asked for what is missing.' : '',
    '## Then: the browsers',
    [
      '| For | Files | How |',
      '| --- | --- | --- |',
      '| Windows, by script or by hand | `windows/tapwarden-install.reg`, `windows/tapwarden-configuration.reg` | `reg import` as administrator |',
      '| Windows, by group policy | `windows/PolicyDefinitions` | copy into the central store, then enable the policies under *Tapwarden*; the editor shows the values of this kit |',
      '| Windows, by Intune | `intune/tapwarden-install.json`, `intune/tapwarden-configuration.json` | the first to `deviceManagement/configurationPolicies`, the second to `deviceManagement/deviceConfigurations` of Microsoft Graph |',
      '| macOS | `macos/*.mobileconfig` | as custom profiles of your device management |',
      '| Linux | `linux` | copy onto `/`; browsers read it within seconds |',
      '| Firefox, everywhere | `firefox/policies.json` | Linux: `/etc/firefox/policies`. Windows: `distribution` beside `firefox.exe`. macOS: `Firefox.app/Contents/Resources/distribution`. Merge it into the file that is there |',
    ].join('\n'),
    '**If your organisation already sets `ExtensionSettings`** (as one JSON text on Windows, in a profile on macOS, in another file on Linux): leave the installation files out and add this entry there. Two such policies do not add up.',
    ...[chrome, edge].flatMap((browser) => (browser ? [`${browser.title}:`, json({ [browser.id]: installSettings(browser) })] : [])),
    '## At last: check',
    '`sh check.sh` on Linux and macOS, `powershell -File check.ps1` on Windows: each says what is there, what is missing and what differs. In the browser, `chrome://policy`, `edge://policy` and `about:policies` show what arrived.',
    '## To remove it',
    'Take the policies away: `windows/tapwarden-remove.reg`, the profiles, or the files. The browsers then remove the extension and all that it kept on the computer.',
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

export function readmeFiles(kit: Kit): readonly KitFile[] {
  return [
    { path: 'README.md', text: readme(kit) },
    { path: 'configuration.json', text: `${JSON.stringify(kit.values, null, 2)}\n` },
    { path: 'redirect-uris.txt', text: `${redirectUris(kit).join('\n')}\n` },
  ];
}
