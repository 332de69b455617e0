import { inflateRawSync } from 'node:zlib';

// PKWARE's APPNOTE.TXT 4.3.12 and 4.3.16: the directory at the end, one header of 46 bytes a file.
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;

/** What a zip holds, in its own order. Throws where it is no zip, or holds a file in a form that browsers' stores do not take. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END) throw new Error('No zip: its directory is missing.');
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('No zip: its directory is broken.');
    const method = zip.readUInt16LE(at + 10);
    if (method !== STORED && method !== 8) throw new Error(`Packed by method ${method}.`);
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    files.set(zip.toString('utf8', at + 46, at + 46 + name), method === STORED ? packed : inflateRawSync(packed));
    at += 46 + name + extra + comment;
  }
  return files;
}
