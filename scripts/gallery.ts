import { parseArgs } from 'node:util';
import { serveGallery } from '../test/gallery/serve.ts';
import { sights, type Sight } from '../test/gallery/states/index.ts';
import { keep, keepOnly, placeOf } from '../test/gallery/stored.ts';
import { openWalk, pictured, SCHEMES } from '../test/gallery/walk.ts';

const { values } = parseArgs({ options: { language: { type: 'string', default: 'en' }, keep: { type: 'boolean', default: false } } });

if (values.keep) await keepAll();
else {
  const server = await serveGallery(values.language);
  console.log(`All that a user sees: ${server.resolvedUrls?.local[0] ?? ''} (Ctrl+C stops)`);
}

/** Draws all pictures anew, and stores those that are others now. */
async function keepAll(): Promise<void> {
  const walk = await openWalk();
  const others: string[] = [];
  const draw = (sight: Sight) => walk.withPage(async (page) => {
    await walk.visit(page, sight);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const place = placeOf(sight, colorScheme);
      if (keep(place, walk.browser, await pictured(page, sight, () => false))) others.push(place);
    }
  });
  await Promise.all(sights().map(draw));
  keepOnly(sights().flatMap((sight) => SCHEMES.map((scheme) => placeOf(sight, scheme))), walk.browser);
  await walk.close();
  console.log([...others.sort(), `${others.length} pictures are new or others now: look at them before they are committed.`].join('\n'));
}
