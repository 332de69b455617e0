import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLOUDS } from '../lib/entra/clouds.ts';
import wxtConfig from '../wxt.config.ts';

const admin = readFileSync('docs/admin.md', 'utf8');
const registration = readFileSync('docs/app-registration.md', 'utf8');
const script = readFileSync('scripts/app-registration/create-app.sh', 'utf8');

/** The part below a heading, to the next of the same level. */
const under = (heading: string, text: string) => text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';

describe('docs/admin.md', () => {
  it.each(['chrome', 'firefox'])('says of every permission in %s what it is for', async (browser) => {
    const { manifest } = wxtConfig;
    const { permissions = [] } = typeof manifest === 'function' ? await manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' }) : {};
    expect(permissions.length).toBeGreaterThan(5);
    for (const permission of permissions) expect(under('Permissions, and why', admin)).toContain(`\`${permission}\``);
  });

  it('names the hosts of every cloud', () => {
    for (const { id, login, graph } of Object.values(CLOUDS)) expect(under('Network', admin)).toContain(`| \`${id}\` | \`${login}\` | \`${graph}\` |`);
  });
});

describe('docs/app-registration.md', () => {
  it('has every permission that the scripts know, under its feature', () => {
    for (const [, scope = '', feature = ''] of script.matchAll(/^(?:SCOPES=')?([A-Z][\w.-]+)\|([a-z-]+)\|/gm)) {
      const family = /^UserAuthMethod-(\w+)\.ReadWrite\.All$/.exec(scope)?.[1];
      const row = under('Permissions, least first', registration).split('\n').find((line) => line.includes(`| ${feature === 'issue' ? 'always' : `\`${feature}\``} |`) && (line.includes(`\`${scope}\``) || (feature === 'after-care' && family !== undefined && line.includes(family))));
      expect([scope, row]).toEqual([scope, expect.any(String)]);
    }
  });
});
