import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { kitFiles } from './kit/files.ts';
import { FIREFOX_ADDON_ID, kitOf, redirectUris } from './kit/kit.ts';
import { checkConfig, checkOptions } from './kit/refuse.ts';
import { readTexts } from './rules-doc.ts';

/*
 * npm run kit: the folder that brings the extension and an organisation's configuration to its browsers.
 */

const USAGE = `Usage: npm run kit -- --config FILE --id ID [--edge-id ID] [--update-url URL] [--firefox-id ID] [--firefox-url URL] [--out FOLDER] [--force]

  --config       the configuration, JSON with the keys of docs/configuration.md
  --id           the extension's id in the Chrome Web Store, or of your own package
  --edge-id      its id in Edge Add-ons; without it, Edge installs what Chrome installs
  --update-url   the update manifest on your own server, for Chrome and Edge
  --firefox-id   the add-on's id, if it is not ${FIREFOX_ADDON_ID}
  --firefox-url  the signed package; without it, the newest from addons.mozilla.org
  --out          where to write, tapwarden-kit if not said; new or empty
  --force        write over what is there`;

function stop(...sentences: readonly string[]): never {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { config: text, id: text, 'edge-id': text, 'update-url': text, 'firefox-id': text, 'firefox-url': text, out: text, force: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch (error) {
    return stop((error as Error).message, USAGE);
  }
}

const options = readOptions();
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}
if (options.config === undefined) stop(USAGE);
// npm runs scripts in the project's folder, and says where it was called.
const here = (path: string) => resolve(process.env.INIT_CWD ?? '.', path);

const out = here(options.out ?? 'tapwarden-kit');
const source = here(options.config);
if (!existsSync(source)) stop(`There is no file ${source}.`);

const texts = await readTexts();
const { values, refusals } = checkConfig(readFileSync(source, 'utf8').replace(/^\uFEFF/, ''), texts);
const { id, 'edge-id': edgeId, 'update-url': updateUrl, 'firefox-id': firefoxId, 'firefox-url': firefoxUrl } = options;
const wrong = [...refusals, ...checkOptions({ id, 'edge-id': edgeId, 'update-url': updateUrl, 'firefox-id': firefoxId, 'firefox-url': firefoxUrl })];
if (id === undefined || wrong.length > 0) stop(...wrong, 'Nothing was written.');
if (!options.force && existsSync(out) && readdirSync(out).length > 0) stop(`${out} is not empty. Name another folder, or add --force to write over it. Nothing was written.`);

const kit = kitOf(values, { id, edgeId, updateUrl, firefoxId, firefoxUrl });
const files = kitFiles(kit, texts);
for (const { path, text, encoding, executable } of files) {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { encoding: encoding ?? 'utf8', mode: executable ? 0o755 : 0o644 });
}

console.log(`${files.length} files in ${out}; begin with README.md.`);
for (const key of ['clientId', 'tenantId'].filter((name) => values[name] === undefined)) console.log(`The configuration names no ${key}: each agent will be asked for it.`);
console.log('Redirect URIs for the app registration, platform Single-page application:');
for (const uri of redirectUris(kit)) console.log(`  ${uri}`);
