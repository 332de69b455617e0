import { describe, expect, it } from 'vitest';
import { overviewRoute, portalAddress } from '../tenant/portal/routes.ts';
import { testCheating } from './cheat-desk.ts';

const HOST = 'html > div[popover]';

describe('a page that acts against the guard', () => {
  const there = testCheating();

  it.each([
    ['removes it', () => document.querySelector('html > div[popover]')?.remove()],
    ['hides it', () => (document.querySelector('html > div[popover]') as HTMLElement).hidePopover()],
    ['makes it no popover', () => document.querySelector('html > div[popover]')?.removeAttribute('popover')],
    ['puts it where nothing is drawn', () => {
      const nowhere = document.body.appendChild(document.createElement('div'));
      nowhere.style.display = 'none';
      nowhere.append(document.querySelector('html > div[popover]') as Element);
    }],
  ])('%s: it is back, before and while verifying, and the lock holds', async (_, act) => {
    const { portal, guard, holds } = await there.open();
    await portal.page.evaluate(act);
    await expect.poll(() => portal.page.locator(`${HOST}:popover-open`).count()).toBe(1);
    await guard.open();
    await portal.page.evaluate(act);
    await expect.poll(() => portal.page.locator(`${HOST}:popover-open`).count()).toBe(1);
    await expect.poll(() => guard.isInFront()).toBe(true);
    await portal.page.keyboard.press('Escape');
    await expect.poll(() => guard.isOpen()).toBe(false);
    await holds();
  });

  it('tells our sentinel that a newer one has come: it stays', async () => {
    const { portal, guard, drawn, holds } = await there.open();
    const { page } = portal;
    await page.goto('about:blank');
    await page.goto(portalAddress({ pane: 'K' }, overviewRoute(there.idOf('adele'))));
    await page.evaluate((id) => {
      for (const name of ['portal', 'guard']) {
        const detail = { contentScriptName: name, messageId: 'x' };
        document.dispatchEvent(new CustomEvent(`${id}:${name}:wxt:content-script-started`, { detail }));
        window.postMessage({ type: `${id}:${name}:wxt:content-script-started`, ...detail }, '*');
      }
    }, there.desk.browser.extensionId);
    await drawn();
    await portal.goTo(there.idOf('adele'));
    await guard.says('Add is locked');
    await holds();
  });

  it('forges messages and events: nobody listens', async () => {
    const { portal, ready, drawn, holds } = await there.open();
    await ready();
    await portal.page.evaluate((userId) => {
      const grant = { type: 'gate/grant', userId, settings: { lifetimeMinutes: 60, oneTime: true } };
      const state = { lock: 'unlocked', userId, until: Date.now() + 60_000, enforcement: 'block', batchesBlocked: true, access: true };
      for (const message of [grant, { type: 'gate/changed', tabId: 1, reason: 'granted', state }]) {
        window.postMessage(message, '*');
        new BroadcastChannel('tapwarden').postMessage(message);
        for (const name of ['gate/grant', 'gate/changed', 'message', 'tapwarden']) {
          for (const target of [window, document, document.querySelector('html > div[popover]')]) target?.dispatchEvent(new CustomEvent(name, { detail: message, bubbles: true, composed: true }));
        }
      }
    }, there.idOf('adele'));
    await drawn();
    await holds();
  });

  it('sends clicks and keys of its own to where Unlock Add is', async () => {
    const { portal, ready, drawn, holds } = await there.open();
    const at = await ready();
    await portal.page.evaluate(({ x, y }) => {
      const targets = [document.elementFromPoint(x, y), document.querySelector('html > div[popover]'), document.activeElement];
      for (const target of targets) {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y }));
        for (const type of ['keydown', 'keypress', 'keyup']) target?.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
        (target as HTMLElement | null)?.click();
      }
    }, at);
    await drawn();
    expect(await portal.page.evaluate(() => [document.querySelector('html > div[popover]')?.shadowRoot, (globalThis as unknown as { seen: { roots: number } }).seen.roots])).toEqual([null, 0]);
    await holds();
  });
});
