import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { settle } from './palette.ts';

/** How much two pictures may differ and still be the same. */
export interface Tolerance {
  /** How far two colours of a pixel may be apart, from 0 to 1, as pixelmatch measures it for the eye. Edges of letters and curves that differ by anti-aliasing alone are left out by it. */
  readonly threshold: number;
  /** Part of the pixels in any tile that may be further apart. */
  readonly share: number;
  /** CSS pixels by which the picture may have grown or shrunk. */
  readonly growth: number;
}

/** By the Chromium that made the stored pictures, and by one of another major version, which may draw letters and controls otherwise. */
export const TOLERANCES = {
  same: { threshold: 0.05, share: 0.0025, growth: 0 },
  other: { threshold: 0.15, share: 0.05, growth: 24 },
} as const satisfies Record<string, Tolerance>;

/** A tile in CSS pixels: as wide as the panel and about as high as a control, so that what is small is not lost in what is large. */
const TILE = { width: 360, height: 64 } as const;

export interface Difference {
  /** In words, for the message of the test that failed. */
  readonly words: string;
  /** Where they differ, in red. */
  readonly picture: PNG;
}

/** What differs between a stored picture and a new one, by more than is tolerated; undefined where nothing does. */
export function difference(stored: PNG, drawn: PNG, { threshold, share, growth }: Tolerance): Difference | undefined {
  const width = Math.min(stored.width, drawn.width);
  const height = Math.min(stored.height, drawn.height);
  const [one, other] = [upTo(stored, width, height), upTo(drawn, width, height)];
  settle(other, one);
  const mask = new PNG({ width, height });
  pixelmatch(one.data, other.data, mask.data, width, height, { threshold, diffMask: true });
  const picture = () => {
    const seen = new PNG({ width, height });
    pixelmatch(one.data, other.data, seen.data, width, height, { threshold });
    return seen;
  };
  const grown = Math.max(Math.abs(stored.width - drawn.width), Math.abs(stored.height - drawn.height));
  if (grown > growth) return { words: `it was ${stored.width} × ${stored.height} pixels, now ${drawn.width} × ${drawn.height}`, picture: picture() };
  const worst = tilesOf(mask).reduce((most, next) => (next.differing > most.differing ? next : most));
  const allowed = Math.floor(share * TILE.width * TILE.height);
  if (worst.differing <= allowed) return undefined;
  return { words: `${worst.differing} pixels differ at ${worst.left}, ${worst.top} where ${allowed} may`, picture: picture() };
}

/** How many pixels pixelmatch marked in each tile. */
function tilesOf({ width, height, data }: PNG) {
  const columns = Math.ceil(width / TILE.width);
  const counts = new Uint32Array(columns * Math.ceil(height / TILE.height));
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (!data[pixel * 4 + 3]) continue;
    const tile = Math.floor(pixel / width / TILE.height) * columns + Math.floor((pixel % width) / TILE.width);
    counts[tile] = (counts[tile] ?? 0) + 1;
  }
  return Array.from(counts, (differing, tile) => ({ differing, left: (tile % columns) * TILE.width, top: Math.floor(tile / columns) * TILE.height }));
}

/** A part of it, and a copy. */
function upTo(picture: PNG, width: number, height: number): PNG {
  const part = new PNG({ width, height });
  PNG.bitblt(picture, part, 0, 0, width, height, 0, 0);
  return part;
}
