import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../lib/config/examples.ts';
import { readTexts, type Texts } from '../rules-doc.ts';
import { checkConfig, checkOptions } from './refuse.ts';

let texts: Texts;
beforeAll(async () => {
  texts = await readTexts();
});

describe('checkConfig', () => {
  it.each([
    ['{', ['The configuration is not JSON']],
    ['[]', ['must be a JSON object']],
    ['null', ['must be a JSON object']],
    ['{"colour":"red"}', ['"colour" cannot be used: there is no such setting.']],
    ['{"permitMinutes":"ten"}', ['"permitMinutes" cannot be used: it must be a number.']],
    ['{"permitMinutes":31}', ['"permitMinutes" cannot be used: it must be at most 30.']],
    ['{"permitMinutes":null}', ['"permitMinutes" cannot be used: it is empty.']],
    ['{"clientId":""}', ['"clientId" cannot be used: it is empty.']],
    ['{"tenantId":"common"}', ['"tenantId" cannot be used: it does not have the right form.']],
    ['{"cloud":"moon"}', ['"cloud" cannot be used: it must be one of: global, usgov, usgov-dod, china.']],
    ['{"limits":{"maximumMinute":60}}', ['"limits.maximumMinute" cannot be used: there is no such setting.']],
    ['{"limits":{"maximumMinutes":5}}', ['"limits.maximumMinutes" cannot be used: it must be at least 10.']],
    ['{"scenarios":[{"id":"own"}]}', ['"scenarios.0" cannot be used: a scenario of your own needs a label and a lifetime.']],
    ['{"defaultScenario":"own"}', ['"defaultScenario" cannot be used: it must be one of the scenarios']],
    ['{"ticket":{"pattern":"(a+)+"}}', ['"ticket.pattern" cannot be used: as a regular expression it could take too long.']],
    ['{"portalHints":{"sliders":[]}}', ['"portalHints.sliders" cannot be used: there is no such setting.']],
    [String.raw`{"portalHints":{"slider":["a\u0007"]}}`, ['"portalHints" cannot be used: it has characters that not every policy file can hold.']],
    ['{"cloud":"moon","permitMinutes":0,"tenantId":"contoso.com"}', ['"cloud"', '"permitMinutes"']],
  ])('%s', (text, sentences) => {
    const { refusals } = checkConfig(text, texts);
    expect(refusals).toHaveLength(sentences.length);
    for (const [at, sentence] of sentences.entries()) expect(refusals[at]).toContain(sentence);
  });

  it('keeps the order of the schema, whatever the file’s is', () => {
    expect(JSON.stringify(checkConfig('{"practice":false,"clientId":"00000000-1111-2222-3333-444444444444"}', texts).values)).toBe('{"clientId":"00000000-1111-2222-3333-444444444444","practice":false}');
  });
});

describe('checkOptions', () => {
  const good = { 'id': 'a'.repeat(32), 'edge-id': undefined, 'update-url': undefined, 'firefox-id': undefined, 'firefox-url': undefined };
  it.each([
    [{}, []],
    [{ 'edge-id': 'b'.repeat(32), 'update-url': 'https://contoso.com/u.xml', 'firefox-id': '{01234567-89ab-cdef-0123-456789abcdef}', 'firefox-url': 'file:///srv/t.xpi' }, []],
    [{ id: undefined }, ['--id is missing']],
    [{ id: 'a'.repeat(31) }, ['--id "']],
    [{ 'edge-id': 'z'.repeat(32) }, ['--edge-id "']],
    [{ 'update-url': 'http://contoso.com/u.xml' }, ['--update-url "']],
    [{ 'firefox-id': "x'; rm" }, ['--firefox-id "']],
    [{ 'firefox-url': 'ftp://contoso.com' }, ['--firefox-url "']],
  ])('%j', (options, sentences) => {
    const wrong = checkOptions({ ...good, ...options });
    expect(wrong).toHaveLength(sentences.length);
    for (const [at, sentence] of sentences.entries()) expect(wrong[at]).toContain(sentence);
  });
});

describe('npm run kit', { timeout: 60_000 }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'tapwarden-kit-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const kit = (...args: string[]) => spawnSync(process.execPath, ['scripts/kit.ts', ...args], { encoding: 'utf8', env: { ...process.env, INIT_CWD: dir } });
  const configured = (values: object) => writeFileSync(join(dir, 'contoso.json'), JSON.stringify(values));
  const ID = ['--config', 'contoso.json', '--id', 'a'.repeat(32)];

  it('writes nothing where a value is refused, and says which and why', () => {
    configured({ ...EXAMPLES, permitMinutes: 99 });
    const { status, stderr } = kit(...ID);
    expect(status).toBe(1);
    expect(stderr).toBe('"permitMinutes" cannot be used: it must be at most 30.\nNothing was written.\n');
    expect(existsSync(join(dir, 'tapwarden-kit'))).toBe(false);
  });

  it('writes beside the caller, names the redirect URIs, and writes over only by force', () => {
    configured({ tenantId: 'contoso.com' });
    const { status, stdout } = kit(...ID);
    expect(status).toBe(0);
    expect(stdout).toContain('The configuration names no clientId');
    expect(stdout).toContain(`https://${'a'.repeat(32)}.chromiumapp.org/`);
    const out = join(dir, 'tapwarden-kit');
    expect(readdirSync(out).toSorted()).toEqual(['README.md', 'check.ps1', 'check.sh', 'configuration.json', 'firefox', 'intune', 'linux', 'macos', 'redirect-uris.txt', 'windows']);
    expect(statSync(join(out, 'check.sh')).mode & 0o111).toBe(0o111);
    expect([...readFileSync(join(out, 'windows/tapwarden-install.reg')).subarray(0, 4)]).toEqual([0xFF, 0xFE, 'W'.codePointAt(0), 0]);

    const again = kit(...ID);
    expect(again.status).toBe(1);
    expect(again.stderr).toContain('is not empty');
    configured({ tenantId: 'fabrikam.com' });
    expect(kit(...ID, '--force').status).toBe(0);
    expect(readFileSync(join(out, 'configuration.json'), 'utf8')).toContain('fabrikam.com');
  });

  it.each([
    ['no file', ['--config', 'missing.json', '--id', 'a'.repeat(32)], 'There is no file'],
    ['no configuration', [], 'Usage: npm run kit'],
    ['an option there is not', [...ID, '--colour', 'red'], 'Usage: npm run kit'],
    ['no id', ['--config', 'contoso.json', '--out', 'other'], '--id is missing'],
  ])('%s: says so', (_name, args, sentence) => {
    const { status, stderr } = kit(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(existsSync(join(dir, 'other'))).toBe(false);
  });
});
