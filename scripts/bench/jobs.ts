import { openDesk, type Desk } from '../../test/e2e/desk.ts';
import { guardPage } from '../../test/e2e/guard-page.ts';
import { openPortal } from '../../test/e2e/portal-page.ts';
import { overviewRoute } from '../../test/tenant/portal/routes.ts';
import { measured } from './measured.ts';

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

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

/** From Graph's answer to a batch that made a pass, to what the guard says of it. */
async function measureTripwire(desk: Desk): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const portal = await openPortal(desk.context, { pane: 'K', batch: true, userId: desk.tenant.person('kai').id });
    const guard = await guardPage(portal.page);
    await guard.says('Add is locked');
    await portal.openAdd();
    await portal.add();
    await portal.at('ok').waitFor();
    const answered = performance.now();
    await guard.says('outside the checks');
    times.push(performance.now() - answered);
    desk.tenant.state.passesOf(desk.tenant.person('kai').id).splice(0);
    await portal.page.close();
  }
  measured.set('from a batched pass to the word of it, ms', Math.round(median(times)));
}

export async function measureJobs(): Promise<void> {
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
    await measureTripwire(desk);
  } finally {
    await desk.close();
  }
}
