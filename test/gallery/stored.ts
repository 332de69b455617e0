import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PNG } from 'pngjs';
import { difference, TOLERANCES } from './compare.ts';
import { withPalette } from './palette.ts';
import type { Sight } from './states/index.ts';
import type { Scheme } from './walk.ts';

const FOLDER = 'test/gallery/pictures';
const MADE_BY = join(FOLDER, 'chromium.txt');
const FRESH = '.cache/gallery';
const ACCEPT = 'npm run gallery -- --keep';

const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** `panel/pass-on-screen-360-dark`: where a picture lies, in the folder and without the ending. */
export const placeOf = ({ part, name, width }: Sight, scheme: Scheme) => `${part}/${slug(name)}-${width}-${scheme}`;

const storedAt = (place: string) => join(FOLDER, `${place}.png`);

/** Places of all stored pictures. */
export const storedPlaces = () => globSync('*/*.png', { cwd: FOLDER }).map((file) => file.replaceAll('\\', '/').slice(0, -'.png'.length)).sort();

/** Bytes of all of them. */
export const storedSize = () => storedPlaces().reduce((sum, place) => sum + readFileSync(storedAt(place)).length, 0);

/** The version of Chromium that made them. */
const madeBy = () => (existsSync(MADE_BY) ? readFileSync(MADE_BY, 'utf8').trim() : '');
const major = (version: string) => version.split('.')[0];

/** What is wrong with a new picture (PNG), in words; undefined where nothing is. `browser`: its version. */
export function faultOf(place: string, browser: string, picture: Buffer): { words: string; write: () => string } | undefined {
  if (!existsSync(storedAt(place))) return { words: 'no picture of it is stored', write: () => write(place, picture) };
  const asBefore = major(browser) === major(madeBy());
  const found = difference(PNG.sync.read(readFileSync(storedAt(place))), PNG.sync.read(picture), TOLERANCES[asBefore ? 'same' : 'other']);
  if (!found) return undefined;
  const wider = asBefore ? '' : ` This is Chromium ${browser}, the stored pictures are of ${madeBy()}: more was tolerated, and still it is too much.`;
  return { words: `${found.words}.${wider}`, write: () => write(place, picture, found.picture) };
}

/** Leaves the new picture and the difference to be looked at; answers where they are and what to do. */
function write(place: string, picture: Buffer, differs?: PNG): string {
  const fresh = join(FRESH, `${place}.png`);
  mkdirSync(dirname(fresh), { recursive: true });
  writeFileSync(fresh, picture);
  if (differs) writeFileSync(join(FRESH, `${place}.difference.png`), PNG.sync.write(differs));
  return `Look at ${fresh}${differs ? ` and ${join(FRESH, `${place}.difference.png`)}` : ''}; where it is meant to be so: ${ACCEPT}`;
}

/** Stores a picture in the place of the former one; not where it is the same, so that a commit holds what changed. True where it was stored. */
export function keep(place: string, browser: string, picture: Buffer): boolean {
  const file = storedAt(place);
  const drawn = withPalette(PNG.sync.read(picture));
  const same = browser === madeBy() ? !faultOf(place, browser, picture) : existsSync(file) && readFileSync(file).equals(drawn);
  if (same) return false;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, drawn);
  return true;
}

/** Removes pictures of what is no more, and says who made the others. */
export function keepOnly(places: readonly string[], browser: string): void {
  for (const place of storedPlaces()) if (!places.includes(place)) rmSync(storedAt(place));
  writeFileSync(MADE_BY, `${browser}\n`);
}
