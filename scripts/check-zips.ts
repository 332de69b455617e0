import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { packageFaults } from './zip-faults.ts';
import { readZip } from './zip-read.ts';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
const zipOf = (kind: string) => join('.output', `${name}-${version}-${kind}.zip`);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Fills an empty folder with what building takes. */
type Fill = (folder: string) => void;

/** Everything but tests. */
const copied: Fill = (folder) => {
  for (const part of ['package.json', 'tsconfig.json', 'wxt.config.ts', 'components', 'docs', 'entrypoints', 'lib', 'locales', 'public', 'scripts']) {
    cpSync(part, join(folder, part), { recursive: true, filter: (file) => !/\.test\.tsx?$/.test(file) });
  }
};

/** Nothing but what Mozilla's reviewers get; WXT leaves out of it what Firefox does not need. */
const fromSources: Fill = (folder) => {
  for (const [file, content] of readZip(readFileSync(zipOf('sources')))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
};

/** Where each package is built a second time. Inside the project, so that its node_modules are found; at another depth, which shows in no file. */
const SECOND: readonly (readonly [browser: string, folder: string, fill: Fill])[] = [
  ['chrome', resolve('.cache/again/chrome'), copied],
  ['edge', resolve('.cache/again/edge'), copied],
  ['firefox', resolve('.cache/again/firefox'), fromSources],
];

/** Rejects with what the build said. */
function buildAgain(browser: string, folder: string): Promise<void> {
  return new Promise((done, failed) => {
    const build = spawn('wxt', ['zip', '-b', browser], { cwd: folder, env: { ...process.env, CI: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    build.once('error', failed).once('exit', (status) => (status === 0 ? done() : failed(new Error(said))));
  });
}

async function faultsOf([browser, folder, fill]: (typeof SECOND)[number]): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  fill(folder);
  await buildAgain(browser, folder);
  const zip = readFileSync(zipOf(browser));
  console.log(`${sha256(zip)}  ${zipOf(browser)}  ${zip.length} bytes`);
  const same = readFileSync(join(folder, zipOf(browser))).equals(zip);
  return [...(same ? [] : ['built again in another folder it is another zip']), ...packageFaults(readZip(zip), [process.cwd(), homedir()])].map((fault) => `${browser}: ${fault}`);
}

const faults = (await Promise.all(SECOND.map(faultsOf))).flat();
for (const fault of faults) console.log(fault);
process.exit(faults.length === 0 ? 0 : 1);
