import { openDesk } from './desk.ts';
import { practicePage } from './practice-page.ts';

// In the worker, where the callbacks of evaluate() run.
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const CHROMIUM_ASKS = /(?:^|\.)(?:google|googleapis|gvt1)\.com$/;

/** The practice page in a browser whose whole network is a server that should hear of nothing. */
export async function openPracticeDesk() {
  const desk = await openDesk();
  const address = `chrome-extension://${desk.browser.extensionId}/practice.html`;
  return {
    ...desk,
    address,
    async open(viewport = { width: 1280, height: 900 }, path = '') {
      const page = await desk.context.newPage();
      await page.setViewportSize(viewport);
      await page.goto(address + path);
      await page.getByRole('heading', { name: 'Practice', exact: true }).waitFor();
      return practicePage(page);
    },
    /** As an unmanaged user sets it. */
    async setConfig(config: object) {
      const worker = await desk.browser.worker();
      await worker.evaluate((items) => chrome.storage.local.set(items), config);
    },
    /** What was asked of anybody, but for what Chromium asks Google for its own sake. */
    asked: () => desk.server.log.filter(({ host }) => !CHROMIUM_ASKS.test(host)).map(({ method, host, path }) => `${method} ${host}${path}`),
  };
}

export type PracticeDesk = Awaited<ReturnType<typeof openPracticeDesk>>;
