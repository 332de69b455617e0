import { execFile } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { chromium, type BrowserContext } from 'playwright-core';
import { PATIENCE_MS } from '../patience.ts';
import { makeCertificate } from '../tenant/certificate.ts';
import { PANEL_VIEWPORT } from './chromium.ts';
import { extensionIdOfKey, readManifest } from './extension-id.ts';
import { findBrowser } from './find-browser.ts';

const run = promisify(execFile);

export interface UpdateServer {
  /** The id that the package's key gives it. */
  readonly id: string;
  /** Of the update manifest. */
  readonly url: string;
  stop(): void;
}

/** Packs a build with a key of its own and serves it, as an organisation does that hosts the extension itself. Leaves package and key beside the build. */
export async function serveOwnPackage(extension: string): Promise<UpdateServer> {
  await run(findBrowser('CHROMIUM'), ['--headless', '--no-sandbox', `--user-data-dir=${extension}-packing`, `--pack-extension=${extension}`]);
  const [crx, key] = await Promise.all([readFile(`${extension}.crx`), readFile(`${extension}.pem`)]);
  const id = extensionIdOfKey(createPublicKey(key).export({ type: 'spki', format: 'der' }));
  const { version } = readManifest(extension);

  // The update manifest: developer.chrome.com/docs/extensions/how-to/distribute/host-on-linux
  const manifest = (port: number) => `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}"><updatecheck codebase="https://127.0.0.1:${port}/tapwarden.crx" version="${String(version)}"/></app>
</gupdate>`;
  const server = createServer(await makeCertificate([]), ({ url }, response) => {
    const isPackage = url?.startsWith('/tapwarden.crx');
    response.setHeader('content-type', isPackage ? 'application/x-chrome-extension' : 'text/xml');
    response.end(isPackage ? crx : manifest((server.address() as AddressInfo).port));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { id, url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/updates.xml`, stop: () => server.close() };
}

/** Chromium with nothing but what the computer's policies install. */
export async function launchManagedChromium(profile: string) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser('CHROMIUM'),
    headless: true,
    viewport: PANEL_VIEWPORT,
    locale: 'en-US',
    args: ['--no-sandbox', '--disable-quic', '--disable-sync', '--no-first-run', '--ignore-certificate-errors'],
    ignoreDefaultArgs: ['--disable-extensions', '--disable-component-extensions-with-background-pages', '--disable-background-networking'],
  });
  return context;
}

/** The panel's page, as soon as the extension has been installed. */
export async function panelWhenInstalled(context: BrowserContext, id: string) {
  const page = await context.newPage();
  const url = `chrome-extension://${id}/sidepanel.html`;
  const deadline = Date.now() + 3 * PATIENCE_MS;
  while (!(await page.goto(url).then(() => true, () => false))) {
    if (Date.now() > deadline) throw new Error(`The policy did not install ${id}.`);
    await setTimeout(250); // the browser has the package to unpack
  }
  return page;
}

/** The package for Firefox, unsigned: `folder/tapwarden.xpi`. */
export async function packXpi(extension: string, folder: string): Promise<string> {
  await run('web-ext', ['build', '--source-dir', extension, '--artifacts-dir', folder, '--filename', 'tapwarden.xpi', '--overwrite-dest'], { env: { ...process.env, PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${process.env.PATH}` } });
  return join(folder, 'tapwarden.xpi');
}
