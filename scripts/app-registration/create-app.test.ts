import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { BASE_SCOPES, FEATURE_SCOPES } from '../../lib/session/types.ts';
import { CHANGES, scopeId, type FakeTenant } from './fake-az.ts';

const HERE = resolve('scripts/app-registration');
const SH = readFileSync(join(HERE, 'create-app.sh'), 'utf8');
const PS1 = readFileSync(join(HERE, 'create-app.ps1'), 'utf8');

const CHROME = 'a'.repeat(32);
const EDGE = 'b'.repeat(32);
const BASE = [...BASE_SCOPES];
const inShell = [...SH.matchAll(/^(?:SCOPES=')?([A-Z][\w.-]+)\|([a-z-]+)\|/gm)].map(([, scope, feature]) => `${scope} ${feature}`);
const inPowerShell = [...PS1.matchAll(/Scope = '([^']+)'; Feature = '([^']+)'/g)].map(([, scope, feature]) => `${scope} ${feature}`);
const OFFERED = inShell.map((line) => line.split(' ')[0] ?? '');

describe('create-app.sh', { timeout: 60_000 }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'create-app-'));
  const file = join(dir, 'tenant.json');
  writeFileSync(join(dir, 'az'), `#!/bin/sh\nexec "${process.execPath}" "${join(HERE, 'fake-az.ts')}" "$@"\n`);
  chmodSync(join(dir, 'az'), 0o755);
  afterAll(() => rmSync(dir, { recursive: true }));

  const tenant = () => JSON.parse(readFileSync(file, 'utf8')) as FakeTenant;
  const start = (with_: Partial<FakeTenant> = {}) => writeFileSync(file, JSON.stringify({ calls: [], offered: OFFERED, apps: [], principals: [], grants: [], refuse: 0, ...with_ }));
  beforeEach(() => start());

  function run(...args: string[]) {
    const before = tenant().calls.length;
    const { status, stdout, stderr } = spawnSync('sh', [join(HERE, 'create-app.sh'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${dir}:${process.env.PATH}`, FAKE_AZ: file, TAPWARDEN_PAUSE: '0', NODE_NO_WARNINGS: '1' },
    });
    const changes = tenant().calls.slice(before).filter((call) => CHANGES.test(call));
    return { status, stdout, stderr, changes };
  }

  it('first says what it would do, and does nothing', () => {
    const { status, stdout, changes } = run('--chrome-id', CHROME);
    expect(status).toBe(0);
    expect(changes).toEqual([]);
    expect(stdout).toContain('Would create the app "Tapwarden" for this tenant alone');
    expect(stdout).toContain(`Would set the SPA redirect URIs https://${CHROME}.chromiumapp.org/`);
    expect(stdout).toContain('Would consent for everybody to User.Read UserAuthMethod-TAP.ReadWrite.All');
    expect(stdout).toContain('Nothing was changed.');
  });

  it('creates it with --yes, with the least scopes and exactly these redirect URIs, and a second time changes nothing', () => {
    const args = ['--chrome-id', CHROME, '--edge-id', EDGE, '--firefox-id', 'trial@example.org', '--yes'];
    expect(run(...args)).toMatchObject({ status: 0, stderr: '' });
    const after = tenant();
    expect(after.apps).toMatchObject([{
      name: 'Tapwarden',
      spa: [`https://${CHROME}.chromiumapp.org/`, `https://${EDGE}.chromiumapp.org/`, 'https://d2fe8b834c2a2dd9b69f075a862c2fb6ad384468.extensions.allizom.org/'],
      access: BASE.map(scopeId),
    }]);
    expect(after.grants).toMatchObject([{ clientId: 'principal-of-new-app', resourceId: 'principal-of-graph', consentType: 'AllPrincipals', scope: BASE.join(' ') }]);
    const again = run(...args);
    expect(again.changes).toEqual([]);
    expect(again.stdout).toContain('"clientId": "new-app", "tenantId": "fabrikam-tenant"');
    expect(run(...args.slice(0, -1)).stdout).not.toContain('Would');
  });

  it('adds what is missing to an app that is there, and takes nothing away', () => {
    start({
      apps: [{ name: 'Tapwarden', appId: 'old', id: 'object-of-old', spa: ['https://old.example/'], access: [scopeId('User.Read'), 'of-another'] }],
      principals: [{ appId: 'old', id: 'principal-of-old' }],
      grants: [{ id: 'grant', clientId: 'principal-of-old', resourceId: 'principal-of-graph', consentType: 'AllPrincipals', scope: 'User.Read Mail.Read' }],
    });
    const { changes } = run('--chrome-id', CHROME, '--with', 'find,audit', '--yes');
    expect(changes).toHaveLength(3);
    const { apps, grants } = tenant();
    expect(apps[0]?.spa).toEqual(['https://old.example/', `https://${CHROME}.chromiumapp.org/`]);
    expect(apps[0]?.access).toEqual([scopeId('User.Read'), 'of-another', ...['UserAuthMethod-TAP.ReadWrite.All', 'User.ReadBasic.All', 'AuditLog.Read.All'].map(scopeId)]);
    expect(grants[0]?.scope).toBe('User.Read Mail.Read UserAuthMethod-TAP.ReadWrite.All User.ReadBasic.All AuditLog.Read.All');
  });

  it('tries again where the directory is not ready, and gives up in words', () => {
    start({ refuse: 2 });
    expect(run('--chrome-id', CHROME, '--yes').status).toBe(0);
    start({ refuse: 99 });
    const { status, stderr } = run('--chrome-id', CHROME, '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain('Not done: set the SPA redirect URIs');
  });

  it.each([
    ['an id that cannot be', ['--chrome-id', 'xyz'], {}, 'is no extension id'],
    ['a URI that cannot be', ['--redirect-uri', 'http://contoso.com/'], {}, 'is no redirect URI'],
    ['a feature there is not', ['--chrome-id', CHROME, '--with', 'magic'], {}, 'No feature "magic"'],
    ['a name that could break out', ['--chrome-id', CHROME, '--name', "x' or '1"], {}, 'Letters, digits'],
    ['two apps of that name', ['--chrome-id', CHROME], { apps: ['one', 'two'].map((appId) => ({ name: 'Tapwarden', appId, id: appId, spa: [], access: [] })) }, 'Several apps'],
    ['a cloud without the scope for passes', ['--chrome-id', CHROME, '--yes'], { offered: ['User.Read'] }, 'does not offer UserAuthMethod-TAP.ReadWrite.All'],
  ])('stops before any change at %s', (_name, args, with_, sentence) => {
    start(with_);
    const { status, stderr, changes } = run(...args);
    expect(status).not.toBe(0);
    expect(stderr).toContain(sentence);
    expect(changes).toEqual([]);
  });

  it('leaves out what a cloud does not offer, and says so', () => {
    start({ offered: OFFERED.filter((scope) => scope !== 'UserAuthMethod-Phone.ReadWrite.All') });
    const { status, stdout } = run('--chrome-id', CHROME, '--with', 'all', '--yes');
    expect(status).toBe(0);
    expect(stdout).toContain('Left out: Microsoft Graph does not offer UserAuthMethod-Phone.ReadWrite.All');
    expect(tenant().apps[0]?.access).toHaveLength(OFFERED.length - 1);
  });
});

// There is no PowerShell where the tests run: its script is compared with the other as text, and not run.
it('both scripts know the same scopes, and all that the extension asks for', () => {
  expect(inPowerShell).toEqual(inShell);
  expect(OFFERED).toEqual(expect.arrayContaining([...BASE_SCOPES, ...Object.values(FEATURE_SCOPES)]));
  expect(inShell.filter((line) => line.endsWith(' issue'))).toEqual(BASE_SCOPES.map((scope) => `${scope} issue`));
});

it('the PowerShell script changes nothing without -Yes', () => {
  const changes = [...PS1.matchAll(/\b(?:New|Update)-Mg\w+/g)];
  expect(changes.map(([name]) => name)).toEqual(['New-MgApplication', 'Update-MgApplication', 'Update-MgApplication', 'New-MgServicePrincipal', 'Update-MgOauth2PermissionGrant', 'New-MgOauth2PermissionGrant']);
  for (const { index } of changes) {
    const block = PS1.slice(PS1.lastIndexOf('Invoke-Change ', index), index);
    expect(block.split('{').length).toBeGreaterThan(block.split('}').length); // still inside its block
  }
  for (const [open, close] of [['{', '}'], ['(', ')'], ['[', ']']] as const) expect(PS1.split(open)).toHaveLength(PS1.split(close).length);
});
