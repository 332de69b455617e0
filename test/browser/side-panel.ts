import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PATIENCE_MS } from '../patience.ts';
import { until } from '../until.ts';

/** The id of the target that `open` brings up at that address. */
async function newTarget(browser: Browser, url: string, open: () => Promise<unknown>): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const known = new Set<string>();
  let found: ((id: string) => void) | undefined;
  const look = ({ targetInfo: { targetId, url: at } }: { targetInfo: { targetId: string; url: string } }) => {
    if (!at.startsWith(url)) return;
    if (!known.has(targetId)) found?.(targetId);
    known.add(targetId);
  };
  session.on('Target.targetCreated', look);
  session.on('Target.targetInfoChanged', look);
  await session.send('Target.setDiscoverTargets', { discover: true }); // reports those already there
  const appeared = new Promise<string>((resolve, reject) => {
    found = resolve;
    AbortSignal.timeout(PATIENCE_MS).addEventListener('abort', () => reject(new Error(`The side panel did not open within ${PATIENCE_MS} ms.`)), { once: true });
  });
  const [id] = await Promise.all([appeared, open()]);
  await session.detach();
  return id;
}

async function targetIdOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  return targetInfo.targetId;
}

/**
 * Chromium's own side panel as a page. `browser` was launched with `--remote-debugging-port=0` on `profile`.
 * Playwright shows a side panel only to a connection made when it is open already (playwright issue 26693);
 * closing that connection is the caller's.
 */
export async function sidePanelPage(browser: Browser, profile: string, url: string, open: () => Promise<unknown>): Promise<{ page: Page; connection: Browser }> {
  const id = await newTarget(browser, url, open);
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const look = async () => {
    for (const page of connection.contexts().flatMap((context) => context.pages())) {
      if (page.url().startsWith(url) && (await targetIdOf(page)) === id) return { page, connection };
    }
    throw new Error('The side panel opened but is not among the pages.');
  };
  return until(look).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
}
