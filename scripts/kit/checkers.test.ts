import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../lib/config/examples.ts';
import { readTexts } from '../rules-doc.ts';
import { kitFiles } from './files.ts';
import { kitOf, type KitFile } from './kit.ts';
import { textOf } from './read-back.ts';

const CHROME = 'a'.repeat(32);
const EDGE = 'b'.repeat(32);
const VALUES = { ...EXAMPLES, support: { name: `Desk "A" 'B' \\ $HOME \`x\`` } };

let files: readonly KitFile[];
beforeAll(async () => {
  files = kitFiles(kitOf(VALUES, { id: CHROME, edgeId: EDGE }), await readTexts());
});

describe('check.sh', { timeout: 30_000 }, () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'tapwarden-check-'));
    for (const { path, text } of files) put(`kit/${path}`, text);
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  function put(path: string, text = '') {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  function check(system: 'Linux' | 'Darwin', shell = 'sh') {
    const { status, stdout, stderr } = spawnSync(shell, [join(dir, 'kit/check.sh'), '--root', join(dir, 'root'), '--home', join(dir, 'home'), '--system', system], { encoding: 'utf8', env: { ...process.env, PATH: `${join(dir, 'bin')}:${process.env.PATH}` } });
    expect(stderr).toBe('');
    return { status, lines: stdout.trimEnd().split('\n') };
  }
  const beginning = (lines: readonly string[], word: string) => lines.filter((line) => line.startsWith(word));

  it('a computer without browsers', () => {
    const { status, lines } = check('Linux');
    expect(status).toBe(1);
    expect(beginning(lines, '-')).toHaveLength(4);
    expect(lines.at(-1)).toBe('None of the browsers is on this computer.');
  });

  it('browsers without policies: names what is missing, of those that are there', () => {
    put('root/usr/bin/chromium');
    put('root/usr/bin/firefox-esr');
    const { status, lines } = check('Linux');
    expect(status).toBe(1);
    expect(lines).toContain('-        Microsoft Edge is not on this computer');
    expect(lines).toContain(`missing  Chromium: no policy installs the extension ${CHROME}`);
    expect(lines).toContain('missing  Firefox: "permitMinutes"');
    expect(beginning(lines, 'missing')).toHaveLength(2 * (Object.keys(VALUES).length + 2));
  });

  it.each(['sh', 'bash'])('the kit’s own files, in %s: all is well, once the extension has arrived', (shell) => {
    for (const program of ['usr/bin/chromium', 'opt/google/chrome/chrome', 'opt/microsoft/msedge/msedge', 'usr/bin/firefox']) put(`root/${program}`);
    cpSync(join(dir, 'kit/linux'), join(dir, 'root'), { recursive: true });
    put('root/etc/firefox/policies/policies.json', textOf(files, 'firefox/policies.json'));
    const before = check('Linux', shell);
    expect(before.status).toBe(1);
    expect(beginning(before.lines, 'missing').every((line) => line.includes('has not arrived'))).toBe(true);
    for (const [profile, id] of [['google-chrome', CHROME], ['chromium', CHROME], ['microsoft-edge', EDGE]]) put(`home/.config/${profile}/Default/Extensions/${id}/0.1.0/manifest.json`);
    put('home/.mozilla/firefox/x.default/extensions/tapwarden@tapwarden.example.xpi');
    const { status, lines } = check('Linux', shell);
    expect(beginning(lines, 'ok')).toHaveLength(4 * (Object.keys(VALUES).length + 2));
    expect(lines.at(-1)).toBe('Everything is as the kit has it.');
    expect(status).toBe(0);
  });

  it('a value that was changed by hand, and one that was taken out', () => {
    put('root/usr/bin/chromium');
    cpSync(join(dir, 'kit/linux'), join(dir, 'root'), { recursive: true });
    const file = 'etc/chromium/policies/managed/tapwarden.json';
    put(`root/${file}`, textOf(files, `linux/${file}`).replace('"permitMinutes": 10', '"permitMinutes": 1').replace('"cloud": "global",', ''));
    const { lines } = check('Linux');
    expect(beginning(lines, 'differs')).toEqual(['differs  Chromium: "permitMinutes" is not as in the kit']);
    expect(lines).toContain('missing  Chromium: "cloud"');
  });

  it('another extension’s policies do not count', () => {
    put('root/usr/bin/chromium');
    put('root/etc/chromium/policies/managed/other.json', textOf(files, 'linux/etc/chromium/policies/managed/tapwarden.json').replaceAll(CHROME, 'c'.repeat(32)));
    expect(beginning(check('Linux').lines, 'ok')).toEqual([]);
  });

  it('macOS: profiles as the system keeps them', () => {
    put('root/Applications/Google Chrome.app/Contents/Info.plist');
    put('root/Applications/Firefox.app/Contents/Resources/distribution/policies.json', textOf(files, 'firefox/policies.json'));
    // The system takes a profile apart into one binary file a domain, which `plutil` turns into text.
    put('bin/plutil', '#!/bin/sh\nfor last; do :; done\nsed s/BINARY// "$last"\n');
    chmodSync(join(dir, 'bin/plutil'), 0o755);
    const { status, lines } = check('Darwin');
    expect(status).toBe(1);
    expect(lines).toContain('missing  Google Chrome: permitMinutes');
    put('root/Library/Managed Preferences/com.google.Chrome.plist', `BINARY${textOf(files, 'macos/tapwarden-install.mobileconfig')}`);
    put(`root/Library/Managed Preferences/com.google.Chrome.extensions.${CHROME}.plist`, `BINARY${textOf(files, 'macos/tapwarden-configuration.mobileconfig')}`);
    put(`home/Library/Application Support/Google/Chrome/Profile 1/Extensions/${CHROME}/0.1.0/manifest.json`);
    put('home/Library/Application Support/Firefox/Profiles/x/extensions/tapwarden@tapwarden.example.xpi');
    expect(check('Darwin')).toMatchObject({ status: 0 });
  });
});

// There is no PowerShell where the tests run: its checker is looked at as text, and not run.
it('check.ps1 has every value as the registry has it, and changes nothing', () => {
  const text = textOf(files, 'check.ps1');
  expect(text).toContain(`Name = 'permitMinutes'; Data = '10'`);
  expect(text).toContain(`Name = 'practice'; Data = '1'`);
  expect(text).toContain(String.raw`Data = '{"name":"Desk \"A\" ''B'' \\ $HOME ` + '`x`"}\'');
  expect([...text.matchAll(/\b(?:Set|New|Remove|Clear|Add)-\w+|#DATA#/g)].map(([name]) => name)).toEqual(['Set-StrictMode']);
  expect(readFileSync('scripts/kit/check.ps1', 'utf8').match(/\{/g)?.length).toBe(readFileSync('scripts/kit/check.ps1', 'utf8').match(/\}/g)?.length);
});
