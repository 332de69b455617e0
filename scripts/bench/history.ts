import type { Page } from 'playwright-core';
import { openDesk, type Desk } from '../../test/e2e/desk.ts';
import { measured } from './measured.ts';

/** The history over a log of 100,000 rows, against parsing the same bytes in the same page; both in processor time, which other programs' load does not stretch. */
export async function measureHistory(): Promise<void> {
  const desk = await openDesk({ tenant: { audits: 100_000 } });
  try {
    const { page, button } = await desk.openSignedInPanel('alma.grant@contoso.com');
    const cdp = await desk.context.newCDPSession(page);
    const browser = await desk.context.browser()?.newBrowserCDPSession();
    /** ms that the pages' processes have worked. */
    const worked = async () => 1000 * ((await browser?.send('SystemInfo.getProcessInfo'))?.processInfo ?? []).filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
    const heap = async () => (await cdp.send('Runtime.getHeapUsage')).usedSize;
    await button(/^Account/).click();
    await button('History').click();
    await page.getByRole('button', { name: 'Stop reading' }).click();
    await cdp.send('HeapProfiler.collectGarbage');
    const before = { heap: await heap(), worked: await worked() };

    const start = performance.now();
    await page.getByRole('radio', { name: '30 days' }).check();
    await page.getByText(/^[\d,]+ rows read, back to/).waitFor();
    const first = performance.now() - start;
    const done = page.getByText("95,000 rows of Entra's audit log read").first();
    let peak = 0;
    // Looked at now and then: to wait for it in the page would be work in the page.
    while ((await done.count()) === 0) {
      peak = Math.max(peak, await heap());
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const total = performance.now() - start;
    const work = (await worked()) - before.worked;
    await cdp.send('HeapProfiler.collectGarbage');
    const kept = await heap();

    const bytes = await takeLog(desk, page);
    const beforeParsing = await worked();
    await page.evaluate(() => globalThis.benchLog.forEach((text) => void JSON.parse(text)));
    const parsing = (await worked()) - beforeParsing;
    console.log(`History over 100,000 rows: first rows after ${Math.round(first)} ms, all after ${Math.round(total)} ms, ${Math.round(work)} ms of processor time; heap at most ${toMB(peak)} MB, ${toMB(kept)} MB kept, ${toMB(before.heap)} MB before.`);
    console.log(`JSON.parse of the same ${toMB(bytes)} MB: ${Math.round(parsing)} ms of processor time.`);
    measured.set('history of 100,000 rows: all its work, in times of JSON.parse', Number((work / parsing).toFixed(2)));
    measured.set('history of 100,000 rows: first rows, in times of one page', Number((first / (total / 95)).toFixed(2)));
    measured.set('history of 100,000 rows: heap at most, in shares of its bytes', Number(((peak - before.heap) / bytes).toFixed(2)));
    measured.set('history of 100,000 rows: heap kept, in shares of its bytes', Number(((kept - before.heap) / bytes).toFixed(2)));
  } finally {
    await desk.close();
  }
}

declare global {
  var benchLog: string[];
}

const toMB = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** Brings the log's pages into the browser's page as text; gives their length. */
async function takeLog({ tenant }: Desk, page: Page): Promise<number> {
  tenant.allow('bench', { userId: tenant.person('rhea').id, scopes: ['AuditLog.Read.All'] });
  const filter = encodeURIComponent("activityDateTime ge 2000-01-01T00:00:00Z and loggedByService eq 'Authentication Methods'");
  let next: string | undefined = `https://graph.microsoft.com/v1.0/auditLogs/directoryAudits?$filter=${filter}&$top=1000`;
  let bytes = 0;
  while (next) {
    const text = await (await tenant.handle(new Request(next, { headers: { Authorization: 'Bearer bench' } }))).text();
    bytes += text.length;
    await page.evaluate((json) => void (globalThis.benchLog ??= []).push(json), text);
    next = (JSON.parse(text) as { '@odata.nextLink'?: string })['@odata.nextLink'];
  }
  return bytes;
}
