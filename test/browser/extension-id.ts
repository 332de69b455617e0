import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

// Chromium spells 128 bits of a SHA-256 with the letters a to p: components/crx_file/id_util.cc
const spell = (seed: string | Buffer) =>
  createHash('sha256').update(seed).digest('hex').slice(0, 32).replace(/./g, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)));

export function readManifest(dir: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Record<string, unknown>;
}

/** Chromium's id of a packed extension: from its public key, in DER. */
export const extensionIdOfKey = (publicKey: Buffer): string => spell(publicKey);

/** Chromium's id of an unpacked extension: from the manifest's key, else from the absolute path. */
export function extensionIdOf(dir: string): string {
  const { key } = readManifest(dir);
  return spell(typeof key === 'string' ? Buffer.from(key, 'base64') : realpathSync(dir));
}

export function chromiumRedirectUri(extensionId: string): string {
  return `https://${extensionId}.chromiumapp.org/`;
}

/** The add-on id of a build for Firefox. */
export function firefoxAddonId(dir: string): string {
  const { browser_specific_settings: settings } = readManifest(dir) as { browser_specific_settings: { gecko: { id: string } } };
  return settings.gecko.id;
}

/** Firefox derives it from the add-on id: developer.mozilla.org, identity.getRedirectURL(). */
export function firefoxRedirectUri(addonId: string): string {
  return `https://${createHash('sha1').update(addonId).digest('hex')}.extensions.allizom.org/`;
}
