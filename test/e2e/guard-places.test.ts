import { describe, expect, it } from 'vitest';
import { GRAPH_HOSTS, LOGIN_HOSTS, PORTAL_HOSTS } from '../../lib/entra/clouds.ts';
import { authMethodsRoute, overviewRoute, portalAddress } from '../tenant/portal/routes.ts';
import { testGuard } from './guard-desk.ts';
import { extensionContext } from './isolated-world.ts';
import { guardPage } from './guard-page.ts';
import { SHAPES } from './portal-shapes.ts';

/** The browser has requests of its own. */
const OURS: ReadonlySet<string> = new Set([...PORTAL_HOSTS, ...GRAPH_HOSTS, ...LOGIN_HOSTS]);
const CONTROLS = 'a[href], button, input, select, textarea, [tabindex="0"]';

describe('where the guard is, and where it is not', () => {
  const there = testGuard(() => Promise.resolve());

  const LANGUAGES = ['en', 'de', 'ja'] as const;
  it.each(PORTAL_HOSTS.map((host, at) => [host, LANGUAGES[at % 3] ?? 'en'] as const))('guards at %s, in %s', async (host, lang) => {
    const { portal, guard } = await there.open({ host, lang, pane: 'K' });
    await portal.openAdd();
    await portal.add();
    await guard.says('The pass was not added');
    expect(there.creations()).toBe(0);
    await guard.verifyAndUnlock();
    await guard.says('The form is set: 1 hour, one-time');
    await portal.add();
    await guard.says('The pass was added');
    expect(there.passesOf('adele')).toMatchObject([{ lifetimeMinutes: 60, isUsableOnce: true }]);
  });

  it.each(SHAPES.map((shape, at) => [at, shape] as const))('is there in every shape of the address: %i', async (_, shape) => {
    const page = await there.desk.context.newPage();
    await page.goto(`https://entra.microsoft.com${shape(there.idOf('adele'))}`);
    const guard = await guardPage(page);
    await guard.says('Add is locked');
    await guard.knows();
    await guard.open();
    await guard.says('Unlock Add');
  });

  it('is gone off the pane, with nothing left of it, and back on it', async () => {
    const page = await there.desk.context.newPage();
    const guard = await guardPage(page);
    await page.goto(`https://entra.microsoft.com${overviewRoute(there.idOf('adele'))}`);
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const served = await html();
    const go = (route: string) => page.evaluate((to) => history.pushState(null, '', to), route);
    for (let time = 0; time < 2; time += 1) {
      await go(authMethodsRoute(there.idOf('adele')));
      await guard.says('Add is locked');
      expect(await html()).not.toBe(served);
      await go(overviewRoute(there.idOf('adele')));
      await guard.gone();
      expect(await html()).toBe(served);
    }
  });

  it('draws nothing, asks nothing and listens to nothing more off the pane', async () => {
    const page = await there.desk.context.newPage();
    await page.goto(portalAddress({ pane: 'K' }, overviewRoute(there.idOf('adele'))));
    await page.locator('[data-test=overview-read]').waitFor();
    const session = await page.context().newCDPSession(page);
    const contextId = await extensionContext(session, there.desk.browser.extensionId);
    if (contextId === undefined) throw new Error('There is no sentinel.');
    /** Ours: those of the extension's world. */
    const listeners = async () => {
      const counts = await Promise.all(['window', 'document', 'document.documentElement', 'document.body', 'navigation'].map(async (expression) => {
        const { result } = await session.send('Runtime.evaluate', { expression, contextId });
        return (await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' })).listeners.map(({ type }) => type);
      }));
      return counts.map((types) => types.toSorted());
    };
    const before = await listeners();
    expect(before.at(-1)).toEqual(['currententrychange']);
    expect(await page.locator('html > *').count()).toBe(2);
    const asked = there.desk.server.log.length;
    const go = (route: string) => page.evaluate((to) => history.replaceState(null, '', to), route);
    await go(authMethodsRoute(there.idOf('adele')));
    const guard = await guardPage(page);
    await guard.says('Add is locked');
    expect(await listeners(), 'what is counted counts ours').not.toEqual(before);
    await go(overviewRoute(there.idOf('adele')));
    await guard.gone();
    expect(await page.locator('html > *').count()).toBe(2);
    const after = await listeners();
    // Where the pane was shown once, the guard waits for its return beside the sentinel.
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
    expect(after.at(-1)?.length).toBeLessThanOrEqual((before.at(-1)?.length ?? 0) + 1);
    expect(there.desk.server.log.slice(asked).filter(({ host, path }) => OURS.has(host) && path !== '/favicon.ico')).toEqual([]);
  });

  it.each([[1280, 800], [1024, 700]])('covers none of the portal’s controls at %i × %i', async (width, height) => {
    const { portal, guard } = await there.open({ pane: 'K' });
    const { page } = portal;
    await page.setViewportSize({ width, height });
    await portal.openAdd();
    const free = async () => {
      const { left, top, right, bottom } = await guard.boxOf('region', 'Tapwarden');
      expect([left >= 0, top >= 0, right <= width, bottom <= height]).toEqual([true, true, true, true]);
      return page.evaluate(([box, controls]) => [...document.querySelectorAll(controls)].filter((control) => {
        const its = control.getBoundingClientRect();
        const apart = its.right <= box.left || its.left >= box.right || its.bottom <= box.top || its.top >= box.bottom;
        return its.width > 0 && !apart && its.top < innerHeight && its.left < innerWidth;
      }).map((control) => control.outerHTML.slice(0, 120)), [{ left, top, right, bottom }, CONTROLS] as const);
    };
    await expect.poll(free).toEqual([]);
    await guard.verifyAndUnlock();
    await guard.says('The form is set');
    await expect.poll(free).toEqual([]);
  });

  it('folds to the lock alone, by keyboard too', async () => {
    const { portal, guard } = await there.open({ pane: 'K' });
    const wide = await guard.boxOf('region', 'Tapwarden');
    await guard.press('Fold');
    const { left, right } = await guard.boxOf('region', 'Tapwarden');
    expect(right - left).toBeLessThan((wide.right - wide.left) / 2);
    expect(await guard.status()).toBe('Add is locked');
    expect(await guard.all('button', 'Verify…')).toEqual([]);
    expect((await guard.focused())?.name).toBe('Unfold');
    await portal.page.keyboard.press('Enter');
    await guard.one('button', 'Verify…');
    expect((await guard.one('button', 'Fold')).expanded).toBe(true);
  });
});
