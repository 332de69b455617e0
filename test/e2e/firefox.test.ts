import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { PRACTICE_TENANT_ID } from '../../lib/practice/tenant.ts';
import { authMethodsRoute } from '../tenant/portal/routes.ts';
import { CLIENT_ID } from './desk.ts';
import { openFirefoxDesk, OTHER_CLIENT_ID, type FirefoxDesk } from './firefox-desk.ts';
import { firefoxStoryDesk } from './firefox-hands.ts';
import { firstLight, leavesNothingOnDisk } from './stories/first-light.ts';

// In the panel, where the callbacks of evaluate() run.
declare const browser: {
  extension: { getBackgroundPage(): Window | null };
  storage: { local: { set(items: object): Promise<void> } };
};

describe('first light in Firefox', () => {
  let desk: FirefoxDesk;
  const there = firstLight(async () => {
    desk = await openFirefoxDesk();
    return firefoxStoryDesk(desk);
  });
  const idOf = (alias: string) => desk.tenant.person(alias).id;

  it('follows the portal tab in front', async () => {
    const { panel } = there;
    const portal: Page = await desk.firefox.browser.newPage();
    await portal.goto(`https://entra.microsoft.com${authMethodsRoute(idOf('kai'))}`);
    await panel.sees('kai.tanaka@contoso.com');
    await panel.sees('from the portal');
    await portal.evaluate((route) => location.assign(route), authMethodsRoute(idOf('zoe')));
    await panel.sees('zoe.oneill@contoso.com');
    await portal.close();
  });

  it('starts a session of its own for another app', async () => {
    const { panel } = there;
    const before = desk.server.entra.log.length;
    await panel.run(`browser.storage.local.set({ clientId: '${OTHER_CLIENT_ID}' })`);
    // The same person, whom the browser still knows: no window is needed.
    await expect.poll(() => desk.server.entra.log.slice(before)).toMatchObject([{ endpoint: 'authorize', clientId: OTHER_CLIENT_ID, prompt: 'none' }, { endpoint: 'token', clientId: OTHER_CLIENT_ID }]);
    await panel.search('Adele');
    await panel.sees('adele.vance@contoso.com');
  });

  leavesNothingOnDisk(there);
});

// An open panel keeps the background page awake by a message every 20 s; here it sleeps after one second, as it may when the panel was closed.
it('signs in again without a window when Firefox had put the background page to sleep', async () => {
  const desk = await openFirefoxDesk({ 'extensions.background.idle.timeout': 1000 });
  try {
    const panel = await desk.openPanel();
    await panel.configure({ clientId: CLIENT_ID, tenantId: PRACTICE_TENANT_ID });
    await panel.signIn('nora.berg@contoso.com');
    await expect.poll(() => panel.page.evaluate(() => browser.extension.getBackgroundPage() === null)).toBe(true);
    await panel.search('Adele');
    await panel.sees('adele.vance@contoso.com');
    expect(desk.server.entra.log.findLast(({ endpoint }) => endpoint === 'authorize')).toMatchObject({ prompt: 'none' });
  } finally {
    await desk.close();
  }
});
