// The one entry behind every npm script. Plain JavaScript, so that it runs on a fresh machine's Node 20 before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const bin = join(root, 'node_modules', '.bin');
const counts = { passed: 0, failed: 0 };

const cache = join(root, '.cache');
const inProject = (output, env = {}) => ({ cwd: root, stdio: ['ignore', output, output], env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), ...env } });

/** Runs a command in the project, its output shown. True when it succeeded. */
function run(command, args, env) {
  return spawnSync(command, args, inProject('inherit', env)).status === 0;
}

/** Starts a command beside what runs next. The answer is to be asked for later: it shows the output whole, then tells as `run` does. */
function runBeside(command, args) {
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'beside.log');
  const log = openSync(file, 'w');
  const ended = new Promise((resolve) => spawn(command, args, inProject(log)).once('error', resolve).once('exit', resolve));
  closeSync(log);
  return async () => {
    const status = await ended;
    process.stdout.write(readFileSync(file));
    return status === 0;
  };
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function need(done, sentence) {
  if (!done) stop(sentence);
}

function step(name, done) {
  counts[done ? 'passed' : 'failed'] += 1;
  console.log(`${done ? '✓' : '✗'} ${name}`);
  return done;
}

function installDependencies() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 20) stop(`Node ${process.versions.node} is too old: install Node 20 or newer.`);
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const mark = join(root, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing dependencies…');
  need(run('npm', ['ci', '--loglevel=error']), 'npm ci failed: see above.');
  writeFileSync(mark, lock);
}

const BROWSERS = {
  chromium: { found: ['/usr/bin/chromium', '/usr/bin/chromium-browser'], env: 'CHROMIUM_BIN', packages: ['chromium', 'fonts-liberation'] },
  firefox: { found: ['/usr/bin/firefox-esr', '/usr/bin/firefox'], env: 'FIREFOX_BIN', packages: ['firefox-esr'] },
};

function installBrowsers(names) {
  const missing = names.filter((name) => !process.env[BROWSERS[name].env] && !BROWSERS[name].found.some(existsSync));
  if (missing.length === 0) return;
  const packages = missing.flatMap((name) => BROWSERS[name].packages);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => run('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-y', ...args]) ;
  console.log(`Installing ${packages.join(' ')}…`);
  const done = sudo.length === 0
    ? apt('update') && apt('install', ...packages)
    : run('sudo', ['-n', 'apt-get', '-qq', 'update']) && run('sudo', ['-n', 'apt-get', '-qq', '-y', 'install', ...packages]);
  need(done, `Please install ${packages.join(' and ')} (Debian: apt-get install ${packages.join(' ')}), or name the browser in ${missing.map((name) => BROWSERS[name].env).join(' and ')}.`);
}

const prepare = () => need(run('wxt', ['prepare'], { CI: '1' }), 'wxt prepare failed: see above.');
const types = () => step('types', run('tsc', ['--noEmit']));
const lint = () => step('lint', run('oxlint', ['--deny-warnings']));
const buildFor = (browser) => step(`build for ${browser}`, run('wxt', ['build', '-b', browser], { CI: '1' }));
const zipFor = (browser) => step(`zip for ${browser}`, run('wxt', ['zip', '-b', browser], { CI: '1' }));
const forEach = (make) => ['chrome', 'edge', 'firefox'].map(make).every(Boolean);
const checkZips = () => step('zips', run('node', ['scripts/check-zips.ts']));
const webExtLint = () => step('web-ext lint', run('node', ['scripts/web-ext-lint.ts']));
const bench = () => step('budget', run('node', ['scripts/bench.ts']));

const reportOf = (project) => join(cache, `${project}.json`);
const vitestArguments = (project) => ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(project)}`];

/** Counts the tests of one Vitest project; a run that found none is a failure. */
function count(project, done) {
  const report = reportOf(project);
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  if ((!done && numFailedTests === 0) || numPassedTests === 0) counts.failed += 1;
}

function vitest(project) {
  rmSync(reportOf(project), { force: true });
  count(project, run('node', vitestArguments(project)));
}

/** As `vitest`, beside what runs next. */
function vitestBeside(project) {
  rmSync(reportOf(project), { force: true });
  const done = runBeside('node', vitestArguments(project));
  return async () => count(project, await done());
}

const TASKS = {
  check() {
    prepare();
    types();
    lint();
  },
  docs() {
    need(run('node', ['scripts/rules-doc.ts']), 'docs/rules.md was not written: see above.');
    need(run('node', ['scripts/config-doc.ts']), 'docs/configuration.md was not written: see above.');
  },
  kit() {
    need(run('node', ['scripts/kit.ts', ...process.argv.slice(3)]), 'The kit was not written: see above.');
  },
  build() {
    prepare();
    forEach(buildFor);
  },
  zip() {
    prepare();
    if (forEach(zipFor) && webExtLint()) checkZips();
  },
  start() {
    installBrowsers(['chromium']);
    prepare();
    if (buildFor('chrome')) need(run('node', ['scripts/start.ts', ...process.argv.slice(3)]), 'The tour did not finish: see above.');
  },
  screenshots() {
    installBrowsers(['chromium']);
    prepare();
    if (buildFor('chrome')) need(run('node', ['scripts/start.ts', '--headless', '--to=docs/screenshots', '--only=verified,pass,pass-dark,guard,practice,practice-feedback']), 'The tour did not finish: see above.');
  },
  gallery() {
    if (process.argv.includes('--keep')) installBrowsers(['chromium']);
    prepare();
    need(run('node', ['scripts/gallery.ts', ...process.argv.slice(3)]), 'The gallery did not start: see above.');
  },
  bench() {
    installBrowsers(['chromium']);
    prepare();
    if (buildFor('chrome')) bench();
  },
  async test() {
    installBrowsers(['chromium', 'firefox']);
    prepare();
    const built = forEach(zipFor); // builds them as well
    const alone = built && vitestBeside('browser-alone'); // its browsers mostly wait: for a policy to be read, for a minute to end
    types();
    lint();
    vitest('unit');
    if (built) {
      webExtLint();
      checkZips();
      await alone();
      vitest('browser');
      bench();
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed`);
  },
};

const task = TASKS[process.argv[2] ?? ''];
if (!task) stop(`Usage: npm run ${Object.keys(TASKS).join(' | ')}`);
installDependencies();
await task();
process.exit(counts.failed === 0 ? 0 : 1);
