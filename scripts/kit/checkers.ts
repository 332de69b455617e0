import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valueText } from './key-kinds.ts';
import type { ChromiumBrowser, Kit, KitFile } from './kit.ts';
import { keyLine } from './linux.ts';
import { onWindows } from './reg.ts';

/** What the checkers are told is set where this stands. */
const MARK = '#DATA#';
const template = (name: string, data: readonly string[]) => readFileSync(join(import.meta.dirname, name), 'utf8').replace(MARK, () => data.join('\n'));

/** Between single quotes, as a POSIX shell and as PowerShell write it. */
const shellQuoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const powerShellQuoted = (text: string) => `'${text.replaceAll(/['\u2018\u2019\u201A\u201B]/g, '$&$&')}'`;

/** Where Windows has the program and its profiles. */
const ON_WINDOWS: Readonly<Record<string, { programs: readonly string[]; profiles: string }>> = {
  Chrome: { programs: ['%ProgramFiles%\\Google\\Chrome\\Application\\chrome.exe', '%ProgramFiles(x86)%\\Google\\Chrome\\Application\\chrome.exe'], profiles: '%LocalAppData%\\Google\\Chrome\\User Data' },
  Edge: { programs: ['%ProgramFiles(x86)%\\Microsoft\\Edge\\Application\\msedge.exe', '%ProgramFiles%\\Microsoft\\Edge\\Application\\msedge.exe'], profiles: '%LocalAppData%\\Microsoft\\Edge\\User Data' },
};

/** A value as the registry has it: yes and no are 1 and 0 there. */
const registryText = (value: unknown) => (typeof value === 'boolean' ? String(Number(value)) : valueText(value));

function powerShellData({ values, firefox }: Kit, browsers: readonly ChromiumBrowser[]): readonly string[] {
  const list = (lines: readonly string[]) => `@(\n${lines.map((line) => `  ${line}\n`).join('')})`;
  const browser = ({ name, title, id, registry = '' }: ChromiumBrowser) => {
    const { programs = [], profiles = '' } = ON_WINDOWS[name] ?? {};
    return `@{ Title = ${powerShellQuoted(title)}; Id = '${id}'; Root = '${registry}'; Programs = @(${programs.map(powerShellQuoted).join(', ')}); Profiles = ${powerShellQuoted(profiles)} }`;
  };
  return [
    `$firefoxId = ${powerShellQuoted(firefox.id)}`,
    `$browsers = ${list(browsers.map(browser))}`,
    `$values = ${list(Object.entries(values).map(([key, value]) => `@{ Name = '${key}'; Data = ${powerShellQuoted(registryText(value))} }`))}`,
  ];
}

export function checkerFiles(kit: Kit): readonly KitFile[] {
  const id = (name: ChromiumBrowser['name']) => kit.chromium.find((browser) => browser.name === name)?.id ?? '';
  const lines = Object.entries(kit.values).map(([key, value]) => keyLine(key, value)).join('\n');
  return [
    { path: 'check.sh', text: template('check.sh', [`CHROME_ID=${id('Chrome')}`, `EDGE_ID=${id('Edge')}`, `FIREFOX_ID=${shellQuoted(kit.firefox.id)}`, `LINES=${shellQuoted(lines)}`]), executable: true },
    // With the mark by which Windows PowerShell 5.1 knows UTF-8.
    { path: 'check.ps1', text: `\uFEFF${template('check.ps1', powerShellData(kit, onWindows(kit)))}` },
  ];
}
