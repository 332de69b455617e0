import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page, type Worker } from 'playwright-core';
import { PATIENCE_MS } from '../patience.ts';
import { extensionIdOf } from './extension-id.ts';
import { findBrowser } from './find-browser.ts';
import { sidePanelPage } from './side-panel.ts';

export const PANEL_VIEWPORT = { width: 360, height: 800 } as const;

export interface ChromiumOptions {
  /** The unpacked build. */
  readonly extension: string;
  /** Further unpacked builds, in the same browser. */
  readonly beside?: readonly string[];
  /** Answers for every host name. */
  readonly server: { readonly port: number };
  /** A profile folder to use and keep. Otherwise a new one, removed at the end. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  /** Of pages other than the panel. Null: as large as the window is. */
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  readonly args?: readonly string[];
}

export interface ChromiumDesk {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly profile: string;
  /** The service worker that runs now, or the next to start. */
  worker(): Promise<Worker>;
  /** The panel's page in a tab as narrow as the side panel. `path` may carry a query. */
  openPanel(path?: string): Promise<Page>;
  /** The browser's own side panel as a page. `open` is what a person does to open it. */
  openRealSidePanel(open: () => Promise<unknown>): Promise<Page>;
  /** Stops the service worker, as the browser does after 30 idle seconds. Evaluating in it then waits until something wakes it. */
  killServiceWorker(): Promise<void>;
  /** The sign-in window that `open` brings up. */
  signInWindow(open: () => Promise<unknown>): Promise<Page>;
  close(): Promise<void>;
  /** Ends the browser; the profile stays for a look at it. */
  closeKeepingProfile(): Promise<void>;
}

function argumentsFor({ extension, beside = [], server, args = [] }: ChromiumOptions): string[] {
  const dirs = [extension, ...beside].map((dir) => resolve(dir)).join(',');
  return [
    '--no-sandbox', // containers and root have no sandbox
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    `--disable-extensions-except=${dirs}`,
    `--load-extension=${dirs}`,
    `--host-resolver-rules=MAP * 127.0.0.1:${server.port}, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
    '--ignore-certificate-errors',
    '--remote-debugging-port=0',
    ...args,
  ];
}

/** Launches the extension as it ships, in a real Chromium to which `server` is the whole internet. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumDesk> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'tapwarden-chromium-')));
  const extensionId = extensionIdOf(resolve(options.extension));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('CHROMIUM'),
    headless: options.headless ?? true,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.locale ?? 'en-US',
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    args: argumentsFor(options),
  });
  const connections: Browser[] = [];

  const origin = `chrome-extension://${extensionId}/`;
  const ours = (worker: Worker) => worker.url().startsWith(origin);
  const worker = async () => context.serviceWorkers().find(ours) ?? (await context.waitForEvent('serviceworker', { predicate: ours, timeout: 3 * PATIENCE_MS }));

  async function openPanel(path = 'sidepanel.html'): Promise<Page> {
    const page = await context.newPage();
    await page.setViewportSize(PANEL_VIEWPORT);
    await page.goto(origin + path);
    return page;
  }

  async function signInWindow(open: () => Promise<unknown>): Promise<Page> {
    const [page] = await Promise.all([context.waitForEvent('page'), open()]);
    return page;
  }

  async function killServiceWorker(): Promise<void> {
    const page = context.pages()[0] ?? (await context.newPage());
    const session = await context.newCDPSession(page);
    const stopped = new Promise<void>((done) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ scriptURL, runningStatus }) => scriptURL.startsWith(origin) && runningStatus === 'stopped')) done();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }

  async function openRealSidePanel(open: () => Promise<unknown>): Promise<Page> {
    const browser = context.browser();
    if (!browser) throw new Error('Chromium is closed.');
    const { page, connection } = await sidePanelPage(browser, profile, `${origin}sidepanel.html`, open);
    connections.push(connection);
    return page;
  }

  async function closeKeepingProfile(): Promise<void> {
    await Promise.all(connections.map((connection) => connection.close()));
    await context.close();
  }

  await worker();
  return {
    context,
    extensionId,
    profile,
    worker,
    openPanel,
    openRealSidePanel,
    killServiceWorker,
    signInWindow,
    closeKeepingProfile,
    close: async () => {
      await closeKeepingProfile();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
    },
  };
}
