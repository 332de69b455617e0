// The one entry behind every npm script. Plain JavaScript, so that it runs on a fresh machine's Node 20 before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');
const bin = join(root, 'node_modules', '.bin');
const counts = { passed: 0, failed: 0 };

/** Runs a command in the project, its output shown. True when it succeeded. */
function run(command, args, env = {}) {
  const path = [bin, process.env.PATH].join(delimiter);
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: path, ...env } });
  return status === 0;
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
const build = () => ['chrome', 'edge', 'firefox'].map(buildFor).every(Boolean);
const webExtLint = () => step('web-ext lint', run('node', ['scripts/web-ext-lint.ts']));
const bench = () => step('budget', run('node', ['scripts/bench.ts']));

/** One Vitest project; its tests are counted, and a run that found none is a failure. */
function vitest(project) {
  const report = join(root, '.cache', `${project}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const done = run('node', ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  if ((!done && numFailedTests === 0) || numPassedTests === 0) counts.failed += 1;
}

const TASKS = {
  check() {
    prepare();
    types();
    lint();
  },
  docs() {
    need(run('node', ['scripts/rules-doc.ts']), 'docs/rules.md was not written: see above.');
  },
  build() {
    prepare();
    build();
  },
  start() {
    installBrowsers(['chromium']);
    prepare();
    if (buildFor('chrome')) need(run('node', ['scripts/start.ts', ...process.argv.slice(3)]), 'The tour did not finish: see above.');
  },
  screenshots() {
    installBrowsers(['chromium']);
    prepare();
    if (buildFor('chrome')) need(run('node', ['scripts/start.ts', '--headless', '--to=docs/screenshots', '--only=verified,pass,pass-dark,guard']), 'The tour did not finish: see above.');
  },
  bench() {
    installBrowsers(['chromium']);
    prepare();
    if (buildFor('chrome')) bench();
  },
  test() {
    installBrowsers(['chromium', 'firefox']);
    prepare();
    types();
    lint();
    vitest('unit');
    if (build()) {
      webExtLint();
      vitest('browser');
      bench();
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed`);
  },
};

const task = TASKS[process.argv[2] ?? ''];
if (!task) stop(`Usage: npm run ${Object.keys(TASKS).join(' | ')}`);
installDependencies();
task();
process.exit(counts.failed === 0 ? 0 : 1);
