import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GRAPH_HOSTS, PORTAL_HOSTS } from '../../lib/entra/clouds.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { REACT_HOST, type PortalChoice } from '../tenant/portal/routes.ts';
import type { HttpLogEntry } from '../tenant/server.ts';
import { openDesk, type Desk } from './desk.ts';
import { openPortal } from './portal-page.ts';

const VARIANTS: readonly [string, PortalChoice][] = [
  ['K', { pane: 'K' }],
  ['R', { pane: 'R' }],
  ['R shuffled, in a batch', { pane: 'R', shuffle: true, batch: true }],
];

const PORTAL_SIDE: ReadonlySet<string> = new Set([...PORTAL_HOSTS, ...GRAPH_HOSTS, REACT_HOST]);
const asLine = ({ host, method, path, status, origin }: HttpLogEntry) => [host, method, path, status, origin].join(' ');

/** A browser in which nothing is installed, with the same internet. */
async function plainBrowser(port: number) {
  const browser = await chromium.launch({ executablePath: findBrowser('CHROMIUM'), args: ['--no-sandbox', `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`] });
  return { context: await browser.newContext({ ignoreHTTPSErrors: true }), close: () => browser.close() };
}

describe('what the portal does', () => {
  let desk: Desk;
  let plain: Awaited<ReturnType<typeof plainBrowser>>;
  const idOf = (alias: string) => desk.tenant.person(alias).id;

  beforeAll(async () => {
    desk = await openDesk();
    plain = await plainBrowser(desk.server.port);
  });
  afterAll(async () => {
    await plain.close();
    await desk.close();
  });

  /** All that an agent does at the pane but create a pass: what reached the servers, and what the page complained of. */
  async function day(context: BrowserContext, choice: PortalChoice) {
    const from = desk.server.log.length;
    const methods = desk.tenant.state.methodsOf(idOf('adele'));
    const before = [...methods];
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const portal = await openPortal(context, { ...choice, page, agent: 'alma.grant@contoso.com', userId: idOf('kai') });
    await portal.goTo(idOf('adele'));
    await portal.openAdd();
    await portal.setDuration(2);
    await portal.setOneTime(true);
    await portal.at('close').click();
    const said = [await portal.deletePhone(), await portal.resetPassword()];
    await portal.goToOverview();
    said.push(await portal.createUser());
    await page.close();
    methods.splice(0, methods.length, ...before);
    const entries = desk.server.log.slice(from).filter(({ host, status }) => PORTAL_SIDE.has(host) && status !== 0); // the browser has calls of its own, and the last ones end with the page
    const calls = entries.filter(({ host, method }) => GRAPH_HOSTS.includes(host) && method !== 'OPTIONS').map(asLine);
    // Files, and preflights that a browser may remember: which, but not how often. Parallel requests arrive in any order.
    const others = new Set(entries.map(asLine).filter((line) => !calls.includes(line)));
    return { calls: calls.sort(), others: [...others].sort(), complaints: complaints.sort(), said };
  }

  it.each(VARIANTS)('is the same with us and without: %s', async (_, choice) => {
    const without = await day(plain.context, choice);
    expect(without.calls.length).toBeGreaterThan(5);
    expect(without.said).toEqual([expect.stringContaining('204'), expect.stringMatching(/4\d\d/), expect.stringMatching(/4\d\d/)]);
    expect(await day(desk.context, choice)).toEqual(without);
  });
});
