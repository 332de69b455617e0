import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

const MOST_COLOURS = 24;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The picture in few colours and a palette, a third of the size. What is rare becomes the nearest of the others: mostly shades at the edges of letters. */
export function withPalette(picture: PNG): Buffer {
  const { width, height } = picture;
  const pixels = pixelsOf(picture);
  const kept = paletteOf(pixels);
  const places = new Map(kept.map((colour, place) => [colour, place]));
  const rows = Buffer.alloc((width + 1) * height); // before each row stands that it is not filtered
  let before: number | undefined;
  let place = 0;
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = pixels[at] ?? 0;
    if (colour !== before) {
      place = places.get(colour) ?? nearest(colour, kept);
      places.set(colour, place);
      before = colour;
    }
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = place;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits each, of a palette: www.w3.org/TR/png-3, IHDR
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', Buffer.from(kept.flatMap(channels))), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

const pixelsOf = ({ width, height, data }: PNG) => new Uint32Array(data.buffer, data.byteOffset, width * height);

/** Gives each pixel of `drawn` that would have been stored as it is stored that very colour, so that only what is left can differ. Both are of one size. */
export function settle(drawn: PNG, stored: PNG): void {
  const [pixels, wanted] = [pixelsOf(drawn), pixelsOf(stored)];
  const kept = [...countsOf(wanted).keys()];
  const known = new Map(kept.map((colour) => [colour, colour]));
  for (let at = 0; at < pixels.length; at += 1) {
    const colour = pixels[at] ?? 0;
    const own = wanted[at] ?? 0;
    if (colour === own) continue;
    const near = known.get(colour) ?? kept[nearest(colour, kept)] ?? 0;
    known.set(colour, near);
    if (near === own) pixels[at] = own;
  }
}

function countsOf(pixels: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let from = 0;
  for (let at = 1; at <= pixels.length; at += 1) {
    const colour = pixels[from] ?? 0;
    if (pixels[at] === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + at - from);
    from = at;
  }
  return counts;
}

/** Colours that leave least to be told wrongly: always next the one whose pixels are farthest from what is kept, so that a small mark in its own colour keeps it. */
function paletteOf(pixels: Uint32Array): readonly number[] {
  const rest = [...countsOf(pixels)].map(([colour, count]) => ({ colour, count, off: Number.MAX_SAFE_INTEGER })).sort((a, b) => b.count - a.count || a.colour - b.colour);
  const kept: number[] = [];
  while (kept.length < MOST_COLOURS) {
    let next = rest[0];
    for (const one of rest) if (next && one.count * one.off > next.count * next.off) next = one;
    if (!next || next.off === 0) break;
    kept.push(next.colour);
    for (const one of rest) one.off = Math.min(one.off, distance(one.colour, next.colour));
  }
  return kept;
}

/** Red, green, blue; as they lie in memory on every processor that runs Node. */
const channels = (colour: number): [number, number, number] => [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff];

function distance(one: number, other: number): number {
  const [red, green, blue] = channels(one);
  const [otherRed, otherGreen, otherBlue] = channels(other);
  return (red - otherRed) ** 2 + (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) => distance(colour, other));
  return distances.indexOf(Math.min(...distances));
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([around.subarray(0, 4), typed, around.subarray(4)]);
}
