import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extensionIdOf, firefoxRedirectUri } from './extension-id.ts';

it('spells the path’s hash in a to p', () => {
  const dir = mkdtempSync(join(tmpdir(), 'extension-id-'));
  writeFileSync(join(dir, 'manifest.json'), '{}');
  const hex = createHash('sha256').update(realpathSync(dir)).digest('hex').slice(0, 32);
  const id = extensionIdOf(dir);
  rmSync(dir, { recursive: true });
  expect(id).toMatch(/^[a-p]{32}$/);
  expect(id.replace(/./g, (letter) => 'abcdefghijklmnop'.indexOf(letter).toString(16))).toBe(hex);
});

it('knows Firefox’s redirect URI', () => {
  expect(firefoxRedirectUri('trial@example.org')).toBe('https://d2fe8b834c2a2dd9b69f075a862c2fb6ad384468.extensions.allizom.org/');
});
