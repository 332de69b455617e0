import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import puppeteer, { TargetType, TimeoutError, type Browser, type Page } from 'puppeteer-core';
import { firefoxRedirectUri } from './extension-id.ts';
import { LOGIN_HOSTS } from '../../lib/entra/clouds.ts';
import { findBrowser } from './find-browser.ts';
import { PATIENCE_MS } from '../patience.ts';
import { until } from '../until.ts';

export interface FirefoxOptions {
  /** The unpacked build. */
  readonly extension: string;
  readonly addonId: string;
  readonly server: { readonly port: number };
  /** A profile folder to use and keep. Otherwise a new one, removed at the end. */
  readonly profile?: string;
  readonly headless?: boolean;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** True where the computer's policies install the extension. */
  readonly byPolicy?: boolean;
}

export interface FirefoxDesk {
  readonly browser: Browser;
  /** `moz-extension://<uuid>/` */
  readonly origin: string;
  readonly redirectUri: string;
  /** The panel's page in a tab. */
  openPanel(path?: string): Promise<Page>;
  /** Clicks through the sign-in window that `open` brings up. */
  throughSignIn(open: () => Promise<unknown>, user: string): Promise<void>;
  close(): Promise<void>;
}

const isSignIn = (url: string) => LOGIN_HOSTS.includes(URL.parse(url)?.host ?? '');

/** A fixed page address: Firefox otherwise draws one per installation. */
function uuidFor(addonId: string): string {
  return createHash('sha256').update(addonId).digest('hex').slice(0, 32).replace(/(.{8})(.{4}).(.{3}).(.{3})(.{12})/, '$1-$2-4$3-8$4-$5');
}

function preferencesFor({ addonId, server, preferences }: FirefoxOptions): Record<string, string | number | boolean> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${server.port}`,
    'network.http.http3.enable': false,
    'network.captive-portal-service.enabled': false,
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuidFor(addonId) }),
    ...preferences,
  };
}

/** The page is there, at `url` if that is said. While one document takes another's place, Firefox may answer with a fault of its own instead: then it is asked again. */
async function isComplete(page: Page, patienceMs: number, url?: string): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      await page.waitForFunction((at) => (at === undefined || location.href === at) && document.readyState === 'complete', { timeout: patienceMs }, url);
      return;
    } catch (fault) {
      if (fault instanceof TimeoutError || Date.now() > end) throw fault;
    }
  }
}

/** ms until a tab is given up in which Firefox answers with nothing but such faults, which on a busy machine it does now and then for good. */
const TAB_MS = PATIENCE_MS / 3;

/** Launches the extension in a real Firefox to which `server` is the whole internet. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxDesk> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('FIREFOX'),
    headless: options.headless ?? true,
    ...(options.profile ? { userDataDir: options.profile } : {}),
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'], // else moz-extension: pages are out of reach
    extraPrefsFirefox: preferencesFor(options),
  });
  const origin = `moz-extension://${uuidFor(options.addonId)}`;
  if (!options.byPolicy) await browser.installExtension(resolve(options.extension));

  async function openTab(url: string): Promise<Page> {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS); // a condition that does not come names itself before the test runs out of time
    // Firefox never reports such a page as loaded; it is there all the same.
    page.goto(url, { timeout: 0 }).catch(() => undefined);
    try {
      await isComplete(page, TAB_MS, url);
      return page;
    } catch (fault) {
      await page.close();
      throw fault;
    }
  }

  const openPanel = (path = 'sidepanel.html') => until(() => openTab(`${origin}/${path}`));

  async function throughSignIn(open: () => Promise<unknown>, user: string): Promise<void> {
    const target = browser.waitForTarget((one) => one.type() === TargetType.PAGE && isSignIn(one.url()), { timeout: PATIENCE_MS });
    await open();
    const window = await (await target).page();
    if (!window) throw new Error('The sign-in window closed at once.');
    window.setDefaultTimeout(PATIENCE_MS);
    await isComplete(window, PATIENCE_MS);
    // Its fields are found by name alone: one for passwords has no role. Not by locators, which wait for frames that an unfocused window does not draw.
    for (const [field, value, button] of [['E-mail', user, 'Next'], ['Password', 'practice', 'Sign in']] as const) {
      await (await window.waitForSelector(`::-p-aria(${field})`))?.type(value);
      await (await window.waitForSelector(`::-p-aria([name="${button}"][role="button"])`))?.click();
    }
  }

  return { browser, origin, redirectUri: firefoxRedirectUri(options.addonId), openPanel, throughSignIn, close: () => browser.close() };
}
