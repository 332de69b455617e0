import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageFaults } from './zip-faults.ts';
import { readZip } from './zip-read.ts';

/** A zip with one file, after PKWARE's APPNOTE.TXT. */
function zipWith(name: string, text: string, method: number): Buffer {
  const content = method === 8 ? deflateRawSync(text) : Buffer.from(text);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(content.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + content.length, 16);
  return Buffer.concat([local, Buffer.from(name), content, entry, Buffer.from(name), end]);
}

describe('reading a zip', () => {
  it.each([['stored', 0], ['deflated', 8]])('finds what is %s', (_how, method) => {
    const files = readZip(zipWith('a/manifest.json', '{"name":"x"}', method));
    expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([['a/manifest.json', '{"name":"x"}']]);
  });

  it('refuses what is none, and what is packed otherwise', () => {
    expect(() => readZip(Buffer.from('PK is not enough'))).toThrow('No zip');
    expect(() => readZip(zipWith('a.js', 'x', 12))).toThrow('method 12');
  });
});

describe('what a package must not hold', () => {
  const faultsOf = (more: Readonly<Record<string, string>>) => packageFaults(new Map(Object.entries({ 'manifest.json': '{}', ...more }).map(([name, text]) => [name, Buffer.from(text)])), ['/srv/builds/tapwarden']);

  it('is nothing of what belongs there', () => {
    expect(faultsOf({ 'chunks/desk-12345678.js': 'fetch("https://graph.microsoft.com/v1.0/users")', 'icon/16.png': '\u0089PNG', 'page.css': ':root{}' })).toEqual([]);
  });

  it.each([
    ['a.js.map', '{}', 'no kind of file'],
    ['key.pem', '', 'no kind of file'],
    ['.env.json', '{}', 'hidden'],
    ['../a.js', '', 'outside'],
    ['a.js', '//# sourceMappingURL=a.js.map', 'a source map'],
    ['a.js', 'from "/home/nora/x"', 'a path of a machine'],
    ['a.js', '"../../node_modules/preact"', 'a path of a machine'],
    ['a.js', 'import.meta.url="file:///x"', 'a path of a machine'],
    ['a.js', 'fetch("https://practice.test")', 'test code'],
    ['a.js', 'import{fc}from"fast-check"', 'test code'],
    ['a.js', '"/srv/builds/tapwarden/lib"', 'the folder it was built in'],
  ])('%s holding %s', (name, text, words) => {
    expect(faultsOf({ [name]: text })).toEqual([expect.stringContaining(words)]);
  });

  it('is nothing at all', () => {
    expect(packageFaults(new Map(), [])).toEqual(['manifest.json is missing']);
  });
});
