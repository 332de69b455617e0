import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as any from '../lib/judgement/arbitraries.ts';
import { judge } from '../lib/judgement/judge.ts';
import { openDesk, type Desk } from '../test/e2e/desk.ts';
import { overviewRoute } from '../test/tenant/portal/routes.ts';
import { gzipSum, isChunk, loadedFiles } from './sizes.ts';

const OUTPUT = '.output/chrome-mv3';
const budget = JSON.parse(readFileSync('test/budget.json', 'utf8')) as Record<string, number>;
const measured = new Map<string, number>();

/** What opens only on demand, and neither signing in nor issuing needs. Each is a chunk of its own, or the name is wrong. */
const EXTRAS = [
  'first-run',
  'fault-card',
  'approval',
  'stopped',
  'left-open',
  'spell-out',
  'settings-form',
  'outcome-notice',
  'lost-pass',
  'revoke-dialog',
  'account-menu',
  'view',
  'wider',
  'after-care',
  'my-passes',
  'ended-passes',
  'branding',
  'config-faults',
  'start-failed',
  'hand-out',
  'words-*',
];

const isCode = (file: string) => file.endsWith('.js');

function measureSizes(): void {
  const panel = loadedFiles(OUTPUT, 'sidepanel.html');
  const reached = (without: readonly string[]) => new Set(['sidepanel.html', 'session.html'].flatMap((page) => Array.from(loadedFiles(OUTPUT, page, { later: true, without }))));
  const all = reached([]);
  const needed = reached(EXTRAS);
  const notFound = EXTRAS.filter((name) => ![...all].some((file) => isChunk(file, name)));
  if (notFound.length > 0) throw new Error(`No chunk of its own: ${notFound.join(', ')}`);
  measured.set('portal script, gzip bytes', gzipSum(OUTPUT, loadedFiles(OUTPUT, 'content-scripts/portal.js')));
  measured.set('frame script, gzip bytes', gzipSum(OUTPUT, loadedFiles(OUTPUT, 'guard-frame.js')));
  measured.set('guard script, gzip bytes', gzipSum(OUTPUT, loadedFiles(OUTPUT, 'guard.js')));
  measured.set('background, gzip bytes', gzipSum(OUTPUT, loadedFiles(OUTPUT, 'background.js')));
  measured.set('panel code before sign-in, gzip bytes', gzipSum(OUTPUT, [...panel].filter(isCode)));
  measured.set('panel and sign-in code, gzip bytes', gzipSum(OUTPUT, [...needed].filter(isCode)));
  const languages = [...all].filter((file) => isChunk(file, 'words-*')); // of which a hand-out loads one
  measured.set('panel extras, gzip bytes', gzipSum(OUTPUT, [...all].filter((file) => isCode(file) && !needed.has(file) && !languages.includes(file))));
  measured.set('largest language of the hand-out, gzip bytes', Math.max(...languages.map((file) => gzipSum(OUTPUT, [file]))));
  measured.set('panel style and markup, gzip bytes', gzipSum(OUTPUT, [...panel].filter((file) => !isCode(file))));
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** All rules, 10,000 random fact sets, after as many to warm up. */
function measureJudging(): void {
  const cases = fc.sample(fc.tuple(any.facts, any.choices), { numRuns: 10_000, seed: 1 });
  const judgeAll = () => cases.reduce((sum, [facts, choices]) => sum + judge(facts, choices).findings.length, 0);
  judgeAll();
  const start = performance.now();
  judgeAll();
  measured.set('judging a recipient, µs', Math.round(((performance.now() - start) * 1000) / cases.length));
}

/** All script time in a portal tab that goes from one user's overview to another's, the navigating itself included. */
async function measureSentinel(desk: Desk): Promise<void> {
  const page = await desk.context.newPage();
  await page.goto(`https://entra.microsoft.com${overviewRoute(desk.tenant.person('adele').id)}`);
  const session = await desk.context.newCDPSession(page);
  await session.send('Performance.enable');
  const scriptSeconds = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
  const before = await scriptSeconds();
  await page.evaluate((routes) => {
    for (let time = 0; time < 200; time += 1) history.replaceState(null, '', routes[time % routes.length]);
  }, ['kai', 'zoe'].map((alias) => overviewRoute(desk.tenant.person(alias).id)));
  measured.set('script time in the portal over 200 navigations, ms', Math.round(((await scriptSeconds()) - before) * 1000));
  await page.close();
}

async function measureJobs(): Promise<void> {
  const desk = await openDesk();
  try {
    await measureSentinel(desk);
    const panel = await desk.openSignedInPanel();
    const { page } = panel;

    const usable: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await page.reload({ waitUntil: 'commit' });
      await panel.search.waitFor();
      usable.push(await page.evaluate(() => performance.now()));
    }
    measured.set('panel time to usable, ms', Math.round(median(usable)));

    desk.graphRequests();
    await panel.search.fill('Adele');
    await panel.people.getByText('adele.vance@contoso.com', { exact: true }).waitFor();
    measured.set('Graph requests to find a user', desk.graphRequests().length);
    await panel.people.getByText('adele.vance@contoso.com', { exact: true }).click();
    await panel.recipient.getByText('Authenticator').waitFor();
    measured.set('Graph requests to show a recipient', desk.graphRequests().length);

    await panel.verify(/in person/i);
    // From the click to the passcode on screen, less what the request itself took, all on the page's own clock.
    const clickToPasscode = page.evaluate(() => new Promise<number>((resolve) => {
      document.addEventListener('click', () => {
        const start = performance.now();
        const done = new MutationObserver(() => {
          if (!document.querySelector('output')?.textContent) return;
          done.disconnect();
          resolve(performance.now() - start);
        });
        done.observe(document, { subtree: true, childList: true });
      }, { once: true, capture: true });
    }));
    await panel.issue();
    const total = await clickToPasscode;
    const asking = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('temporaryAccessPassMethods')).map(({ duration }) => duration));
    measured.set("issue to passcode beyond Graph's answer, ms", Math.round(total - Math.max(0, ...asking)));
    measured.set('Graph requests to issue', desk.graphRequests().length);
  } finally {
    await desk.close();
  }
}

measureSizes();
measureJudging();
await measureJobs();
let over = 0;
for (const [name, limit] of Object.entries(budget)) {
  const value = measured.get(name) ?? Number.NaN;
  const within = value <= limit; // NaN is not
  if (!within) over += 1;
  console.log(`${within ? '✓' : '✗'} ${name}: ${value} (at most ${limit})`);
}
process.exit(over === 0 ? 0 : 1);
